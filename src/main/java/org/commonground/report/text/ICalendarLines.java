package org.commonground.report.text;

import java.nio.charset.StandardCharsets;
import org.commonground.report.model.ShownText;

/** Content lines of iCalendar: at most 75 octets, the rest on lines that begin with a space (RFC 5545, 3.1). */
final class ICalendarLines {
    private static final int LONGEST = 75;

    private final StringBuilder written = new StringBuilder();

    void add(String name, String value) {
        int octets = 0;
        for (int c : (name + ":" + value).codePoints().toArray()) {
            var letter = Character.toString(c);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                written.append("\r\n ");
                octets = 1;
            }
            written.append(letter);
            octets += size;
        }
        written.append("\r\n");
    }

    /** Adds a typed text, escaped (RFC 5545, 3.3.11). */
    void addText(String name, String value) {
        add(
                name,
                ShownText.clean(value)
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

package org.commonground.report.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonground.report.model.ShownText;

/** Writes XML: escapes texts and attributes, and closes elements in order. */
final class XmlWriter {
    private final StringBuilder written =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values, alternating */
    XmlWriter open(String name, String... attributes) {
        start(name, attributes).append('>');
        open.push(name);
        return this;
    }

    XmlWriter close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element without content. */
    XmlWriter empty(String name, String... attributes) {
        start(name, attributes).append("/>");
        return this;
    }

    /** Adds well-formed markup as it is. */
    XmlWriter raw(String markup) {
        written.append(markup);
        return this;
    }

    XmlWriter text(String text) {
        written.append(escaped(text));
        return this;
    }

    /** Adds an element that contains only text. */
    XmlWriter element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    @Override
    public String toString() {
        return written.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        written.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return written;
    }

    static String escaped(String text) {
        return ShownText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}

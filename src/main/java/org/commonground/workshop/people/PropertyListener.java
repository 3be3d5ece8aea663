package org.commonground.workshop.people;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receives the properties of a calendar file or address cards, both of which are lines of "name;parameter=x:value". */
abstract class PropertyListener implements VObjectDataListener {

    private int linesAbove;

    /**
     * Marks in names as of RFC 6868; quoted-printable without a stated encoding in UTF-8. White space above the first line, or before every
     * line as in a quotation, would make the text the continuation of nothing.
     */
    final void parse(String text, SyntaxRules rules) {
        var begun = text.stripLeading();
        var above = text.substring(0, text.length() - begun.length());
        linesAbove = (int) above.chars().filter(c -> c == '\n').count();
        boolean isIndented = !above.isEmpty() && !above.endsWith("\n");
        try (var reader = new VObjectReader(
                new StringReader(isIndented ? text.stripTrailing().stripIndent().stripLeading() : begun), rules)) {
            reader.setCaretDecodingEnabled(true);
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            reader.parse(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the line in the text. */
    final int line(Context context) {
        return linesAbove + context.getLineNumber();
    }

    /** The values of a parameter; those of the name null have no name, as in vCard 2.1. */
    static List<String> values(VObjectProperty property, @Nullable String parameter) {
        return Objects.requireNonNullElse(property.getParameters().get(parameter), List.of());
    }

    @Override
    public void onVersion(String value, Context context) {}

    /** A line that is no property names nobody. */
    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception error, Context context) {}
}

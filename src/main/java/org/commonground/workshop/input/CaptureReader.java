package org.commonground.workshop.input;

import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.programme.model.Side;
import org.commonground.workshop.record.SideLetters;

/** Parses a line typed into the capture line. */
public final class CaptureReader {

    private static final Pattern SIDE = Pattern.compile("(\\p{L})[:：](.*)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("([^:：=]*)[:：=](.*)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("[!?=>]");

    private CaptureReader() {}

    /** Parses one line; empty if it is blank. */
    public static Optional<CaptureLine> readLine(String typed, Side current, SideLetters letters) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(typed, current, letters));
    }

    private static CaptureLine read(String typed, Side current, SideLetters letters) {
        if (typed.startsWith("\\") && isPrefixed(typed.substring(1), letters)) {
            return new CaptureLine.NewCard(current, typed.substring(1).strip());
        }
        var prefix = SIDE.matcher(typed);
        var side = prefix.matches() ? letters.side(prefix.group(1)) : Optional.<Side>empty();
        if (side.isPresent()) {
            return new CaptureLine.NewCard(side.get(), prefix.group(2).strip());
        }
        var rest = typed.substring(1).strip();
        return switch (typed.charAt(0)) {
            case '!' -> new CaptureLine.NewDecision(rest);
            case '?' -> new CaptureLine.NewParkedItem(current, rest);
            case '>' -> new CaptureLine.NewAction(rest);
            case '=' -> readTerm(rest);
            default -> new CaptureLine.NewCard(current, typed.strip());
        };
    }

    /** Whether nothing before the line says what it is: neither a side nor a sign, nor a space or backslash for a card. */
    public static boolean isPlain(String typed, SideLetters letters) {
        return !typed.isBlank()
                && !Character.isWhitespace(typed.charAt(0))
                && !typed.startsWith("\\")
                && !isPrefixed(typed, letters);
    }

    private static boolean isPrefixed(String text, SideLetters letters) {
        var prefix = SIDE.matcher(text);
        return PREFIX.matcher(text).lookingAt()
                || prefix.matches() && letters.side(prefix.group(1)).isPresent();
    }

    /** Parses a term and its meaning, as typed after the prefix. */
    public static CaptureLine.NewTerm readTerm(String typed) {
        var rest = typed.strip();
        var parts = TERM.matcher(rest);
        return parts.matches()
                ? new CaptureLine.NewTerm(parts.group(1).strip(), parts.group(2).strip())
                : new CaptureLine.NewTerm(rest, "");
    }
}

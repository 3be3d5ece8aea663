package org.commonground.workshop.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.programme.model.Side;

/** Parses a line typed into the capture line. */
public final class CaptureReader {

    private static final Pattern SIDE = Pattern.compile("([mij])[:：](.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("([^:：=]*)[:：=](.*)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("[!?=>]|[mij][:：]", Pattern.CASE_INSENSITIVE);

    private CaptureReader() {}

    /** Parses one line; empty if it is blank. */
    public static Optional<CaptureLine> readLine(String typed, Side current) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(typed, current));
    }

    private static CaptureLine read(String typed, Side current) {
        if (typed.startsWith("\\") && PREFIX.matcher(typed.substring(1)).lookingAt()) {
            return new CaptureLine.NewCard(current, typed.substring(1).strip());
        }
        var side = SIDE.matcher(typed);
        if (side.matches()) {
            return new CaptureLine.NewCard(side(side), side.group(2).strip());
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

    private static Side side(Matcher prefix) {
        return switch (prefix.group(1)) {
            case "m", "M" -> Side.MARKETING;
            case "i", "I" -> Side.IT;
            default -> Side.JOINT;
        };
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

package org.commonground.workshop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.programme.Side;

/** Parses what was typed or pasted into the capture line. */
public final class CaptureReader {

    private static final Pattern SIDE = Pattern.compile("([mij])[:：](.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("([^:：=]*)[:：=](.*)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("[!?=>]|[mij][:：]", Pattern.CASE_INSENSITIVE);

    private CaptureReader() {}

    /** Parses one line; empty if it is blank. */
    public static Optional<Capture> line(String typed, Side current) {
        return typed.isBlank() ? Optional.empty() : Optional.of(read(typed, current));
    }

    /** Parses every line of a pasted text that is not blank. */
    public static List<Capture> lines(String pasted, Side current) {
        return pasted.lines().flatMap(line -> line(line, current).stream()).toList();
    }

    private static Capture read(String typed, Side current) {
        if (typed.startsWith("\\") && PREFIX.matcher(typed.substring(1)).lookingAt()) {
            return new Capture.Said(current, typed.substring(1).strip());
        }
        var side = SIDE.matcher(typed);
        if (side.matches()) {
            return new Capture.Said(side(side), side.group(2).strip());
        }
        var rest = typed.substring(1).strip();
        return switch (typed.charAt(0)) {
            case '!' -> new Capture.Decided(rest);
            case '?' -> new Capture.Parked(current, rest);
            case '>' -> new Capture.ToDo(rest);
            case '=' -> term(rest);
            default -> new Capture.Said(current, typed.strip());
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
    public static Capture.Called term(String typed) {
        var rest = typed.strip();
        var parts = TERM.matcher(rest);
        return parts.matches()
                ? new Capture.Called(parts.group(1).strip(), parts.group(2).strip())
                : new Capture.Called(rest, "");
    }
}

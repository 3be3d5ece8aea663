package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.programme.Side;
import org.commonground.workshop.ParticipantList.Reason;
import org.commonground.workshop.Participants.Invited;

/** Takes one line of a {@link ParticipantList} apart. */
final class ParticipantLine {

    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*)<([^<>\\s]+@[^<>\\s]+)>");
    private static final Pattern MAIL = Pattern.compile("[^<>\\s]+@[^<>\\s]+");

    private final Details details;
    private final Side side;

    ParticipantLine(Details details, Side side) {
        this.details = details;
        this.side = side;
    }

    /** A line that cannot be taken. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        final Reason reason;
        final transient List<Object> details;

        Unreadable(Reason reason, Object... details) {
            this.reason = reason;
            this.details = List.of(details);
        }
    }

    /**
     * @param first whether nobody was read before, so that this may be a heading
     * @return empty for a blank line and for the heading
     */
    Optional<Invited> read(String line, boolean first) {
        if (line.isBlank()) {
            return Optional.empty();
        }
        var fields = fields(line);
        var name = fields.getFirst();
        if (first && name.equalsIgnoreCase("name") && fields.size() > 1) {
            return Optional.empty();
        }
        var mail = "";
        var roles = new ArrayList<String>();
        Optional<Side> ownSide = Optional.empty();
        boolean sponsor = false;
        var nameAndMail = NAME_AND_MAIL.matcher(name);
        if (nameAndMail.matches()) {
            name = nameAndMail.group(1).strip();
            mail = nameAndMail.group(2);
        } else if (MAIL.matcher(name).matches()) {
            throw new Unreadable(Reason.NO_NAME);
        }
        for (var field : fields.subList(1, fields.size())) {
            var plain = field.replaceAll("^<(.*)>$", "$1");
            var asSide = side(field);
            if (mail.isEmpty() && MAIL.matcher(plain).matches()) {
                mail = plain;
            } else if (ownSide.isEmpty() && asSide.isPresent()) {
                ownSide = asSide;
            } else if (field.equalsIgnoreCase("sponsor")) {
                sponsor = true;
            } else if (!field.isEmpty()) {
                roles.add(field);
            }
        }
        return Optional.of(new Invited(
                name(name), checked(String.join(", ", roles)), checked(mail), ownSide.orElse(side), sponsor));
    }

    private static String name(String name) {
        var tidy = checked(name);
        if (tidy.isEmpty()) {
            throw new Unreadable(Reason.NO_NAME);
        }
        return tidy;
    }

    private static String checked(String text) {
        try {
            return Texts.optional(text, Participants.LONGEST_NAME);
        } catch (Refused e) {
            throw e.reason() == Refused.Reason.TOO_LONG
                    ? new Unreadable(Reason.TOO_LONG, e.numbers().toArray())
                    : new Unreadable(Reason.CONTROL_CHARACTER);
        }
    }

    private Optional<Side> side(String field) {
        for (var s : Side.values()) {
            if (field.equals(s.shape()) || field.equalsIgnoreCase(details.nameOf(s, "joint"))) {
                return Optional.of(s);
            }
        }
        return switch (field.toLowerCase(Locale.ROOT)) {
            case "m", "marketing" -> Optional.of(Side.MARKETING);
            case "i", "it" -> Optional.of(Side.IT);
            case "j", "joint", "both" -> Optional.of(Side.JOINT);
            default -> Optional.empty();
        };
    }

    /** The fields of a line. A field in double quotes may hold the separator, and a doubled quote for one. */
    private static List<String> fields(String line) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (!quoted && c == separator) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw new Unreadable(Reason.UNCLOSED_QUOTE);
        }
        fields.add(field.toString().strip());
        return fields;
    }
}

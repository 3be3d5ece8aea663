package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.HeaderRow.Column;
import org.commonground.workshop.input.ParticipantFault.Reason;
import org.commonground.workshop.record.Details;

/** Parses one person of a {@link ParticipantList}. */
final class ParticipantLineReader {

    private static final Pattern NAME_AND_MAIL = Pattern.compile("(.*)[<(\\[]([^<>\\s]+@[^<>\\s]+)[>)\\]]");
    private static final Pattern MAIL = Pattern.compile("[^<>\\s]+@[^<>\\s]+");
    private static final Set<String> YES = Set.of("sponsor", "yes", "y", "x", "1", "true");

    private final Details details;
    private final Side side;

    ParticipantLineReader(Details details, Side side) {
        this.details = details;
        this.side = side;
    }

    /** A line without a valid person. */
    static final class UnreadableLine extends RuntimeException {
        private static final long serialVersionUID = 1;
        final Reason reason;
        final transient List<Object> details;

        UnreadableLine(Reason reason, Object... details) {
            this.reason = reason;
            this.details = List.of(details);
        }
    }

    /** A person in a list of addresses: {@code Name <mail>}; the name may be in quotation marks. */
    Invited fromAddress(String piece) {
        var parts = NAME_AND_MAIL.matcher(piece);
        var name = parts.matches() ? parts.group(1).strip() : piece;
        var mail = parts.matches() ? parts.group(2) : "";
        return person(name.replaceAll("^([\"'])(.*)\\1$", "$2"), "", mail, side, false);
    }

    /** A person in a row below a header. */
    Invited fromRow(List<String> row, HeaderRow heading) {
        if (heading.isTooLong(row)) {
            throw new UnreadableLine(
                    Reason.TOO_MANY_FIELDS, row.size(), heading.columns().size());
        }
        var name = heading.cell(row, Column.NAME);
        var names = Stream.of(heading.cell(row, Column.FIRST_NAME), heading.cell(row, Column.LAST_NAME))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        var own = heading.cell(row, Column.SIDE);
        if (!own.isEmpty() && side(own).isEmpty()) {
            throw new UnreadableLine(Reason.UNKNOWN_SIDE, own);
        }
        return person(
                name.isEmpty() ? names : name,
                heading.cell(row, Column.ROLE),
                heading.cell(row, Column.MAIL),
                side(own).orElse(side),
                YES.contains(heading.cell(row, Column.SPONSOR).toLowerCase(Locale.ROOT)));
    }

    /** A person in a line without header: the name first, then role, mail address, side and the word sponsor in any order. */
    Invited fromFields(List<String> fields) {
        var name = fields.getFirst();
        var mail = "";
        var roles = new ArrayList<String>();
        Optional<Side> ownSide = Optional.empty();
        boolean sponsor = false;
        var nameAndMail = NAME_AND_MAIL.matcher(name);
        if (nameAndMail.matches()) {
            name = nameAndMail.group(1).strip();
            mail = nameAndMail.group(2);
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
        return person(name, String.join(", ", roles), mail, ownSide.orElse(side), sponsor);
    }

    private static Invited person(String name, String role, String mail, Side side, boolean sponsor) {
        var tidy = checked(name);
        if (MAIL.matcher(tidy).matches()) {
            throw new UnreadableLine(Reason.NO_NAME_FOR_MAIL, tidy);
        }
        if (tidy.isEmpty()) {
            throw mail.isEmpty()
                    ? new UnreadableLine(Reason.NO_NAME)
                    : new UnreadableLine(Reason.NO_NAME_FOR_MAIL, mail);
        }
        return new Invited(tidy, checked(role), checked(mail), side, sponsor);
    }

    private static String checked(String text) {
        try {
            return InputText.optional(text, Limits.MAX_NAME_LENGTH);
        } catch (InvalidInput e) {
            throw e.reason() == InvalidInput.Reason.TOO_LONG
                    ? new UnreadableLine(Reason.TOO_LONG, e.arguments().toArray())
                    : new UnreadableLine(Reason.CONTROL_CHARACTER);
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
}

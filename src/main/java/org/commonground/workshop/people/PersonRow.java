package org.commonground.workshop.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.PeopleList.Column;
import org.commonground.workshop.people.PeopleList.Person;

/**
 * Reads the person of one row.
 *
 * @param chosen numbers of the columns whose use the facilitator chose
 */
record PersonRow(WordLists words, List<Column> columns, boolean hasHeading, Set<Integer> chosen) {

    /** The row is no person. */
    static final class NobodyHere extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient Explanation reason;

        NobodyHere(String key, Object... arguments) {
            super(key, null, false, false);
            reason = Explanation.of(key, arguments);
        }
    }

    /** What was read so far. */
    private static final class Draft {
        String name = "";
        String first = "";
        String last = "";
        String email = "";
        /** The name of an account, which looks like an address and mostly is one. */
        String account = "";

        String department = "";
        Optional<Side> side = Optional.empty();
        Optional<Explanation> sideWhy = Optional.empty();
        Optional<Response> response = Optional.empty();
        Optional<Explanation> remark = Optional.empty();
        boolean isStated;
        boolean isSponsor;
        final Set<String> roles = new LinkedHashSet<>();
    }

    /** @throws NobodyHere if the row is no person, with the reason */
    Person person(Row row) {
        var draft = new Draft();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                throw new NobodyHere("people.left.too_many_cells", row.cells().size(), columns.size());
            }
            var column = columns.get(i);
            if (hasHeading || chosen.contains(column.number()) || !outOfPlace(column.use(), cell, draft)) {
                take(column, cell, draft);
            }
        }
        return finished(draft, row);
    }

    /** In rows without heading, addresses, sides and answers are recognised wherever they are. */
    private boolean outOfPlace(ColumnUse use, String cell, Draft draft) {
        var bare = withoutBrackets(cell);
        if (use != ColumnUse.EMAIL && draft.email.isEmpty() && CellText.isAddress(bare)) {
            draft.email = bare;
        } else if (use.isName() && use != ColumnUse.LAST_NAME
                || use == ColumnUse.LEAVE_OUT
                || use == ColumnUse.EMAIL && CellText.isAddress(bare)) {
            return false;
        } else if (draft.side.isEmpty() && words.side(cell).isPresent()) {
            draft.side = words.side(cell);
            draft.isStated = true;
            draft.sideWhy = Optional.of(Explanation.of("people.side.cell", cell));
        } else if (cell.equalsIgnoreCase("sponsor")) {
            draft.isSponsor = true;
        } else if (draft.response.isEmpty() && words.response(cell).isPresent()) {
            draft.response = words.response(cell);
        } else if (use != ColumnUse.ROLE && !use.isName()) {
            // A cell that is nothing of that kind is text about the person.
            draft.roles.add(cell);
        } else {
            return false;
        }
        return true;
    }

    private void take(Column column, String cell, Draft draft) {
        switch (column.use()) {
            case NAME -> takeName(column, cell, draft);
            case FIRST_NAME -> draft.first = draft.first.isEmpty() ? cell : draft.first;
            case LAST_NAME -> takeLastName(column, cell, draft);
            case ROLE -> addRole(cell, draft);
            case EMAIL -> takeAddress(column, cell, draft);
            case SIDE -> takeSide(column, cell, draft);
            case DEPARTMENT -> draft.department = draft.department.isEmpty() ? cell : draft.department;
            case RESPONSE -> {
                requireOpenAccount(column, cell);
                draft.response = draft.response.or(() -> response(column, cell));
            }
            case SPONSOR -> draft.isSponsor |= words.isYes(cell);
            case LEAVE_OUT -> requireOpenAccount(column, cell);
        }
    }

    /** In a column such as "Declined", yes is that answer and no is none. */
    private Optional<Response> response(Column column, String cell) {
        var ofColumn = words.response(column.heading());
        return ofColumn.isPresent() && (words.isTick(cell) || ofColumn.get() != Response.ACCEPTED)
                ? ofColumn.filter(answer -> words.isYes(cell)
                        || !words.isIn("no", cell) && words.response(cell).equals(ofColumn))
                : words.answer(cell);
    }

    private void requireOpenAccount(Column column, String cell) {
        if (words.isIn("meeting_resource", cell)) {
            throw new NobodyHere("people.left.resource");
        }
        if (words.isIn("heading-account_status", column.heading()) && words.isIn("account_closed", cell)) {
            throw new NobodyHere("people.left.account_closed", cell);
        }
    }

    /** Zoom has the name of an account in brackets behind the name that somebody gave in the meeting. */
    private void takeName(Column column, String cell, Draft draft) {
        if (!draft.name.isEmpty()) {
            if (!PersonName.key(cell, words).equals(PersonName.key(draft.name, words))) {
                draft.remark = Optional.of(Explanation.of("people.remark.original_name", cell));
            }
            return;
        }
        int open = words.isIn("heading-original_name", column.heading()) && cell.endsWith(")")
                ? cell.lastIndexOf(" (")
                : -1;
        var original = open > 0 ? cell.substring(open + 2, cell.length() - 1) : "";
        draft.name = original.isEmpty() ? cell : cell.substring(0, open);
        if (!original.isEmpty() && !words.isIn("name_note", original)) {
            draft.remark = Optional.of(Explanation.of("people.remark.original_name", original));
        }
    }

    private void addRole(String cell, Draft draft) {
        if (!words.isIn("form_of_address", cell)) {
            draft.roles.add(cell);
        }
    }

    /** A last name may be in several columns: "van der" and "Berg", or a first and a second one. */
    private void takeLastName(Column column, String cell, Draft draft) {
        if (words.isIn("heading-name_particle", column.heading())) {
            draft.last = (cell + " " + draft.last).strip();
        } else if (!draft.last.equals(cell)) {
            draft.last = (draft.last + " " + cell).strip();
        }
    }

    private void takeAddress(Column column, String cell, Draft draft) {
        if (cell.indexOf('*') >= 0) {
            draft.remark = Optional.of(Explanation.of("people.remark.hidden_address", cell));
            return;
        }
        if (words.isIn("heading-account", column.heading())) {
            // Guests of Microsoft Entra have accounts that are no addresses.
            draft.account = cell.contains("#EXT#") ? "" : new NameAndAddress(cell).address();
            return;
        }
        if (!draft.email.isEmpty()) {
            nameOtherAddress(cell, draft);
            return;
        }
        var parts = new NameAndAddress(cell);
        draft.email = parts.address();
        if (draft.email.isEmpty() && cell.indexOf('.') > 0) {
            draft.remark = Optional.of(Explanation.of("people.remark.no_address", cell));
        }
        nameOtherAddress(cell.substring(cell.indexOf(draft.email) + draft.email.length()), draft);
        if (draft.name.isEmpty() && !draft.email.isEmpty()) {
            draft.name = parts.name();
        }
    }

    /** A person has one address here, so a second one is named. */
    private static void nameOtherAddress(String cell, Draft draft) {
        var other = new NameAndAddress(cell).address();
        if (draft.remark.isEmpty() && !other.isEmpty() && !other.equalsIgnoreCase(draft.email)) {
            draft.remark = Optional.of(Explanation.of("people.remark.other_address", other));
        }
    }

    private void takeSide(Column column, String cell, Draft draft) {
        if (draft.side.isPresent()) {
            return;
        }
        draft.side = words.side(cell);
        draft.isStated = draft.side.isPresent();
        // "CMO team" is no side, but suggests one.
        draft.side = draft.side.or(() -> words.sideOfWork(cell));
        draft.sideWhy = Optional.of(
                draft.side.isPresent()
                        ? column.heading().isEmpty()
                                ? Explanation.of("people.side.section", cell)
                                : Explanation.of("people.side.column", column.heading(), cell)
                        : Explanation.of("people.side.unknown", cell));
    }

    private Person finished(Draft draft, Row row) {
        draft.email = draft.email.isEmpty() ? draft.account : draft.email;
        var parts = new NameAndAddress(PersonName.withoutQuotes(draft.name));
        var email = draft.email.isEmpty() ? parts.address() : draft.email;
        var whole = parts.name();
        if (whole.isEmpty()) {
            whole = (draft.first + " " + draft.last).strip();
        }
        var name = withoutWork(PersonName.readable(whole, words), draft);
        var role = String.join(", ", draft.roles);
        if (name.isEmpty() && email.isEmpty()) {
            throw new NobodyHere("people.left.no_name");
        }
        if (CellText.holdsControl(name + role + email)) {
            throw new NobodyHere("people.left.control_character");
        }
        if (PersonName.hasOpenQuote(name)) {
            throw new NobodyHere("people.left.open_quote");
        }
        if (email.isEmpty() && words.isIn("device_name", name)) {
            throw new NobodyHere("people.left.resource");
        }
        boolean namesSide = name.length() > 1 && words.side(name).isPresent();
        if (email.isEmpty() && (namesSide || !PersonName.isPlausible(name, words))) {
            throw new NobodyHere("people.left.no_person");
        }
        if (email.isEmpty() && role.equals(name)) {
            throw new NobodyHere("people.left.no_person"); // A second heading, as forms have it.
        }
        for (var text : List.of(name, role, email)) {
            if (text.length() > Limits.MAX_NAME_LENGTH) {
                throw new NobodyHere("people.left.too_long", text.length(), Limits.MAX_NAME_LENGTH);
            }
        }
        if (draft.sideWhy.isEmpty()) {
            propose(draft, role);
        }
        boolean isGroup = isGroup(name, email);
        if (holdsWork(name, role)) {
            draft.remark = Optional.of(Explanation.of("people.remark.work"));
        }
        boolean isUnsure = isGroup
                || draft.remark
                        .filter(remark -> remark.key().equals("people.remark.work"))
                        .isPresent();
        return new Person(
                row.line(),
                name,
                role,
                email,
                draft.side,
                draft.isStated,
                draft.sideWhy,
                draft.response,
                draft.isSponsor,
                isGroup ? Optional.of(Explanation.of("people.remark.group")) : draft.remark,
                false,
                !isUnsure && draft.response.map(Response::mayCome).orElse(true));
    }

    /** Whether it is a distribution list or a mailbox of several people, by its name or address. */
    private boolean isGroup(String name, String email) {
        int at = email.indexOf('@');
        var box = at < 0 ? "" : email.substring(0, at);
        return words.isIn("group_address", box)
                || words.beginsWith("group_address_start", box)
                || words.holdsPhrase("group_name", name);
    }

    /** "Ada Okafor Head of Data", or a job by itself: two words of work, one in capitals such as "CIO", or one among four and more. */
    private boolean holdsWork(String name, String role) {
        var parts = List.of(name.split(" "));
        var work = parts.stream().filter(words::namesWork).toList();
        if (work.size() == parts.size()) {
            return true;
        }
        return role.isEmpty() && work.size() > 1
                || role.isEmpty()
                        && parts.size() > 1
                        && work.stream()
                                .anyMatch(part -> parts.size() > 3
                                        || part.length() > 1 && part.equals(part.toUpperCase(Locale.ROOT)));
    }

    /** "Ada Okafor (IT)" has the department, and "Ada Okafor (Analyst)" the role, behind the name. */
    private String withoutWork(String name, Draft draft) {
        int open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        if (open <= 0) {
            return name;
        }
        var work = name.substring(open + 2, name.length() - 1);
        if (!words.namesWork(work)) {
            return name;
        }
        if (draft.department.isEmpty() && (words.side(work).isPresent() || !words.mentions("job-word", work))) {
            draft.department = work;
        } else {
            addRole(work, draft);
        }
        return name.substring(0, open);
    }

    /** The department proposes a side, else the role. */
    private void propose(Draft draft, String role) {
        var byDepartment = draft.department.isEmpty()
                ? Optional.<Side>empty()
                : words.side(draft.department).or(() -> words.sideOfWork(draft.department));
        if (byDepartment.isPresent()) {
            draft.side = byDepartment;
            draft.sideWhy = Optional.of(Explanation.of("people.side.department", draft.department));
            return;
        }
        draft.side = words.sideOfWork(role);
        draft.sideWhy = draft.side.map(side -> Explanation.of("people.side.role", role));
    }

    private static String withoutBrackets(String cell) {
        return cell.length() > 2 && cell.startsWith("<") && cell.endsWith(">")
                ? cell.substring(1, cell.length() - 1)
                : cell;
    }
}

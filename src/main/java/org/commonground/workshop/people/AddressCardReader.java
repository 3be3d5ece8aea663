package org.commonground.workshop.people;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;
import org.commonground.workshop.people.PeopleList.LeftOut;

/** Reads address cards (vCard 2.1, 3.0 and 4.0). */
final class AddressCardReader extends PropertyListener {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("FN", ColumnUse.NAME, Explanation.of("people.why.card_name")),
            new TableColumn("TITLE", ColumnUse.ROLE, Explanation.of("people.why.card_title")),
            new TableColumn("EMAIL", ColumnUse.EMAIL, Explanation.of("people.why.card_address")),
            new TableColumn("ORG", ColumnUse.DEPARTMENT, Explanation.of("people.why.card_department")),
            new TableColumn("EMAIL", ColumnUse.EMAIL, Explanation.of("people.why.card_address")));

    private static final int LOWEST_PREFERENCE = 101;

    private final List<Row> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private Card card = new Card(1);
    /** Whether the end of the card has not been read. */
    private boolean isOpen;

    /** The number of cards, one inside of the other, of assistants in the card. */
    private int assistants;

    private String lastProperty = "";

    private AddressCardReader() {}

    /** What was read of a card. */
    private static final class Card {
        final int line;
        String formatted = "";
        String structured = "";
        String title = "";
        String role = "";
        String email = "";
        String otherEmail = "";
        int preference = Integer.MAX_VALUE;
        String company = "";
        String department = "";
        boolean isPerson = true;

        Card(int line) {
            this.line = line;
        }
    }

    static boolean isCards(String text) {
        return text.stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
    }

    static ListContent read(String text) {
        var reader = new AddressCardReader();
        reader.parse(text, SyntaxRules.vcard());
        boolean isCut = reader.isOpen;
        reader.finish();
        return new ListContent(
                List.of(new ListTable(COLUMNS, reader.rows, true)),
                reader.leftOut,
                Optional.empty(),
                Optional.empty(),
                isCut ? List.of(Explanation.of("people.doubt.cut")) : List.of());
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (isCard(name) && isOpen && lastProperty.equals("AGENT")) {
            assistants++;
        } else if (isCard(name)) {
            finish();
            card = new Card(line(context));
            isOpen = true;
        }
        lastProperty = "";
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        if (isCard(name) && assistants > 0) {
            assistants--;
        } else if (isCard(name)) {
            finish();
        }
    }

    /** Ends the card, also one whose end is missing. */
    private void finish() {
        if (!isOpen) {
            return;
        }
        isOpen = false;
        var person = card.formatted.isBlank() ? card.structured : card.formatted;
        if (card.isPerson && !(person.isBlank() && card.email.isBlank())) {
            var title = card.title.isBlank() ? card.role : card.title;
            rows.add(new Row(card.line, List.of(person, title, card.email, card.department, card.otherEmail)));
        } else {
            var text = person.isBlank() ? card.company : person;
            leftOut.add(new LeftOut(card.line, text, Explanation.of("people.left.company_card")));
        }
    }

    private static boolean isCard(String name) {
        return name.equalsIgnoreCase("VCARD");
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        lastProperty = property.getName().toUpperCase(Locale.ROOT);
        if (assistants > 0) {
            return;
        }
        var value = property.getValue();
        switch (lastProperty) {
            case "FN" ->
                card.formatted = card.formatted.isBlank() ? VObjectPropertyValues.unescape(value) : card.formatted;
            case "N" -> card.structured = structuredName(value);
            case "TITLE" -> card.title = card.title.isBlank() ? VObjectPropertyValues.unescape(value) : card.title;
            case "ROLE" -> card.role = VObjectPropertyValues.unescape(value);
            case "EMAIL" -> email(property);
            case "ORG" -> organisation(VObjectPropertyValues.parseSemiStructured(value));
            case "KIND", "X-ADDRESSBOOKSERVER-KIND" ->
                card.isPerson = value.strip().equalsIgnoreCase("individual");
            case "X-ABSHOWAS" -> card.isPerson = !value.strip().equalsIgnoreCase("COMPANY");
            default -> {}
        }
    }

    /** First and last name. */
    private static String structuredName(String value) {
        var parts = VObjectPropertyValues.parseSemiStructured(value);
        return ((parts.size() > 1 ? parts.get(1) : "") + " " + (parts.isEmpty() ? "" : parts.getFirst())).strip();
    }

    /** The unit of the organisation proposes a side, not the organisation itself. */
    private void organisation(List<String> units) {
        card.company = units.isEmpty() ? "" : units.getFirst();
        card.department = units.size() > 1 ? units.getLast() : "";
    }

    /** The preferred address, else the first. */
    private void email(VObjectProperty property) {
        var preference = values(property, "PREF").stream().findFirst();
        boolean preferred = preference.isPresent()
                || Stream.concat(values(property, "TYPE").stream(), values(property, null).stream())
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("pref"));
        int place = preferred ? preference.map(AddressCardReader::number).orElse(0) : LOWEST_PREFERENCE;
        var address = VObjectPropertyValues.unescape(property.getValue());
        if (place < card.preference && !address.isBlank()) {
            card.preference = place;
            card.otherEmail = card.email;
            card.email = address;
        } else if (card.otherEmail.isEmpty()) {
            card.otherEmail = address;
        }
    }

    private static int number(String preference) {
        try {
            return Integer.parseInt(preference.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}

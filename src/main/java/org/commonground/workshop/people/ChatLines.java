package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.PeopleList.LeftOut;

/**
 * Reads a copied chat: those who wrote are people, what they wrote is not.
 *
 * @param rows the name of each who wrote, at the line of the first message
 * @param messages the other lines
 */
record ChatLines(List<Row> rows, List<LeftOut> messages) {

    private static final String TIME = "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.? ?[Mm]\\.?)?";
    private static final String DATE = "\\d{1,4}[./-]\\d{1,2}[./-](?:\\d{2,4})?";
    private static final String NAME = "(?<name>[^:\\[\\]]{2,60}?)";

    /** "[10:02] Ada Okafor" above a message, "[10:02, 28.11.2026] Ada Okafor: message" and "28.11.26, 10:02 - Ada Okafor: message". */
    private static final List<Pattern> TIME_FIRST = List.of(
            Pattern.compile("\\[(?:[^\\]]* )?" + TIME + "(?:, [^\\]]*)?\\] " + NAME + "(?:: (?<message>.*))?"),
            Pattern.compile(DATE + ",? " + TIME + "(?: [-–])? " + NAME + ": (?<message>.*)"));

    /** "Ada Okafor 10:02" above a message. */
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?<name>[^:\\[\\]\\d]{2,60}?),? (?:" + DATE + ",? )?" + TIME);

    /** Empty if it is no chat. */
    static Optional<ChatLines> in(List<String> lines, WordLists words) {
        return Stream.of(
                        read(lines, TIME_FIRST),
                        read(lines, List.of(NAME_FIRST)).filter(chat -> chat.isOfMessages(words)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** A register of arrivals has times behind its names too, and other people between them. */
    private boolean isOfMessages(WordLists words) {
        return messages.size() >= rows.size()
                && messages.stream().noneMatch(message -> PersonName.isFullName(message.text(), words));
    }

    private static Optional<ChatLines> read(List<String> lines, List<Pattern> heads) {
        Map<String, Row> people = new LinkedHashMap<>();
        var messages = new ArrayList<LeftOut>();
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            var line = CellText.tidy(lines.get(i));
            var head = heads.stream()
                    .map(pattern -> pattern.matcher(line))
                    .filter(Matcher::matches)
                    .findFirst();
            var message = line;
            if (head.isPresent()) {
                found++;
                var name = CellText.tidy(head.get().group("name"));
                people.computeIfAbsent(name, who -> new Row(number, List.of(who)));
                message = head.get().namedGroups().containsKey("message")
                        ? head.get().group("message")
                        : "";
            }
            if (message != null && !message.isBlank()) {
                messages.add(new LeftOut(number, message, Explanation.of("people.left.message")));
            }
        }
        return found > 1 ? Optional.of(new ChatLines(List.copyOf(people.values()), messages)) : Optional.empty();
    }
}

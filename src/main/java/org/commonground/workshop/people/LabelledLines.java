package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.workshop.people.ListTable.Row;

/** Reads people as forms, directories and YAML files list them: "Name: Ada Okafor", and on the next line "Role: Head of Data". */
final class LabelledLines {

    private static final Pattern LABELLED =
            Pattern.compile("(?<bullet>[-*•] )?(?<label>[\\p{L}\\p{M} _/()-]{2,30}):(?<value>.*)");

    private LabelledLines() {}

    /** A table of one row per person, below the labels as headings; empty if not every line is labelled, or no label is for a name or address. */
    static List<Row> rows(List<String> lines, WordLists words) {
        var people = new LinkedHashMap<Integer, Map<String, String>>();
        var labels = new ArrayList<String>();
        Map<String, String> person = Map.of();
        int known = 0;
        boolean begins = true;
        for (int i = 0; i < lines.size(); i++) {
            var line = CellText.tidy(lines.get(i));
            if (line.isEmpty()) {
                begins = true;
                continue;
            }
            var labelled = LABELLED.matcher(line);
            if (!labelled.matches()) {
                return List.of();
            }
            var label = CellText.tidy(labelled.group("label"));
            if (words.isIn("label-recipients", label) || words.isIn("label-absent", label)) {
                return List.of();
            }
            known += words.heading(label).isPresent() ? 1 : -1;
            if (begins || labelled.group("bullet") != null || person.containsKey(label)) {
                person = new LinkedHashMap<>();
                people.put(i + 1, person);
                begins = false;
            }
            person.put(label, labelled.group("value"));
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        boolean arePeople = labels.size() > 1
                && known >= 0
                && labels.stream()
                        .flatMap(label -> words.heading(label).stream())
                        .anyMatch(use -> use.isName() || use == ColumnUse.EMAIL);
        if (!arePeople) {
            return List.of();
        }
        var rows = new ArrayList<>(List.of(new Row(1, labels)));
        people.forEach((line, values) -> rows.add(new Row(
                line,
                labels.stream().map(label -> values.getOrDefault(label, "")).toList())));
        return Collections.unmodifiableList(rows);
    }
}

package org.commonground.report.status;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;

/** A column of the known files: the headings of our own exports in the language of the texts, and those of other programs. */
enum StatusColumn {
    TITLE("report.csv.action"),
    FIRST_STEP("report.csv.first_step"),
    OWNER("report.csv.owner"),
    COUNTERPART("report.csv.counterpart"),
    DUE("report.csv.due"),
    STATUS("report.csv.status"),
    RESOLUTION(""),
    MEASURE("report.csv.measure"),
    TODAY("report.csv.today"),
    TARGET("report.csv.target"),
    KEY("report.csv.key"),
    BY("");

    /** Of a file that was exported on another system. */
    private static final Messages ENGLISH = new Messages(Locale.UK);

    private static final List<String> INFORMATION = List.of(
            "report.csv.number",
            "report.csv.owner_side",
            "report.csv.counterpart_side",
            "report.csv.from",
            "report.csv.reviewers");

    private final String key;

    /** @param key of the heading in our own files; "" for a column that only others have */
    StatusColumn(String key) {
        this.key = key;
    }

    static Optional<StatusColumn> of(String heading, Messages messages) {
        var name = heading.strip().toLowerCase(Locale.ROOT);
        for (var column : values()) {
            if (column.isOwn(name, messages) || foreign(column.name(), messages).contains(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    /** Whether a file of ours has the heading, in which every value is exactly what the plan has. */
    private boolean isOwn(String name, Messages messages) {
        return !key.isEmpty()
                && (name.equals(messages.get(key).toLowerCase(Locale.ROOT))
                        || name.equals(ENGLISH.get(key).toLowerCase(Locale.ROOT)));
    }

    /** Whether it is the heading of a column of our own files that nobody fills in. */
    static boolean isInformation(String heading, Messages messages) {
        var name = heading.strip();
        return INFORMATION.stream()
                .anyMatch(key -> name.equalsIgnoreCase(messages.get(key)) || name.equalsIgnoreCase(ENGLISH.get(key)));
    }

    /** The caption of a change. */
    String caption(Messages messages) {
        return messages.get(key);
    }

    /** The words of other programs for a column or a status, in lower case. */
    static List<String> foreign(String name, Messages messages) {
        return List.of(
                messages.get("status.words." + name.toLowerCase(Locale.ROOT)).split("\\|"));
    }
}

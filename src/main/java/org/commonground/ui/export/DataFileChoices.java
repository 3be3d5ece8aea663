package org.commonground.ui.export;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.ExportOptions;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** What separates the values in CSV files, and when the calendar reminds. */
final class DataFileChoices {
    /** Days before a date on which the calendar can remind; the usual choice first. */
    private static final List<Set<Integer>> REMINDERS =
            List.of(Set.of(7, 0), Set.of(7), Set.of(1), Set.of(0), Set.of());

    private final PageContext context;
    private final CsvSeparator usual;
    private final ComboBox<CsvSeparator> separator = Widgets.withId("export-separator", new ComboBox<>());
    private final ComboBox<Set<Integer>> reminders = Widgets.withId("export-reminders", new ComboBox<>());

    DataFileChoices(PageContext context, ExportOptions last) {
        this.context = context;
        usual = CsvSeparator.of(context.messages().region());
        var other = usual == CsvSeparator.COMMA ? CsvSeparator.SEMICOLON : CsvSeparator.COMMA;
        separator.setConverter(new DisplayConverter<>(value -> context.text(Messages.key("export.separator.", value))));
        separator.getItems().setAll(usual, other);
        separator.setValue(last.separator().orElse(usual));
        reminders.setConverter(new DisplayConverter<>(this::reminderText));
        reminders.getItems().setAll(REMINDERS);
        reminders.setValue(last.reminderDays());
    }

    Node view() {
        return new VBox(8, captioned("export.separator", separator), captioned("export.reminders", reminders));
    }

    ExportOptions applyTo(ExportOptions options) {
        return options.withSeparator(Optional.of(separator.getValue()).filter(chosen -> chosen != usual))
                .withReminderDays(reminders.getValue());
    }

    private Node captioned(String key, ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(context.text(key));
        return new VBox(4, context.caption(key, box), box);
    }

    private String reminderText(Set<Integer> days) {
        if (days.isEmpty()) {
            return context.text("export.reminders.none");
        }
        return days.size() > 1
                ? context.text("export.reminders.both")
                : context.text("export.reminders.days", days.iterator().next());
    }
}

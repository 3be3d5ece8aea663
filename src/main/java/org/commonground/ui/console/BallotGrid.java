package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Details;

/** The fields into which counts are keyed, a column a side, with sums that are checked while one types. */
final class BallotGrid {

    private final Kit kit;
    private final BallotEntry entry;
    private final GridPane grid = new GridPane(14, 8);
    private final List<Runnable> checks = new ArrayList<>();
    private final String name;
    private int row;

    /** @param name what the fields' ids begin with */
    BallotGrid(Kit kit, Details details, BallotEntry entry, String name) {
        this.kit = kit;
        this.name = name;
        this.entry = entry;
        var labels = new ColumnConstraints(140, 300, Double.MAX_VALUE);
        labels.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(labels);
        for (var group : entry.groups()) {
            var column = new ColumnConstraints(entry.ballot().kind() instanceof VoteKind.Points ? 150 : 96);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
            var side = Side.valueOf(group.name());
            grid.add(
                    SideMark.of(side, details.nameOf(side, kit.words().get("side.joint"))),
                    grid.getColumnConstraints().size() - 1,
                    0);
        }
        row = 1;
        fields(Ui.wrapped(kit.words().get("console.vote.voters"), "strong"), BallotEntry.VOTERS, 0);
        items();
        check();
    }

    Node view() {
        return grid;
    }

    private void items() {
        var ballot = entry.ballot();
        var values = entry.values();
        for (var item : ballot.items()) {
            if (values.size() == 1) {
                fields(Ui.wrapped(item.label()), item.id(), values.getFirst());
            } else {
                grid.add(
                        Ui.wrapped(item.label(), "strong"),
                        0,
                        row++,
                        1 + entry.groups().size(),
                        1);
                values.forEach(value -> fields(Ui.wrapped(labelOf(value)), item.id(), value));
                if (!entry.addsUp()) {
                    sums(item.id());
                }
            }
        }
        if (entry.addsUp() || values.size() == 1 && !entry.addsUp()) {
            sums(ballot.items().getFirst().id());
        }
    }

    private String labelOf(int value) {
        return switch (entry.ballot().kind()) {
            case VoteKind.Scale scale -> (value + " " + scale.labels().get(value - 1)).strip();
            case VoteKind.Consent consent -> kit.words().get("console.consent." + value);
            case VoteKind.Dots dots -> kit.words().get("console.vote.dots_on_one", value);
            case VoteKind.Points points -> "";
        };
    }

    private void fields(Node label, String item, int value) {
        grid.add(label, 0, row);
        for (int i = 0; i < entry.groups().size(); i++) {
            var field = new BallotEntry.Field(entry.groups().get(i), item, value);
            grid.add(field(field), i + 1, row);
        }
        row++;
    }

    private Node field(BallotEntry.Field key) {
        var field = new TextField(entry.text(key));
        field.setId(name + "-" + key.group().name().toLowerCase(java.util.Locale.ROOT) + "-"
                + (key.item().equals(BallotEntry.VOTERS) ? "voters" : place(key.item()) + "-" + key.value()));
        field.getStyleClass().add("count-field");
        var wrong = Ui.wrapped(kit.words().get("console.vote.whole_number"), "field-message");
        field.textProperty().subscribe(text -> {
            entry.type(key, text);
            check();
        });
        checks.add(() -> shown(wrong, () -> !entry.readable(key)));
        return new VBox(2, field, wrong);
    }

    private int place(String item) {
        return entry.ballot().items().stream().map(Ballot.Line::id).toList().indexOf(item);
    }

    private void sums(String item) {
        grid.add(Ui.label(kit.words().get("console.vote.sum"), "muted", "small"), 0, row);
        for (int i = 0; i < entry.groups().size(); i++) {
            var group = entry.groups().get(i);
            var sum = Ui.label("", "small");
            sum.setId(name + "-sum-" + group.name().toLowerCase(java.util.Locale.ROOT));
            grid.add(sum, i + 1, row);
            checks.add(() -> {
                var now = entry.sum(group, item);
                sum.setText(kit.words()
                        .get(
                                now.tooMany() ? "console.vote.sum_too_many" : "console.vote.sum_of",
                                now.given(),
                                now.most()));
                sum.getStyleClass().setAll("label", "small", now.tooMany() ? "warn-text" : "muted");
            });
        }
        row++;
    }

    private void check() {
        checks.forEach(Runnable::run);
    }

    private static void shown(Label label, BooleanSupplier when) {
        label.setVisible(when.getAsBoolean());
        label.setManaged(when.getAsBoolean());
    }
}

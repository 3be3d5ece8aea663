package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.VoteKind;
import org.commonground.ui.control.KeyHint;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Details;

/** The fields for counts, one column per side, with sums that are checked during typing. */
final class CountsGrid {

    /** Wide enough for a dozen digits on an enlarged screen, in pixels. */
    private static final double MIN_COLUMN_WIDTH = 84;

    private final PageContext context;
    private final Details details;
    private final BallotCounts entry;
    private final GridPane grid = new GridPane(14, 8);
    private final List<Runnable> checks = new ArrayList<>();
    private final String name;
    private final Runnable changed;
    private final Runnable done;
    private final Map<BallotCounts.Field, TextField> byField = new HashMap<>();
    /** The fields that suffice, in the order of the Enter key. */
    private final List<TextField> enterOrder = new ArrayList<>();
    /** The counts below the rows of digits. Enter visits them too, for people who count instead of typing digits. */
    private final List<TextField> counts = new ArrayList<>();

    private int row;

    /**
     * @param name prefix of the ids of the fields
     * @param changed runs after each change of a field
     * @param done runs on Enter in the last field
     */
    CountsGrid(PageContext context, Details details, BallotCounts entry, String name, Runnable changed, Runnable done) {
        this.context = context;
        this.details = details;
        this.name = name;
        this.entry = entry;
        this.changed = changed;
        this.done = done;
        var labels = new ColumnConstraints(120, 300, Double.MAX_VALUE);
        labels.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(labels);
        for (var group : entry.groups()) {
            double wide = entry.ballot().kind() instanceof VoteKind.Points ? 150 : 116;
            var column = new ColumnConstraints(MIN_COLUMN_WIDTH, wide, wide);
            column.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(column);
            var side = group.side().orElseThrow();
            grid.add(
                    SideMark.wrapped(side, details.nameOf(side, context.text("side.joint"))),
                    grid.getColumnConstraints().size() - 1,
                    0);
        }
        row = 1;
        // Where digits are typed the first key is a hand; how many show theirs is counted already, and corrected below.
        if (!entry.takesDigits()) {
            voters(enterOrder);
        }
        items();
        if (entry.takesDigits()) {
            voters(counts);
        }
        if (entry.ballot().isBySide()) {
            orderSlipBySlip();
        }
        check();
    }

    private void voters(List<TextField> order) {
        if (!entry.ballot().isBySide()) {
            fields(context.wrapped("console.vote.voters", "strong"), BallotCounts.VOTERS, 0, order);
        }
    }

    Node view() {
        return grid;
    }

    void focus() {
        enterOrder.getFirst().requestFocus();
    }

    /** Whether nothing is left to fill in. */
    boolean isFilledIn() {
        return enterOrder.stream().noneMatch(field -> field.getText().isBlank());
    }

    /** Types the hands of a side into the first of its rows that is empty, and tells which that is. @return what is wrong with them */
    String enterHands(Ballot.Group group, String digits) {
        int side = entry.groups().indexOf(group);
        if (side < 0 || entry.readDigits(digits).isEmpty()) {
            var ballot = entry.ballot();
            return side < 0
                    ? context.failureMessages().describe(new InvalidInput(InvalidInput.Reason.SIDE_NOT_ASKED))
                    : context.text("console.vote.digits_wrong", ballot.lowestValue(), ballot.highestValue());
        }
        var items = entry.ballot().items();
        for (int i = 0; i < items.size(); i++) {
            var field = enterOrder.get(i * entry.groups().size() + side);
            if (field.getText().isBlank()) {
                field.setText(digits);
                context.toasts()
                        .announce(
                                context.text(
                                        "console.vote.hands_entered",
                                        details.nameOf(group.side().orElseThrow(), context.text("side.joint")),
                                        items.get(i).label(),
                                        digits),
                                context.text("kit.undo"),
                                field::clear);
                return "";
            }
            if (i == items.size() - 1 && field.getText().equals(digits)) {
                return "";
            }
        }
        return context.text("console.vote.hands_full");
    }

    private void items() {
        for (var item : entry.ballot().items()) {
            if (entry.takesDigits()) {
                digits(item);
                entry.values().forEach(value -> fields(Widgets.wrapped(captionOf(value)), item.id(), value, counts));
                sums(item.id());
            } else if (entry.values().size() == 1) {
                fields(Widgets.wrapped(item.label()), item.id(), entry.values().getFirst(), enterOrder);
            } else {
                grid.add(
                        Widgets.wrapped(item.label(), "strong"),
                        0,
                        row++,
                        1 + entry.groups().size(),
                        1);
                entry.values()
                        .forEach(value -> fields(Widgets.wrapped(captionOf(value)), item.id(), value, enterOrder));
            }
        }
        if (entry.sharesBudget()) {
            sums(entry.ballot().items().getFirst().id());
        }
    }

    /** A split comes on one slip per side, so Enter goes down one slip and then to the next. */
    private void orderSlipBySlip() {
        var perGroup = entry.groups().size();
        var across = List.copyOf(enterOrder);
        enterOrder.clear();
        for (int side = 0; side < perGroup; side++) {
            for (int i = side; i < across.size(); i += perGroup) {
                enterOrder.add(across.get(i));
            }
        }
    }

    /** One field per side for one digit per person. The digits fill the counts below. */
    private void digits(Ballot.BallotItem item) {
        grid.add(Widgets.wrapped(item.label(), "strong"), 0, row);
        for (int i = 0; i < entry.groups().size(); i++) {
            grid.add(digits(entry.groups().get(i), item.id()), i + 1, row);
        }
        row++;
    }

    private Node digits(Ballot.Group group, String item) {
        var field = Widgets.withId(id(group, place(item) + "-digits"), new TextField());
        field.setAccessibleText(context.text("console.vote.digits"));
        field.getStyleClass().add("count-field");
        var ballot = entry.ballot();
        var wrong = Widgets.wrapped(
                context.text("console.vote.digits_wrong", ballot.lowestValue(), ballot.highestValue()),
                "field-message");
        Widgets.showIf(wrong, false);
        field.textProperty().subscribe((before, text) -> {
            var read = entry.readDigits(text);
            Widgets.showIf(wrong, read.isEmpty());
            read.ifPresent(counted -> {
                for (int i = 0; i < counted.size(); i++) {
                    var count = counted.get(i) == 0 ? "" : counted.get(i).toString();
                    Optional.ofNullable(byField.get(new BallotCounts.Field(
                                    group, item, entry.values().get(i))))
                            .ifPresent(below -> below.setText(count));
                }
            });
        });
        focusNext(field, enterOrder, () -> entry.readDigits(field.getText()).isPresent());
        return new VBox(
                2,
                field,
                // On a scale of ten, 0 stands for 10.
                KeyHint.of(
                        context.messages(),
                        field,
                        ballot.highestValue() == 10 ? 0 : ballot.lowestValue(),
                        Math.min(9, ballot.highestValue())),
                wrong);
    }

    private String id(Ballot.Group group, String rest) {
        return name + "-" + group.name().toLowerCase(Locale.ROOT) + "-" + rest;
    }

    /** Enter goes to the next field of the row and, after the last one, to the next row. It stays in a field that cannot be read. */
    private void focusNext(TextField field, List<TextField> row, BooleanSupplier readable) {
        row.add(field);
        field.setOnAction(event -> {
            if (readable.getAsBoolean()) {
                Widgets.focusNext(row, field, done);
            } else {
                field.requestFocus();
            }
        });
    }

    private String captionOf(int value) {
        return switch (entry.ballot().kind()) {
            case VoteKind.Scale scale -> (value + " " + scale.labels().get(value - 1)).strip();
            case VoteKind.Consent consent -> value + " " + context.text("room.consent." + value);
            case VoteKind.Dots dots -> context.text("console.vote.dots_on_one", value);
            case VoteKind.Ranking ranking -> context.text("console.vote.rank", value);
            case VoteKind.Points points -> "";
        };
    }

    private void fields(Node label, String item, int value, List<TextField> order) {
        grid.add(label, 0, row);
        for (int i = 0; i < entry.groups().size(); i++) {
            grid.add(field(new BallotCounts.Field(entry.groups().get(i), item, value), order), i + 1, row);
        }
        row++;
    }

    private Node field(BallotCounts.Field key, List<TextField> order) {
        var field = new TextField(entry.text(key));
        field.setId(id(
                key.group(),
                key.item().equals(BallotCounts.VOTERS) ? "voters" : place(key.item()) + "-" + key.value()));
        field.getStyleClass().add("count-field");
        var wrong = context.wrapped("console.vote.whole_number", "field-message");
        field.textProperty().subscribe((before, text) -> {
            entry.setText(key, text);
            check();
            changed.run();
        });
        byField.put(key, field);
        focusNext(field, order, () -> entry.isReadable(key));
        checks.add(() -> Widgets.showIf(wrong, !entry.isReadable(key)));
        return new VBox(2, field, wrong);
    }

    private int place(String item) {
        return entry.ballot().items().stream()
                .map(Ballot.BallotItem::id)
                .toList()
                .indexOf(item);
    }

    private void sums(String item) {
        grid.add(context.label("console.vote.sum", "muted", "small"), 0, row);
        for (int i = 0; i < entry.groups().size(); i++) {
            var group = entry.groups().get(i);
            var sum = Widgets.label("", "small");
            sum.setId(name + "-sum-" + group.name().toLowerCase(Locale.ROOT));
            grid.add(sum, i + 1, row);
            checks.add(() -> {
                var now = entry.sum(group, item);
                sum.setText(context.text(
                        now.tooMany() ? "console.vote.sum_too_many" : "console.vote.sum_of",
                        now.given(),
                        now.maximum()));
                Widgets.restyle(sum, "small", now.tooMany() ? "warn-text" : "muted");
            });
        }
        row++;
    }

    private void check() {
        checks.forEach(Runnable::run);
    }
}

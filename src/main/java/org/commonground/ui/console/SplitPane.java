package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Shares;
import org.commonground.workshop.Workshop;

/** Agreeing on one split: the points of each side per item, a field for the agreed number, and the points that are left. */
final class SplitPane implements KindPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Ballot ballot;
    private final Runnable acted;
    private final GridPane grid = new GridPane(14, 10);
    private final Label left = Ui.label("", "strong");
    private final List<Share> shares = new ArrayList<>();
    private final VBox view;

    /** @param ballot the revealed ballot in which each side divided its points @param acted runs on Enter in the last field */
    SplitPane(LiveWorkshop live, Kit kit, Ballot ballot, Runnable acted) {
        this.live = live;
        this.kit = kit;
        this.ballot = ballot;
        this.acted = acted;
        var labels = new ColumnConstraints(100, 300, Double.MAX_VALUE);
        labels.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(labels);
        head(1, Side.MARKETING, live.workshop().details().marketingName());
        head(2, Side.IT, live.workshop().details().itName());
        head(3, Side.JOINT, kit.words().get("console.split.agreed"));
        ballot.items().forEach(this::line);
        left.setId("split-left");
        grid.add(left, 3, ballot.items().size() + 1);
        view = kit.ui().card("console.split", Ui.wrapped(kit.words().get("console.split.how"), "muted"), grid);
    }

    private void head(int column, Side side, String name) {
        grid.getColumnConstraints().add(new ColumnConstraints(74, 110, 110));
        grid.add(SideMark.of(side, name), column, 0);
    }

    private void line(Ballot.Line line) {
        int row = shares.size() + 1;
        grid.add(Ui.wrapped(line.label()), 0, row);
        grid.add(Ui.label(points(Group.MARKETING, line)), 1, row);
        grid.add(Ui.label(points(Group.IT, line)), 2, row);
        var share = new Share(line, kit.fieldMessage());
        shares.add(share);
        grid.add(new VBox(2, share.field, share.message.view()), 3, row);
    }

    /** The points that a side gave to the item. */
    private String points(Group group, Ballot.Line line) {
        return ballot.counts().stream()
                .filter(count -> count.group() == group && count.itemId().equals(line.id()))
                .mapToInt(Ballot.Count::value)
                .mapToObj(String::valueOf)
                .findFirst()
                .orElse("0");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        shares.forEach(Share::show);
        int rest = Shares.left(workshop, ballot);
        left.setText(kit.words().get(rest < 0 ? "console.split.too_many" : "console.split.left", Math.abs(rest)));
        Ui.restyle(left, rest == 0 ? "muted" : rest < 0 ? "warn-text" : "strong");
    }

    @Override
    public void focus() {
        shares.getFirst().field.requestFocus();
    }

    private void goOnFrom(Share share) {
        int next = shares.indexOf(share) + 1;
        if (next < shares.size()) {
            shares.get(next).field.requestFocus();
        } else {
            acted.run();
        }
    }

    /** The field of one item. Enter saves it and goes to the next; leaving it saves it too. */
    private final class Share {

        private final Ballot.Line line;
        private final FieldMessage message;
        private final TextField field = new TextField();
        private String shown = "";

        Share(Ballot.Line line, FieldMessage message) {
            this.line = line;
            this.message = message;
            field.setId("split-" + shares.size());
            field.setAccessibleText(line.label());
            field.getStyleClass().add("count-field");
            field.setOnAction(event -> {
                if (keep()) {
                    goOnFrom(this);
                }
            });
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    keep();
                }
            });
        }

        private boolean keep() {
            return field.getText().strip().equals(shown)
                    || message.guard(() -> live.perform(Shares.agree(live.workshop(), ballot, line, field.getText())));
        }

        /** Text that cannot be saved stays in the field. */
        void show() {
            OptionalInt agreed = Shares.agreed(live.workshop(), line);
            var now = agreed.isPresent() ? String.valueOf(agreed.getAsInt()) : "";
            if (field.getText().equals(shown)) {
                field.setText(now);
            }
            shown = now;
        }
    }
}

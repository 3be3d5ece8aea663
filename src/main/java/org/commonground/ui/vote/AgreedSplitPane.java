package org.commonground.ui.vote;

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
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;

/** Agreeing on one split: the points of each side per item, a field for the agreed number, and the points that are left. */
public final class AgreedSplitPane implements StepKindPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final Ballot ballot;
    private final Runnable afterAction;
    private final GridPane grid = new GridPane(14, 10);
    private final Label remaining = Widgets.withId("split-left", Widgets.label("", "strong"));
    private final List<ShareField> shares = new ArrayList<>();
    private final VBox view;

    /** @param ballot the revealed ballot in which each side divided its points @param acted runs on Enter in the last field */
    public AgreedSplitPane(LiveWorkshop live, PageContext context, Ballot ballot, Runnable acted) {
        this.live = live;
        this.context = context;
        this.ballot = ballot;
        this.afterAction = acted;
        var labels = new ColumnConstraints(100, 300, Double.MAX_VALUE);
        labels.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(labels);
        addHeadings(1, Side.MARKETING, live.workshop().details().marketingName());
        addHeadings(2, Side.IT, live.workshop().details().itName());
        addHeadings(3, Side.JOINT, context.text("console.split.agreed"));
        ballot.items().forEach(this::addRow);
        grid.add(remaining, 3, ballot.items().size() + 1);
        view = context.card("console.split", context.wrapped("console.split.how", "muted"), grid);
    }

    private void addHeadings(int column, Side side, String name) {
        grid.getColumnConstraints().add(new ColumnConstraints(74, 110, 110));
        grid.add(SideMark.of(side, name), column, 0);
    }

    private void addRow(Ballot.BallotItem line) {
        int row = shares.size() + 1;
        grid.add(Widgets.wrapped(line.label()), 0, row);
        grid.add(Widgets.label(pointsOf(Group.MARKETING, line)), 1, row);
        grid.add(Widgets.label(pointsOf(Group.IT, line)), 2, row);
        var share = new ShareField(line, context.fieldMessage());
        shares.add(share);
        grid.add(new VBox(2, share.field, share.message.view()), 3, row);
    }

    /** The points that a side gave to the item. */
    private String pointsOf(Group group, Ballot.BallotItem line) {
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
        shares.forEach(ShareField::show);
        int rest = AgreedShares.pointsLeft(workshop, ballot);
        remaining.setText(context.text(rest < 0 ? "console.split.too_many" : "console.split.left", Math.abs(rest)));
        Widgets.restyle(remaining, rest == 0 ? "muted" : rest < 0 ? "warn-text" : "strong");
    }

    @Override
    public void focus() {
        shares.getFirst().field.requestFocus();
    }

    /** The field of one item. Enter saves it and goes to the next; leaving it saves it too. */
    private final class ShareField {

        private final Ballot.BallotItem line;
        private final FieldMessage message;
        private final TextField field = new TextField();
        private String savedText = "";

        ShareField(Ballot.BallotItem line, FieldMessage message) {
            this.line = line;
            this.message = message;
            field.setId("split-" + shares.size());
            field.setAccessibleText(line.label());
            field.getStyleClass().add("count-field");
            field.setOnAction(event -> {
                if (save()) {
                    Widgets.focusNext(shares.stream().map(share -> share.field).toList(), field, afterAction);
                }
            });
            field.focusedProperty().subscribe((before, focused) -> {
                if (!focused) {
                    save();
                }
            });
        }

        private boolean save() {
            return field.getText().strip().equals(savedText)
                    || message.guard(() -> live.performUndoable(
                            AgreedShares.setAgreedPoints(live.workshop(), ballot, line, field.getText())));
        }

        /** Text that cannot be saved stays in the field. */
        void show() {
            OptionalInt agreed = AgreedShares.agreedPoints(live.workshop(), line);
            var now = agreed.isPresent() ? String.valueOf(agreed.getAsInt()) : "";
            if (field.getText().equals(savedText)) {
                field.setText(now);
            }
            savedText = now;
        }
    }
}

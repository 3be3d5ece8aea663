package org.commonground.ui.console;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Reconciler;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.SideLetters;

/** Who is in the room: counts by side, and behind them the list of people, where Space marks somebody as here or gone. */
final class PresencePane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final BooleanSupplier locked;
    private final Runnable opening;
    private final Command command;
    private final Button counts;
    private final VBox list = Widgets.withId("presence", new VBox(2));
    private final Reconciler<Participant> rows;

    /**
     * @param locked whether people vote at this keyboard; the list then only leads back to the booth
     * @param opening runs before the list is shown
     */
    PresencePane(LiveWorkshop live, PageContext context, BooleanSupplier locked, Runnable opening) {
        this.live = live;
        this.context = context;
        this.locked = locked;
        this.opening = opening;
        command = Command.of("console.people", this::open, "F9");
        counts = Widgets.styled(context.button(command), "presence");
        counts.setMaxWidth(Double.MAX_VALUE);
        rows = new Reconciler<>(list, person -> person.id() + person.side(), PersonRow::new);
    }

    Node view() {
        return counts;
    }

    Command command() {
        return command;
    }

    void show(Workshop workshop) {
        var sides = Stream.of(Side.values())
                .filter(side -> side != Side.JOINT || Participants.presentCount(workshop, side) > 0)
                .map(side -> side.shape() + " " + Participants.presentCount(workshop, side))
                .toList();
        counts.setText(context.text(
                Participants.isAttendanceTaken(workshop) ? "console.here" : "console.invited",
                String.join("  ", sides)));
        rows.show(workshop.participants().stream()
                .sorted((a, b) -> a.side().compareTo(b.side()))
                .toList());
    }

    private void open() {
        opening.run();
        show(live.workshop());
        var comes = Widgets.withId("arrives", new TextField());
        comes.setPromptText(context.text(
                "console.people_arrives",
                SideLetters.of(live.workshop().details()).of(Side.MARKETING)));
        comes.setAccessibleText(comes.getPromptText());
        var back = new Dialogs.Choice(
                context.text(locked.getAsBoolean() ? "booth.back" : "console.people_done"), () -> addPerson(comes));
        var toList = new Dialogs.Choice(
                context.text("console.people_edit"),
                () -> Platform.runLater(() ->
                        context.navigator().openPreparation(live.workshop().id())));
        var hint = live.workshop().participants().isEmpty() ? "console.people_nobody" : "console.people_keys";
        context.dialogs()
                .show(
                        context.text("console.people"),
                        Widgets.column(10, context.wrapped(hint, "muted", "small"), list, comes),
                        locked.getAsBoolean() ? List.of(back) : List.of(back, toList));
    }

    /** Adds a person who is not on the list yet. */
    private void addPerson(TextField comes) {
        if (!comes.getText().isBlank()) {
            live.performUndoable(Participants.addArrival(live.workshop(), live.pen(), comes.getText()));
        }
    }

    private String presenceText(Participant person) {
        if (person.presence().isEmpty()) {
            return "";
        }
        var last = person.presence().getLast();
        return last.to()
                .map(left -> context.text("console.left_at", time(left)))
                .orElseGet(() -> context.text("console.here_since", time(last.from())));
    }

    private String time(Instant at) {
        return new DateTimeFormats(context.messages().locale())
                .format(LocalTime.ofInstant(at, live.workshop().details().zone()));
    }

    /** One person; the whole row takes focus and clicks. */
    private final class PersonRow implements Reconciler.Part<Participant> {

        private final CheckBox here = new CheckBox();
        private final Label name;
        private final Label since = Widgets.label("", "muted", "small");
        private final HBox row;
        private Participant person;

        PersonRow(Participant first) {
            person = first;
            here.setFocusTraversable(false);
            here.setMouseTransparent(true);
            name = SideMark.of(first.side(), "");
            row = Widgets.styled(Widgets.row(8, here, name, Widgets.spacer(), since), "person");
            row.setFocusTraversable(true);
            row.setAccessibleRole(AccessibleRole.CHECK_BOX);
            row.setOnMouseClicked(event -> turn());
            row.setOnKeyPressed(this::pressed);
            update(first);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void update(Participant value) {
            person = value;
            here.setSelected(value.isPresent());
            name.setText(value.name());
            since.setText(presenceText(value));
            row.setAccessibleText(value.name() + ", " + since.getText());
        }

        private void turn() {
            row.requestFocus();
            live.performUndoable(
                    Participants.setPresent(live.workshop(), live.pen(), person.id(), !person.isPresent()));
        }

        private void pressed(KeyEvent event) {
            switch (event.getCode()) {
                case SPACE -> turn();
                case UP -> move(-1);
                case DOWN -> move(1);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void move(int by) {
            int to = list.getChildren().indexOf(row) + by;
            if (to >= 0 && to < list.getChildren().size()) {
                list.getChildren().get(to).requestFocus();
            }
        }
    }
}

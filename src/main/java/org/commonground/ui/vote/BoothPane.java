package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.ui.shell.Keymap;
import org.commonground.workshop.record.SideLetters;

/**
 * The voting booth: it fills the window while people vote at the keyboard. One key switches between the voter's and the facilitator's side.
 */
public final class BoothPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final BallotBox box;
    private final BoothModel model;
    private final BorderPane pane = Widgets.styled(new BorderPane(), "booth");
    private final VBox voter = Widgets.styled(Widgets.withId("booth", new VBox(14)), "booth-voter");
    private final Label place = Widgets.label("", "muted");
    private final Label question = Widgets.withId("booth-question", Widgets.wrapped("", "booth-question"));
    private final Label scale = Widgets.wrapped("", "muted");
    private final VBox rows = Widgets.withId("booth-rows", new VBox(8));
    private final ScrollPane scroll = Widgets.scrolling(rows);
    private final Label message = Widgets.withId("booth-message", Widgets.wrapped("", "booth-message"));
    private final Label keys = Widgets.wrapped("", "booth-keys");
    private final Flow turnout = new Flow(28);
    private final OpenBallotPane counting;
    private final Command people;
    private boolean facilitator;

    /**
     * @param box the box of the open ballot
     * @param people shows the people who are here
     * @param ended runs when the ballot is closed or discarded
     */
    public BoothPane(LiveWorkshop live, PageContext context, BallotBox box, Command people, Runnable ended) {
        this.people = people;
        this.live = live;
        this.context = context;
        this.box = box;
        model = new BoothModel(live, context.messages(), box);
        counting = new OpenBallotPane(live, context, box, Optional.empty(), ended);
        place.setText(context.text("room.vote.sealed"));
        var foot = new Flow(20, turnout, Widgets.spacer(), context.button(switchCommand(), "ghost-line"));
        voter.getChildren().setAll(place, question, scale, Widgets.grow(scroll), message, keys, foot);
        voter.setFocusTraversable(true);
        voter.setAccessibleRole(AccessibleRole.TEXT);
        voter.getProperties().put(Keymap.HANDLES_TYPING, true);
        voter.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        voter.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        voter.setOnMouseClicked(event -> voter.requestFocus());
        pane.setCenter(voter);
        show();
    }

    public Node view() {
        return pane;
    }

    public BallotBox box() {
        return box;
    }

    public void focus() {
        if (facilitator) {
            Widgets.firstFocusable(counting.view()).ifPresent(Node::requestFocus);
        } else {
            voter.requestFocus();
        }
    }

    /** Switches between the voter and the facilitator. A vote that is not cast is wiped. */
    public Command switchCommand() {
        return Command.of("booth.turn", this::switchSide, "F12");
    }

    private void switchSide() {
        facilitator = !facilitator;
        model.discardInput();
        if (facilitator) {
            var back = context.button(switchCommand());
            back.setText(context.text("booth.back"));
            var other = Widgets.scrolling(new VBox(
                    16,
                    context.label("booth.facilitator", "h1"),
                    counting.view(),
                    Widgets.row(10, back, context.button(people, "ghost-line"))));
            pane.setCenter(other);
            counting.show();
        } else {
            pane.setCenter(voter);
        }
        show();
        focus();
    }

    /** Clears everything that was not cast from the screen. */
    public void discardInput() {
        model.discardInput();
        show();
    }

    /** Shows the turnout and the keys that this voter has pressed. */
    public void show() {
        question.setText(model.question());
        Widgets.showText(scale, model.scaleEnds());
        message.setText(model.message());
        message.setVisible(!model.message().isEmpty());
        keys.setText(model.keyHint());
        voter.setAccessibleText(model.screenReaderText());
        place.setText(model.side()
                .map(side -> context.text("room.vote.sealed") + " · " + side.shape() + " " + model.name(side))
                .orElse(context.text("room.vote.sealed")));
        rows.getChildren().setAll(model.side().isEmpty() ? sides() : lines());
        scrollToCursor();
        turnout.getChildren()
                .setAll(box.ballot().voters().stream()
                        .map(side -> (Node)
                                SideMark.of(side, context.text("booth.voted", model.name(side), box.voteCount(side))))
                        .toList());
        counting.show();
    }

    /** Scrolls the line with the cursor into view. */
    private void scrollToCursor() {
        int at = model.side().isEmpty() ? -1 : model.sheet().cursor();
        if (at >= 0) {
            pane.applyCss();
            pane.layout();
            FocusScrolling.scrollTo(scroll, rows.getChildren().get(at));
        }
    }

    private List<Node> sides() {
        return box.ballot().voters().stream()
                .map(side -> row(
                        letters().of(side).toUpperCase(Locale.ROOT),
                        model.name(side),
                        "",
                        false,
                        false,
                        SideMark.shape(side, 22)))
                .toList();
    }

    private List<Node> lines() {
        var sheet = model.sheet();
        var shown = sheet.rows();
        var nodes = new ArrayList<Node>();
        for (int i = 0; i < shown.size(); i++) {
            var row = shown.get(i);
            nodes.add(row(row.number(), row.label(), row.mark(), row.chosen(), i == sheet.cursor(), new Region()));
        }
        return nodes;
    }

    private static Node row(String number, String label, String mark, boolean chosen, boolean on, Node shape) {
        var box = Widgets.styled(
                Widgets.row(
                        18,
                        Widgets.label(number, "booth-number"),
                        shape,
                        Widgets.wrapped(label, "booth-label"),
                        Widgets.spacer(),
                        Widgets.label(mark, "booth-mark")),
                "booth-row");
        if (chosen) {
            box.getStyleClass().add("chosen");
        }
        if (on) {
            box.getStyleClass().add("on");
        }
        return box;
    }

    private SideLetters letters() {
        return SideLetters.of(live.workshop().details());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN, TAB -> model.move(1);
            case LEFT -> model.change(-1);
            case RIGHT -> model.change(1);
            case BACK_SPACE, DELETE -> model.erase();
            case ENTER -> model.cast();
            case ESCAPE -> model.discardInput();
            case SPACE -> model.addDot();
            default -> {
                return;
            }
        }
        event.consume();
        show();
    }

    private void typed(KeyEvent event) {
        var typed = event.getCharacter();
        if (typed.length() == 1 && Character.isDigit(typed.charAt(0))) {
            model.typeDigit(Character.digit(typed.charAt(0), 10));
        } else {
            letters().side(typed).ifPresent(model::chooseSide);
        }
        event.consume();
        show();
    }
}

package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.FollowFocus;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;

/**
 * The voting booth: it fills the window while people vote at the keyboard. One key switches between the voter's and the facilitator's side.
 */
final class BoothPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final BallotBox box;
    private final BoothModel model;
    private final BorderPane pane = new BorderPane();
    private final VBox voter = new VBox(14);
    private final Label place = Ui.label("", "muted");
    private final Label question = Ui.wrapped("", "booth-question");
    private final Label scale = Ui.wrapped("", "muted");
    private final VBox rows = new VBox(8);
    private final ScrollPane scroll = new ScrollPane();
    private final Label message = Ui.wrapped("", "booth-message");
    private final Label keys = Ui.wrapped("", "booth-keys");
    private final Flow turnout = new Flow(28);
    private final CountingPane counting;
    private final Command people;
    private boolean facilitator;

    /**
     * @param box the box of the open ballot
     * @param people shows the people who are here
     * @param ended runs when the ballot is closed or discarded
     */
    BoothPane(LiveWorkshop live, Kit kit, BallotBox box, Command people, Runnable ended) {
        this.people = people;
        this.live = live;
        this.kit = kit;
        this.box = box;
        model = new BoothModel(live, kit.words(), box);
        counting = new CountingPane(live, kit, box, Optional.empty(), ended);
        place.setText(kit.words().get("room.vote.sealed"));
        rows.setId("booth-rows");
        message.setId("booth-message");
        question.setId("booth-question");
        scroll.setContent(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("plain-scroll");
        FollowFocus.in(scroll);
        var foot = new Flow(20, turnout, Ui.spacer(), kit.ui().button(turn(), "ghost-line"));
        voter.getChildren().setAll(place, question, scale, Ui.grow(scroll), message, keys, foot);
        voter.setId("booth");
        voter.setFocusTraversable(true);
        voter.setAccessibleRole(AccessibleRole.TEXT);
        voter.getStyleClass().add("booth-voter");
        voter.getProperties().put(Keymap.TYPES, true);
        voter.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        voter.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        voter.setOnMouseClicked(event -> voter.requestFocus());
        pane.getStyleClass().add("booth");
        pane.setCenter(voter);
        show();
    }

    Node view() {
        return pane;
    }

    BallotBox box() {
        return box;
    }

    void focus() {
        if (facilitator) {
            Ui.firstFocusable(counting.view()).ifPresent(Node::requestFocus);
        } else {
            voter.requestFocus();
        }
    }

    /** Switches between the voter and the facilitator. A vote that is not cast is wiped. */
    Command turn() {
        return Command.of("booth.turn", this::turnNow, "F12");
    }

    private void turnNow() {
        facilitator = !facilitator;
        model.wipe();
        if (facilitator) {
            var back = kit.ui().button(turn());
            back.setText(kit.words().get("booth.back"));
            var other = Ui.scrolling(new VBox(
                    16,
                    kit.ui().text("booth.facilitator", "h1"),
                    counting.view(),
                    Ui.row(10, back, kit.ui().button(people, "ghost-line"))));
            pane.setCenter(other);
            counting.show();
        } else {
            pane.setCenter(voter);
        }
        show();
        focus();
    }

    /** Clears everything that was not cast from the screen. */
    void wipe() {
        model.wipe();
        show();
    }

    /** Shows the turnout and the keys that this voter has pressed. */
    void show() {
        question.setText(model.question());
        scale.setText(model.scale());
        Ui.showIf(scale, !model.scale().isEmpty());
        message.setText(model.message());
        message.setVisible(!model.message().isEmpty());
        keys.setText(model.keys());
        voter.setAccessibleText(model.heard());
        place.setText(model.side()
                .map(side -> kit.words().get("room.vote.sealed") + " · " + side.shape() + " " + model.name(side))
                .orElse(kit.words().get("room.vote.sealed")));
        rows.getChildren().setAll(model.side().isEmpty() ? sides() : lines());
        followKeyboard();
        turnout.getChildren()
                .setAll(box.ballot().voters().stream()
                        .map(side -> (Node)
                                SideMark.of(side, kit.words().get("booth.voted", model.name(side), box.voted(side))))
                        .toList());
        counting.show();
    }

    /** Scrolls the line with the cursor into view. */
    private void followKeyboard() {
        int at = model.side().isEmpty() ? -1 : model.sheet().cursor();
        if (at >= 0) {
            pane.applyCss();
            pane.layout();
            FollowFocus.bringIntoSight(scroll, rows.getChildren().get(at));
        }
    }

    private List<Node> sides() {
        return box.ballot().voters().stream()
                .map(side -> row(letter(side), model.name(side), "", false, false, SideMark.shape(side, 22)))
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
        var box = Ui.row(18, Ui.label(number, "booth-number"), shape, Ui.wrapped(label, "booth-label"), Ui.spacer());
        box.getChildren().add(Ui.label(mark, "booth-mark"));
        box.getStyleClass().add("booth-row");
        if (chosen) {
            box.getStyleClass().add("chosen");
        }
        if (on) {
            box.getStyleClass().add("on");
        }
        return box;
    }

    private static String letter(Side side) {
        return switch (side) {
            case MARKETING -> "M";
            case IT -> "I";
            case JOINT -> "J";
        };
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> model.move(-1);
            case DOWN, TAB -> model.move(1);
            case LEFT -> model.change(-1);
            case RIGHT -> model.change(1);
            case BACK_SPACE, DELETE -> model.erase();
            case ENTER -> model.cast();
            case ESCAPE -> model.wipe();
            case SPACE -> model.dot();
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
            model.digit(Character.digit(typed.charAt(0), 10));
        } else {
            Arrays.stream(Side.values())
                    .filter(side -> letter(side).equals(typed.toUpperCase(Locale.ROOT)))
                    .forEach(model::pick);
        }
        event.consume();
        show();
    }
}

package org.commonground.ui.vote;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.ItemLetters;
import org.commonground.workshop.record.SideLetters;

/** The field for paper ballots, one per line. Enter puts them into the box; the last one can be taken back. */
final class PaperBallotsPane {

    private static final String EXAMPLE_NUMBERS = "2 4 3 5 1 4 2 3 5 4";

    private final LiveWorkshop live;
    private final PageContext context;
    private final BallotBox box;
    private final Runnable changed;
    private final TextArea lines = Widgets.withId("paper-lines", new TextArea());
    private final Label faults = Widgets.withId("paper-faults", Widgets.wrapped("", "field-message"));
    private final Button takeBack;
    private final Node otherButtons;
    private final VBox view;

    /**
     * @param changed runs after ballots were added or taken back
     * @param done runs on Enter in an empty field
     * @param more placed beside the button that takes a ballot back
     */
    PaperBallotsPane(
            LiveWorkshop live, PageContext context, BallotBox box, Runnable changed, Runnable done, Node more) {
        this.live = live;
        this.context = context;
        this.box = box;
        this.changed = changed;
        takeBack = context.button("console.vote.take_back", this::takeBack, "small-btn");
        takeBack.setId("paper-take-back");
        otherButtons = new FlowPane(8, 8, takeBack, more);
        lines.setPrefRowCount(3);
        lines.setPromptText(context.text(
                box.prediction().isPresent() ? "console.vote.line_two" : "console.vote.line",
                example(),
                SideLetters.of(live.workshop().details()).of(Side.MARKETING)));
        TabTraversal.install(lines);
        lines.setAccessibleText(lines.getPromptText());
        lines.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (lines.getText().isBlank()) {
                    done.run();
                } else {
                    takeIn();
                }
            }
        });
        Widgets.showText(faults, "");
        var how = switch (box.ballot().kind()) {
            case VoteKind.Dots _ -> "console.vote.how_dots";
            case VoteKind.Ranking _ -> "console.vote.how_ranking";
            case VoteKind.Scale _, VoteKind.Points _, VoteKind.Consent _ -> "console.vote.how_lines";
        };
        var items = Widgets.withId("paper-items", Widgets.wrapped(itemNumbers(box.ballot()), "small"));
        view = new VBox(8, context.wrapped(how, "muted", "small"), items, lines, faults);
        show();
    }

    /** As many example numbers as a ballot has, as far as they fit. */
    private String example() {
        var ballot = box.ballot();
        int items = ballot.items().size();
        if (ballot.kind() instanceof VoteKind.Points points) {
            return String.join(" ", Collections.nCopies(items, String.valueOf(points.total() / items)));
        }
        if (ballot.kind() instanceof VoteKind.Ranking) {
            return IntStream.concat(IntStream.of(2, 1), IntStream.rangeClosed(3, items))
                    .mapToObj(String::valueOf)
                    .collect(Collectors.joining(" "));
        }
        int numbers = Slip.totalPerPerson(ballot).orElse(box.prediction().isPresent() ? 2 * items : items);
        return EXAMPLE_NUMBERS
                .substring(0, Math.min(2 * numbers, EXAMPLE_NUMBERS.length()))
                .strip();
    }

    /** The names of the items with the number or letter that stands for each on the ballot. */
    private static String itemNumbers(Ballot ballot) {
        boolean lettered = ballot.kind() instanceof VoteKind.Ranking;
        return IntStream.range(0, ballot.items().size())
                .mapToObj(i -> (lettered ? ItemLetters.of(i) : String.valueOf(i + 1))
                        + "\u00a0"
                        + ballot.items().get(i).label())
                .collect(Collectors.joining("   "));
    }

    Node view() {
        return view;
    }

    void show() {
        takeBack.setDisable(box.paperCount() == 0);
    }

    /** Puts lines into the field as if they had been typed; Enter takes them. */
    void typeLines(String text) {
        lines.setText(text);
        lines.requestFocus();
        lines.end();
    }

    /** Puts the typed ballots into the box. @return whether every line could be read */
    boolean takeIn() {
        var taken = new PaperBallotReader(live, context.failureMessages(), box).takeIn(lines.getText());
        lines.setText(taken.unreadable());
        lines.positionCaret(taken.unreadable().length());
        Widgets.showText(faults, String.join("\n", taken.faults()));
        changed.run();
        return taken.unreadable().isEmpty();
    }

    private void takeBack() {
        live.takeBackPaper().ifPresent(this::reportTakenBack);
        changed.run();
        lines.requestFocus();
    }

    /** The ballot can be put back as long as the vote is open. */
    private void reportTakenBack(BallotBox.Vote vote) {
        context.toasts()
                .announce(
                        context.text("console.vote.taken_back", box.paperCount()),
                        context.text("console.vote.put_back"),
                        () -> {
                            if (live.ballotBox().filter(box::equals).isPresent()) {
                                live.castVote(vote);
                                changed.run();
                            }
                        });
    }

    /** The buttons that are needed seldom; they come after those that end the vote, so that Tab leads there first. */
    Node otherButtons() {
        return otherButtons;
    }
}

package org.commonground.ui.console;

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
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.VoteKind;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Slip;

/** The field for paper ballots, one per line. Enter puts them into the box; the last one can be taken back. */
final class PaperPane {

    private static final String EXAMPLE = "2 4 3 5 1 4 2 3 5 4";

    private final LiveWorkshop live;
    private final Kit kit;
    private final BallotBox box;
    private final Runnable changed;
    private final TextArea lines = new TextArea();
    private final Label faults = Ui.wrapped("", "field-message");
    private final Button takeBack;
    private final VBox view;

    /**
     * @param changed runs after ballots were added or taken back
     * @param done runs on Enter in an empty field
     * @param more placed beside the button that takes a ballot back
     */
    PaperPane(LiveWorkshop live, Kit kit, BallotBox box, Runnable changed, Runnable done, Node more) {
        this.live = live;
        this.kit = kit;
        this.box = box;
        this.changed = changed;
        takeBack = kit.ui().button("console.vote.take_back", this::takeBack, "small-btn");
        takeBack.setId("paper-take-back");
        lines.setId("paper-lines");
        lines.setPrefRowCount(3);
        lines.setPromptText(kit.words()
                .get(box.prediction().isPresent() ? "console.vote.line_two" : "console.vote.line", example()));
        TabKey.goesOn(lines);
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
        faults.setId("paper-faults");
        fault("");
        var how = box.ballot().kind() instanceof VoteKind.Dots ? "console.vote.how_dots" : "console.vote.how_lines";
        var items = Ui.wrapped(items(box.ballot()), "small");
        items.setId("paper-items");
        view = new VBox(
                8,
                Ui.wrapped(kit.words().get(how), "muted", "small"),
                items,
                lines,
                faults,
                new FlowPane(8, 8, takeBack, more));
        show();
    }

    /** As many example numbers as a ballot has, as far as they fit. */
    private String example() {
        var ballot = box.ballot();
        int items = ballot.items().size();
        if (ballot.kind() instanceof VoteKind.Points points) {
            return String.join(" ", Collections.nCopies(items, String.valueOf(points.total() / items)));
        }
        int numbers = Slip.each(ballot).orElse(box.prediction().isPresent() ? 2 * items : items);
        return EXAMPLE.substring(0, Math.min(2 * numbers, EXAMPLE.length())).strip();
    }

    /** The names of the items with the number that stands for each on the ballot. */
    private static String items(Ballot ballot) {
        return IntStream.range(0, ballot.items().size())
                .mapToObj(i -> (i + 1) + "\u00a0" + ballot.items().get(i).label())
                .collect(Collectors.joining("   "));
    }

    Node view() {
        return view;
    }

    void show() {
        takeBack.setDisable(box.onPaper() == 0);
    }

    /** Puts the typed ballots into the box. @return whether every line could be read */
    boolean takeIn() {
        var taken = new PaperEntry(live, kit.sentences(), box).takeIn(lines.getText());
        lines.setText(taken.left());
        lines.positionCaret(taken.left().length());
        fault(String.join("\n", taken.faults()));
        changed.run();
        return taken.left().isEmpty();
    }

    private void takeBack() {
        live.takeBackPaper();
        changed.run();
        lines.requestFocus();
    }

    private void fault(String text) {
        faults.setText(text);
        Ui.showIf(faults, !text.isEmpty());
    }
}

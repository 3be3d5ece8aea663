package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.commonground.live.BallotBox;
import org.commonground.programme.Side;
import org.commonground.report.Export;
import org.commonground.roomview.RoomDisplay;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.InWindow;
import org.commonground.ui.kit.Shell;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Slip;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Two workshops that differ only in their votes look the same until the reveal, in every state of a sealed ballot: on the console, in the
 * booth and its facilitator's side, in the room view, and in the exported files.
 */
@InWindow
class NothingShownTest {

    private static final Words WORDS = new Words(Locale.UK);

    @Start
    void start(Stage stage) {
        org.commonground.ui.kit.Theme.loadFonts();
    }

    @Test
    void untilTheRevealNobodySeesWhatWasVoted() {
        for (var way : List.of(Ballot.Way.KEYBOARD, Ballot.Way.PAPER)) {
            var one = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> seen(way, 0));
            var other = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> seen(way, 1));
            assertThat(one.keySet()).containsExactlyInAnyOrderElementsOf(other.keySet());
            assertThat(one.get("closed")).contains("Reveal");
            assertThat(one.get("open, the facilitator's side")).contains("Close the vote");
            one.forEach((state, texts) -> {
                if (state.equals("revealed")) {
                    assertThat(texts).as(way + " revealed").isNotEqualTo(other.get(state));
                } else {
                    assertThat(texts).as(way + " " + state).isNotEmpty().isEqualTo(other.get(state));
                }
            });
        }
    }

    /** Everything that can be read in each state, with six votes for the first theme or for the last one. */
    private static Map<String, List<String>> seen(Ballot.Way way, int theme) {
        var walk = new Walks(new Desk(WorkshopBuilder.pen()));
        walk.eighteenCards();
        walk.live.perform(Workshops.answerWall(walk.now(), Optional.of(false)));
        walk.goTo("vision-dots");
        var shell = new Shell(walk.desk.kit, walk.session, 1000, 760, "board", "capture", "console");
        var page = walk.page(Duration.ofMinutes(2));
        shell.show(page);
        walk.live.record(Ballots.open(
                walk.now(), walk.live.pen(), walk.step("vision-dots"), way, Ballots.voters(walk.now(), way, 3), 3));
        var box = walk.live.box().orElseThrow();
        for (int i = 0; i < 6; i++) {
            var item = box.ballot().items().get(theme).id();
            var slip = new Slip(i % 2 == 0 ? Side.MARKETING : Side.IT, Map.of(item, 1));
            walk.live.cast(new BallotBox.Vote(slip, Optional.empty(), way == Ballot.Way.PAPER));
        }
        var seen = new java.util.LinkedHashMap<String, List<String>>();
        seen.put("open", everything(shell, walk));
        page.commands().stream()
                .filter(command -> command.id().equals("booth.turn"))
                .forEach(command -> command.tryRun());
        seen.put("open, the facilitator's side", everything(shell, walk));
        walk.live.record(
                Ballots.close(walk.now(), walk.live.pen(), box.ballot().id(), box.answers(), box.predictions()));
        seen.put("closed", everything(shell, walk));
        walk.goTo("vision-map");
        seen.put("closed, at the reveal", everything(shell, walk));
        walk.live.record(
                Ballots.reveal(walk.now(), walk.live.pen(), box.ballot().id()));
        seen.put("revealed", everything(shell, walk));
        shell.leave();
        return seen;
    }

    private static List<String> everything(Shell shell, Walks walk) {
        var texts = new ArrayList<String>();
        // The content of a scroll pane joins the scene only once the pane has its skin.
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        collect(shell.scene().getRoot(), texts);
        texts.add(RoomDisplay.scene(walk.live, WORDS).toString());
        texts.add(new Export(WORDS).contentHash(walk.now(), LocalDate.of(2026, 11, 23)));
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        switch (node) {
            case Labeled labeled -> texts.add(labeled.getText());
            case TextInputControl input -> texts.add(input.getText());
            case Text text -> texts.add(text.getText());
            default -> texts.add(String.valueOf(node.getAccessibleText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}

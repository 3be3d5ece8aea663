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
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.report.Export;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.BallotBox;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Two workshops that differ only in their votes look the same until the reveal, in every state of a sealed ballot: on the console, in the
 * booth and its facilitator's side, in the room view, and in the exported files.
 */
@NeedsWindow
class SecretBallotTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    @Start
    void start(Stage stage) {
        org.commonground.ui.shell.Theme.loadFonts();
    }

    @Test
    void noVoteIsVisibleBeforeTheReveal() {
        for (var way : List.of(Ballot.VotingMethod.KEYBOARD, Ballot.VotingMethod.PAPER)) {
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
    private static Map<String, List<String>> seen(Ballot.VotingMethod way, int theme) {
        var walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
        walk.eighteenCards();
        walk.live.performUndoable(Workshops.setWallShowsScreen(walk.now(), Optional.of(false)));
        walk.goTo("vision-dots");
        var shell = new Shell(walk.desk.context, walk.session, 1000, 760, "board", "capture", "console");
        var page = walk.page(Duration.ofMinutes(2));
        shell.show(page);
        walk.live.performLive(Ballots.open(
                walk.now(), walk.live.pen(), walk.step("vision-dots"), way, Ballots.sidesAsked(walk.now(), way, 3), 3));
        var box = walk.live.ballotBox().orElseThrow();
        for (int i = 0; i < 6; i++) {
            var item = box.ballot().items().get(theme).id();
            var slip = new Slip(i % 2 == 0 ? Side.MARKETING : Side.IT, Map.of(item, 1));
            walk.live.castVote(new BallotBox.Vote(slip, Optional.empty(), way == Ballot.VotingMethod.PAPER));
        }
        var seen = new java.util.LinkedHashMap<String, List<String>>();
        seen.put("open", everything(shell, walk));
        page.commands().stream()
                .filter(command -> command.id().equals("booth.turn"))
                .forEach(command -> command.tryRun());
        seen.put("open, the facilitator's side", everything(shell, walk));
        walk.live.closeBallot(Ballots.VoteCounts.NONE, Ballots.VoteCounts.NONE);
        seen.put("closed", everything(shell, walk));
        walk.goTo("vision-map");
        seen.put("closed, at the reveal", everything(shell, walk));
        walk.live.performLive(
                Ballots.reveal(walk.now(), walk.live.pen(), box.ballot().id()));
        seen.put("revealed", everything(shell, walk));
        shell.hidePage();
        return seen;
    }

    private static List<String> everything(Shell shell, ConsoleFixture walk) {
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

package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.db.Hash;
import org.commonground.workshop.input.SlipReader;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever voted what within a side, and whether on paper or at the keyboard: with the same tally every file the app writes is the same
 * to the last byte, the store with its journal and backup and what is exported. (A zip holds the time at which it was made.)
 */
class PermutedVotesTest {

    private static final VoteKind STAGES = new VoteKind.Scale(List.of("Low", "", "", "", "High"));

    @TempDir
    Path folder;

    /** A vote, and the slips as one would key them in. */
    private enum Vote {
        STAGES_AT_THE_KEYBOARD(STAGES, 2, true, false, true, "m:12/33 m:45/32 m:22/11 i:51/22 i:32/25 i:44/15"),
        STAGES_BOTH_WAYS(STAGES, 2, true, true, true, "m:12/33 m:45/32 m:22/11 i:51/22 i:32/25 i:44/15"),
        RANKING_BOTH_WAYS(new VoteKind.Ranking(), 3, false, true, true, "m:123 m:312 m:321 i:132 i:213 i:231"),
        DOTS_ON_PAPER(new VoteKind.Dots(2, 1), 4, false, true, false, "m:12 m:13 m:34 m:2 i:14 i:23 i:24"),
        POINTS_BOTH_WAYS(new VoteKind.Points(9), 3, false, true, true, "m:900 m:333 m:126 i:270 i:144 i:009");

        private final VoteKind kind;
        private final int items;
        private final boolean predicts;
        private final List<Boolean> onPaper = new ArrayList<>();
        private final List<String> slips;

        Vote(VoteKind kind, int items, boolean predicts, boolean paper, boolean keyboard, String slips) {
            this.kind = kind;
            this.items = items;
            this.predicts = predicts;
            this.slips = List.of(slips.split(" "));
            for (int i = 0; i < this.slips.size(); i++) {
                onPaper.add(paper && (!keyboard || i % 3 == 0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoVotedWhatAndInWhichWayLeavesNoTrace(Vote vote) throws IOException {
        var files = files("as-they-came", vote, vote.slips, vote.onPaper);
        var shuffled = new ArrayList<>(vote.slips);
        var ways = new ArrayList<>(vote.onPaper);
        Collections.shuffle(shuffled, new Random(5));
        Collections.shuffle(ways, new Random(6));
        assertThat(shuffled).isNotEqualTo(vote.slips);
        assertThat(files("shuffled", vote, shuffled, ways)).isEqualTo(files);
        var other = new ArrayList<>(vote.slips);
        other.set(0, vote.slips.get(1));
        assertThat(files("another-tally", vote, other, vote.onPaper)).isNotEqualTo(files);
    }

    @Test
    void whoShowedWhichHandLeavesNoTraceBesideTheirReservation() throws IOException {
        assertThat(hands("shuffled", 1, 3, 4, 5)).isEqualTo(hands("as-they-came", 5, 4, 3, 1));
        assertThat(hands("other-hands", 5, 4, 3, 2)).isNotEqualTo(hands("once-more", 5, 4, 3, 1));
    }

    private Map<String, String> files(String name, Vote vote, List<String> slips, List<Boolean> onPaper)
            throws IOException {
        var step = step(vote.kind, true, vote.predicts, vote.items);
        return files(name, step, live -> {
            live.performLive(Ballots.open(
                    live.workshop(),
                    live.pen(),
                    step,
                    Ballot.VotingMethod.KEYBOARD,
                    Ballots.sidesAsked(live.workshop(), Ballot.VotingMethod.KEYBOARD, 3),
                    3));
            var box = live.ballotBox().orElseThrow();
            var reader = new SlipReader(box.ballot(), vote.predicts);
            for (int i = 0; i < slips.size(); i++) {
                // Digit by digit here, number by number on the line.
                var line = slips.get(i).replaceAll("(?<=\\d)(?=\\d)", " ");
                var read = reader.read(line);
                live.castVote(new BallotBox.Vote(read.answer(), read.prediction(), onPaper.get(i)));
            }
            live.closeBallot(Ballots.VoteCounts.NONE, Ballots.VoteCounts.NONE);
            live.performLive(
                    Ballots.reveal(live.workshop(), live.pen(), box.ballot().id()));
        });
    }

    private Map<String, String> hands(String name, int... marketing) throws IOException {
        var step = step(new VoteKind.Consent(), false, false, 1);
        return files(name, step, live -> {
            live.performLive(Ballots.open(live.workshop(), live.pen(), step));
            var ballot = live.ballotBox().orElseThrow().ballot();
            var counts = Arrays.stream(marketing)
                    .mapToObj(hand -> new Ballot.Count(
                            Group.MARKETING, ballot.items().getFirst().id(), hand, 1))
                    .toList();
            live.performLive(Ballots.close(
                    live.workshop(),
                    live.pen(),
                    ballot.id(),
                    List.of(new Ballot.GroupSize(Group.MARKETING, marketing.length)),
                    counts));
            live.performLive(Ballots.reveal(live.workshop(), live.pen(), ballot.id()));
            live.performUndoable(Agreements.addDecision(
                    live.workshop(),
                    live.pen(),
                    ballot,
                    List.of(new Decision.Reservation("Ask support first", Optional.empty()))));
        });
    }

    private interface Play {
        void on(LiveWorkshop live);
    }

    /** Every file that is there after the vote, with the store closed and the plan exported. */
    private Map<String, String> files(String name, Step step, Play play) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var programme = new Programme("p", "P", List.of(new Exercise("e", "E", 5, false, List.of(step))));
        var workshop = Workshops.create(TestStore.pen(1), "Reset", "Fictional Ltd", programme, "Marketing", "IT");
        try (var store = TestStore.open(home.resolve("store.db"))) {
            store.library().add(workshop);
            var live = TestStore.live(store, workshop.id(), 2);
            play.on(live);
            new Export(new Messages(Locale.UK))
                    .write(
                            live.workshop(),
                            new ExportOrder(
                                    home,
                                    EnumSet.of(
                                            ExportFormat.JSON,
                                            ExportFormat.MARKDOWN,
                                            ExportFormat.CSV,
                                            ExportFormat.HTML),
                                    true,
                                    LocalDate.of(2026, 3, 2)),
                            ExportProgress.NONE);
        }
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        home.relativize(file).toString(),
                        HexFormat.of().formatHex(Hash.of(Files.readString(file, StandardCharsets.ISO_8859_1))));
            }
        }
        assertThat(files).hasSizeGreaterThan(4);
        return files;
    }

    private static Step step(VoteKind kind, boolean sealed, boolean predicts, int items) {
        var options = IntStream.range(0, items).mapToObj(i -> "Line " + i).toList();
        return new Step(
                "vote",
                Beat.COLLIDE,
                "Vote",
                5,
                "Which?",
                new Guide("", "", "", ""),
                new StepKind.Vote(kind, sealed, new VotedOn.Options(options), predicts, Optional.empty()));
    }
}

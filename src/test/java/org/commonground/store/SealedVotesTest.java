package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.db.Hash;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Slip;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a sealed vote on the disk: counts while it stands, nothing once it is discarded, and never a single vote. */
class SealedVotesTest {

    private static final Step STEP = new Step(
            "vote",
            Beat.COLLIDE,
            "Vote",
            5,
            "Which matter most?",
            new Guide("", "", "", ""),
            new StepKind.Vote(
                    new VoteKind.Points(977),
                    true,
                    new VotedOn.Options(List.of("Fast", "Safe")),
                    false,
                    Optional.empty()));

    /** A number of points that stands nowhere else. */
    private static final int TELLTALE = 971;

    @TempDir
    Path folder;

    private final Workshop workshop = Workshops.create(
            TestStore.pen(1),
            "Reset",
            "Fictional Ltd",
            new Programme("p", "P", List.of(new Exercise("e", "E", 5, false, List.of(STEP)))),
            "Marketing",
            "IT");

    @Test
    void whoVotedWhatWithinASideChangesNoFile() throws IOException {
        var first = new ArrayList<>(votes());
        var files = filesAfter(folder.resolve("a"), first);
        for (int run = 0; run < 3; run++) {
            var shuffled = new ArrayList<>(first);
            Collections.shuffle(shuffled, new Random(run));
            assertThat(filesAfter(folder.resolve("b" + run), shuffled)).isEqualTo(files);
        }
        first.set(0, vote(Side.MARKETING, 500, 470));
        assertThat(filesAfter(folder.resolve("c"), first)).isNotEqualTo(files);
    }

    @Test
    void aDiscardedBallotLeavesNoCountInAnyFileNorInALaterBackup() throws IOException {
        var file = folder.resolve("store.db");
        try (var store = open(file)) {
            var live = TestStore.live(store, workshop.id(), 2);
            var ballot = closed(live, votes());
            TestStore.allSaved(store);
            assertThat(holding(folder)).isNotEmpty();
            live.performLive(Ballots.discard(live.workshop(), ballot));
            TestStore.allSaved(store);
            assertThat(holding(folder)).isEmpty();
            store.backUp();
            assertThat(holding(folder)).isEmpty();
        }
        assertThat(holding(folder)).isEmpty();
    }

    @Test
    void aBackupHoldsNoCountBeforeTheRevealAndAllAfterIt() throws IOException {
        var file = folder.resolve("store.db");
        try (var store = open(file)) {
            var live = TestStore.live(store, workshop.id(), 2);
            var ballot = closed(live, votes());
            TestStore.allSaved(store);
            store.backUp();
            assertThat(holding(folder.resolve("backups"))).isEmpty();
            assertThat(Files.list(folder.resolve("backups"))).hasSize(1);
            try (var restored = TestStore.open(Files.list(folder.resolve("backups"))
                    .findFirst()
                    .map(backup -> copied(backup, folder.resolve("restored.db")))
                    .orElseThrow())) {
                assertThat(restored.library().open(workshop.id()).workshop().ballots())
                        .singleElement()
                        .matches(discarded -> discarded.state() == Ballot.State.DISCARDED);
            }
            live.performLive(Ballots.reveal(live.workshop(), live.pen(), ballot));
            TestStore.allSaved(store);
            store.backUp();
            assertThat(holding(folder.resolve("backups"))).hasSize(1);
        }
    }

    private static Path copied(Path from, Path to) {
        try {
            return Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whileABallotIsOpenNoVoteIsOnTheDisk() throws IOException {
        var file = folder.resolve("store.db");
        try (var store = open(file)) {
            var live = TestStore.live(store, workshop.id(), 2);
            opened(live);
            var ballot = live.ballotBox().orElseThrow().ballot();
            votes().forEach(vote -> live.castVote(onto(ballot, vote)));
            TestStore.allSaved(store);
            assertThat(live.turnout()).containsEntry(Side.MARKETING, 3);
            assertThat(holding(folder)).isEmpty();

            var again = TestStore.live(store, workshop.id(), 3);
            assertThat(again.ballotBox()).get().matches(BallotBox::restarted);
            assertThat(again.turnout()).containsEntry(Side.MARKETING, 0);
        }
    }

    @Test
    void aRevealedBallotComesBackWithItsCounts() {
        var file = folder.resolve("store.db");
        try (var store = open(file)) {
            var live = TestStore.live(store, workshop.id(), 2);
            var closed = closed(live, votes());
            live.performLive(Ballots.reveal(live.workshop(), live.pen(), closed));
        }
        try (var store = TestStore.open(file)) {
            var ballot =
                    store.library().open(workshop.id()).workshop().ballots().getFirst();
            assertThat(ballot.counts())
                    .contains(new Ballot.Count(
                            Group.MARKETING, ballot.items().getFirst().id(), TELLTALE, 1));
        }
    }

    private Store open(Path file) {
        var store = TestStore.open(file);
        store.library().add(workshop);
        return store;
    }

    private Map<String, String> filesAfter(Path home, List<BallotBox.Vote> votes) throws IOException {
        Files.createDirectories(home);
        try (var store = open(home.resolve("store.db"))) {
            closed(TestStore.live(store, workshop.id(), 2), votes);
        }
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(home)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        home.relativize(file).toString(),
                        HexFormat.of().formatHex(Hash.of(Files.readString(file, StandardCharsets.ISO_8859_1))));
            }
        }
        assertThat(files).isNotEmpty();
        return files;
    }

    private static void opened(LiveWorkshop live) {
        live.performLive(Ballots.open(
                live.workshop(),
                live.pen(),
                STEP,
                Ballot.VotingMethod.KEYBOARD,
                Ballots.sidesAsked(live.workshop(), Ballot.VotingMethod.KEYBOARD, 3),
                3));
    }

    private static String closed(LiveWorkshop live, List<BallotBox.Vote> votes) {
        opened(live);
        var box = live.ballotBox().orElseThrow();
        // The ids of the lines are made when the ballot opens.
        votes.stream().map(vote -> onto(box.ballot(), vote)).forEach(live::castVote);
        live.closeBallot(Ballots.VoteCounts.NONE, Ballots.VoteCounts.NONE);
        return box.ballot().id();
    }

    private static BallotBox.Vote onto(Ballot ballot, BallotBox.Vote vote) {
        var values = new TreeMap<String, Integer>();
        vote.answer()
                .values()
                .forEach((place, value) ->
                        values.put(ballot.items().get(Integer.parseInt(place)).id(), value));
        return new BallotBox.Vote(new Slip(vote.answer().side(), values), Optional.empty(), false);
    }

    private static List<BallotBox.Vote> votes() {
        return List.of(
                vote(Side.MARKETING, TELLTALE, 6),
                vote(Side.IT, 300, 600),
                vote(Side.MARKETING, 0, 900),
                vote(Side.IT, 10, 20),
                vote(Side.IT, 5, 700),
                vote(Side.MARKETING, 5, 6));
    }

    private static BallotBox.Vote vote(Side side, int fast, int safe) {
        return new BallotBox.Vote(new Slip(side, Map.of("0", fast, "1", safe)), Optional.empty(), false);
    }

    /** The files in which the telltale vote can be found, as the store writes numbers. */
    private static List<String> holding(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            var holding = new ArrayList<String>();
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (text.contains("\"value\":" + TELLTALE) || text.contains("\"value\" : " + TELLTALE)) {
                    holding.add(folder.relativize(file).toString());
                }
            }
            return holding;
        }
    }
}

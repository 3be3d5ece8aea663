package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.insight.InsightJson;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
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
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.SlipReader;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.SideLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whoever voted what within a side, and whether on paper or at the keyboard: with the same tally every file the app writes is the same
 * to the last byte, after each vote and at the end: the store with its log and journal, backups, what is exported, what
 * {@code insight} prints, and what is logged. (A zip holds the time at which it was made.)
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
        POINTS_BOTH_WAYS(new VoteKind.Points(9), 3, false, true, true, "m:900 m:333 m:126 i:270 i:144 i:009"),
        FOR_THE_ROOM_ONLY(STAGES, 2, true, true, true, "m:12/33 m:45/32 i:51/22 i:32/25 i:44/15"),
        WITH_JOINT_PEOPLE(STAGES, 2, false, true, true, "m:12 m:45 m:22 i:51 i:32 i:44 j:11 j:32 j:53"),
        ON_CANDIDATES(new VoteKind.Dots(2, 1), 3, false, true, true, "m:12 m:13 m:3 i:1 i:23 i:12");

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
        assertSame(files("shuffled", vote, shuffled, ways), files);
        var other = new ArrayList<>(vote.slips);
        other.set(0, vote.slips.get(1));
        assertThat(files("another-tally", vote, other, vote.onPaper)).isNotEqualTo(files);
    }

    /**
     * A vote that is discarded for one who comes late, held, held again with three more, and at the check-in with one fewer: whoever of a
     * side voted what in which of them.
     */
    @Test
    void whoVotedWhatOverASeriesOfVotesLeavesNoTrace() throws IOException {
        var votes = List.of(
                "m:1 m:4 m:2 i:5 i:3 i:4", "m:1 m:4 m:2 m:5 i:5 i:3 i:4", "m:1 m:3 m:2 m:5 i:1 i:1 i:4 i:2 i:4 i:5");
        var atCheckIn = "m:1 m:4 m:2 i:5 i:3 i:4 i:4 i:2 i:5";
        var files = series("series", votes, atCheckIn, 1);
        assertSame(series("series-shuffled", votes, atCheckIn, 7), files);
        assertThat(series("series-other", votes, atCheckIn.replace("m:1", "m:2"), 1))
                .isNotEqualTo(files);
    }

    private static void assertSame(Map<String, String> files, Map<String, String> others) {
        assertThat(files.keySet()).isEqualTo(others.keySet());
        assertThat(files.keySet().stream().filter(name -> !Objects.equals(files.get(name), others.get(name))))
                .as("files that tell who voted what")
                .isEmpty();
    }

    @Test
    void whoShowedWhichHandLeavesNoTraceBesideTheirReservation() throws IOException {
        assertThat(hands("shuffled", 1, 3, 4, 5)).isEqualTo(hands("as-they-came", 5, 4, 3, 1));
        assertThat(hands("other-hands", 5, 4, 3, 2)).isNotEqualTo(hands("once-more", 5, 4, 3, 1));
    }

    private Map<String, String> files(String name, Vote vote, List<String> slips, List<Boolean> onPaper)
            throws IOException {
        var step = step(vote.kind, true, vote.predicts, vote.items, vote == Vote.ON_CANDIDATES);
        return files(name, step, room -> {
            room.vote(step, slips, onPaper);
            room.reveal();
        });
    }

    private Map<String, String> series(String name, List<String> votes, String atCheckIn, int seed) throws IOException {
        var step = step(STAGES, true, false, 1, false);
        return files(name, step, room -> {
            room.vote(step, shuffled(votes.getFirst(), seed), List.of());
            room.live.performLive(Ballots.discard(
                    room.live.workshop(),
                    room.live.workshop().ballots().getLast().id()));
            room.look();
            for (var again : votes.subList(1, votes.size())) {
                room.vote(step, shuffled(again, seed), List.of());
                room.reveal();
            }
            room.checkIn();
            room.vote(step, shuffled(atCheckIn, seed), List.of());
            room.reveal();
        });
    }

    private static List<String> shuffled(String slips, int seed) {
        var shuffled = new ArrayList<>(List.of(slips.split(" ")));
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private Map<String, String> hands(String name, int... marketing) throws IOException {
        var step = step(new VoteKind.Consent(), false, false, 1, false);
        return files(name, step, room -> {
            var live = room.live;
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
        void on(Room room);
    }

    /** A workshop that is played, and what has been written after each vote. */
    private static final class Room {

        private final Path home;
        private final Store store;
        private final Map<String, String> files = new TreeMap<>();
        private LiveWorkshop live;
        private int looks;

        Room(Path home, Store store, Workshop workshop) {
            this.home = home;
            this.store = store;
            live = begun(workshop);
        }

        private LiveWorkshop begun(Workshop workshop) {
            store.library().add(workshop);
            return TestStore.live(store, workshop.id(), 2);
        }

        void vote(Step step, List<String> slips, List<Boolean> onPaper) {
            var candidates = IntStream.range(0, 3)
                    .mapToObj(i -> new Ballot.BallotItem("candidate-" + i, "Candidate " + i, Optional.of("theme-" + i)))
                    .toList();
            var sides = slips.stream().anyMatch(slip -> slip.startsWith("j"))
                    ? EnumSet.allOf(Side.class)
                    : EnumSet.of(Side.MARKETING, Side.IT);
            live.performLive(Ballots.open(
                    live.workshop(), live.pen(), step, Ballot.VotingMethod.KEYBOARD, sides, 3, candidates));
            var box = live.ballotBox().orElseThrow();
            var reader = new SlipReader(box.ballot(), box.prediction().isPresent(), SideLetters.USUAL);
            for (int i = 0; i < slips.size(); i++) {
                // Digit by digit here, number by number on the line.
                var read = reader.read(slips.get(i).replaceAll("(?<=\\d)(?=\\d)", " "));
                live.castVote(
                        new BallotBox.Vote(read.answer(), read.prediction(), onPaper.isEmpty() || onPaper.get(i)));
                look();
            }
            live.closeBallot(Ballots.VoteCounts.NONE, Ballots.VoteCounts.NONE);
            store.backUp();
            look();
        }

        void reveal() {
            var closed = live.workshop().ballots().stream()
                    .filter(ballot -> ballot.state() == Ballot.State.CLOSED
                            && ballot.predictionOf().isEmpty())
                    .findFirst()
                    .orElseThrow();
            live.performLive(Ballots.reveal(live.workshop(), live.pen(), closed.id()));
            look();
        }

        void checkIn() {
            var programme = new Programme(
                    FollowUps.PROGRAMME, "P", live.workshop().programme().exercises());
            live = begun(FollowUps.begin(live.workshop(), TestStore.pen(9), List.of(programme))
                    .next());
            look();
        }

        void look() {
            TestStore.allSaved(store);
            take("after " + looks++);
        }

        void take(String when) {
            try (var all = Files.walk(home)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    files.put(when + " " + home.relativize(file), HexFormat.of().formatHex(Hash.of(content(file))));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Of the log its pages: two random numbers and the sums over them are in the head of each. */
        private static String content(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            if (file.toString().endsWith("-wal") && bytes.length > 0) {
                for (int frame = 32; frame < bytes.length; frame += 24 + 4096) {
                    Arrays.fill(bytes, frame + 8, frame + 24, (byte) 0);
                }
                Arrays.fill(bytes, 16, 32, (byte) 0);
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }

        void export() {
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
            files.put("insight", InsightJson.write(live.workshop()));
        }
    }

    /** Every file that is there after each vote and after it, with the store closed and the plan exported, and what was logged. */
    private Map<String, String> files(String name, Step step, Play play) throws IOException {
        var home = Files.createDirectories(folder.resolve(name));
        var programme = new Programme("p", "P", List.of(new Exercise("e", "E", 5, false, List.of(step))));
        var workshop = Workshops.create(TestStore.pen(1), "Reset", "Fictional Ltd", programme, "Marketing", "IT");
        var logged = new LoggedMessages();
        Room room;
        try (var store = TestStore.open(home.resolve("store.db"))) {
            room = new Room(home, store, workshop);
            play.on(room);
            room.export();
        } finally {
            logged.close();
        }
        room.take("at the end");
        room.files.put("log", logged.toString().replace(home.toString(), "home"));
        assertThat(room.files).hasSizeGreaterThan(4);
        return room.files;
    }

    /** Everything that the app logs, down to the finest level. */
    private static final class LoggedMessages extends Handler {

        private static final Logger LOGGER = Logger.getLogger("org.commonground");
        private final Level level = LOGGER.getLevel();
        private final StringBuffer lines = new StringBuffer();

        LoggedMessages() {
            LOGGER.setLevel(Level.ALL);
            LOGGER.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.append(new SimpleFormatter().formatMessage(line)).append('\n');
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOGGER.removeHandler(this);
            LOGGER.setLevel(level);
        }

        @Override
        public String toString() {
            return lines.toString();
        }
    }

    private static Step step(VoteKind kind, boolean sealed, boolean predicts, int items, boolean onCandidates) {
        var options = IntStream.range(0, items).mapToObj(i -> "Line " + i).toList();
        return new Step(
                "vote",
                Beat.COLLIDE,
                "Vote",
                5,
                "Which?",
                new Guide("", "", "", ""),
                new StepKind.Vote(
                        kind,
                        sealed,
                        onCandidates ? new VotedOn.Candidates() : new VotedOn.Options(options),
                        predicts,
                        Optional.empty()));
    }
}

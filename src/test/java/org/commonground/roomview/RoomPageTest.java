package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.LiveControls;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.RoomClock;
import org.commonground.session.RoomWorkshops;
import org.commonground.session.RunClock;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Theme;
import org.junit.jupiter.api.Test;

class RoomPageTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    private static RoomPage scene(Workshop workshop) {
        return RoomDisplay.scene(workshop, WORDS);
    }

    @Test
    void whatTheRoomMayNotSeeMakesNoDifference() {
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 5, "ideas");
        var secret = RoomWorkshops.card("c900", "ideas", Side.IT, "not for the wall")
                .withVisibility(Card.Visibility.CONSOLE_ONLY);
        var more = RoomWorkshops.withGuide(
                RoomWorkshops.with(
                        wall,
                        secret,
                        new PrivateNote("n1", 1, "c1", "watch him"),
                        new SponsorBrief("s1", 1, Side.IT, "a", "b", "c", "d")),
                new Guide("other", "words", "for", "her"));
        assertThat(scene(more)).isEqualTo(scene(wall));
    }

    @Test
    void anActionOnTheWallSaysHowFarItIsOnceItIsBegun() {
        var plan = RoomWorkshops.on(new StepKind.Plan(3, List.of()), "Who starts what?");
        var open = new Action(
                "a1",
                1,
                "One consent record",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2027, 1, 15)),
                Action.Measure.NONE,
                List.of(),
                Action.Status.OPEN);
        assertThat(Seen.texts(scene(RoomWorkshops.with(plan, open)))).endsWith("15 Jan 2027");
        var blocked = RoomWorkshops.with(plan, open);
        blocked = blocked.after(Actions.edit(blocked, open.withStatus(Action.Status.BLOCKED)));
        assertThat(Seen.texts(scene(blocked))).endsWith("15 Jan 2027 · Blocked");
    }

    @Test
    void aVoteThatIsNotRevealedShowsNothingOfItsValues() {
        var kind = new StepKind.Vote(
                new VoteKind.Dots(2, 1), true, new VotedOn.Options(List.of("A", "B")), false, Optional.empty());
        var wall = RoomWorkshops.on(kind, "Which matter most?");
        var none = RoomWorkshops.ballot(kind.vote(), Ballot.State.CLOSED, List.of("A", "B"), List.of());
        var some = RoomWorkshops.ballot(
                kind.vote(),
                Ballot.State.CLOSED,
                List.of("A", "B"),
                List.of(new Ballot.Count(Ballot.Group.IT, "i0", 1, 3)));
        var scene = scene(RoomWorkshops.with(wall, some));
        assertThat(Seen.texts(scene)).contains("1 A", "2 B");
        assertThat(scene).isEqualTo(scene(RoomWorkshops.with(wall, none)));
    }

    @Test
    void whatTheNumbersOfARatingMeanIsSaidOnce() {
        var scale = new VoteKind.Scale(List.of("Runs smoothly", "", "Customers leave"));
        var wall = RoomWorkshops.on(
                new StepKind.Vote(scale, true, new VotedOn.Options(List.of("Buy", "Use")), false, Optional.empty()),
                "Where does it hurt?");
        var shown = DrawnPages.first(
                RoomWorkshops.with(
                        wall, RoomWorkshops.ballot(scale, Ballot.State.OPEN, List.of("Buy", "Use"), List.of())),
                BallotPageTest::ballots);
        assertThat(shown.about().replace('\u00a0', ' '))
                .contains("1 Runs smoothly")
                .contains("3 Customers leave");
        assertThat(shown.choices()).extracting(BallotPage.Choice::text).containsExactly("Buy", "Use");
    }

    @Test
    void theRoomSeesTheSentenceThatItAgreesOn() {
        var sentence = "For everybody we will answer once.";
        var kind = new VoteKind.Consent();
        var wall = RoomWorkshops.on(
                new StepKind.Vote(kind, false, new VotedOn.Options(List.of(sentence)), false, Optional.empty()),
                "Can you live with this?");
        var shown = DrawnPages.first(
                RoomWorkshops.with(wall, RoomWorkshops.ballot(kind, Ballot.State.OPEN, List.of(sentence), List.of())),
                BallotPageTest::ballots);
        assertThat(shown.about()).isEqualTo(sentence);
        assertThat(shown.choices()).hasSize(6);
    }

    @Test
    void zonesStandBesideEachOtherOnEveryPage() {
        var wall = RoomWorkshops.withCards(
                RoomWorkshops.on(RoomWorkshops.cards("Keep", "Change"), "What now?"), 40, "keep", "change");
        int pages = scene(wall).page().of();
        assertThat(pages).isGreaterThan(1);
        for (int page = 0; page < pages; page++) {
            var scene = scene(RoomWorkshops.page(wall, page));
            double right = Seen.line(scene, "Change").x();
            assertThat(Seen.line(scene, "Keep").x()).isLessThan(right);
            assertThat(Seen.records(scene))
                    .isNotEmpty()
                    .allSatisfy(card -> assertThat(wall.get(Card.class, card).zone())
                            .isEqualTo(Seen.box(scene, card).x() < right ? "keep" : "change"));
        }
    }

    @Test
    void noRowStandsAloneOnTheLastPage() {
        var plan = RoomWorkshops.on(new StepKind.Plan(3, List.of()), "Who starts what?");
        var actions = new ArrayList<Action>();
        for (int i = 0; i < 8; i++) {
            actions.add(new Action(
                    "a" + i,
                    i,
                    "One consent record",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LocalDate.of(2027, 1, 15)),
                    Action.Measure.NONE,
                    List.of(),
                    Action.Status.OPEN));
        }
        var wall = RoomWorkshops.with(plan, actions);
        assertThat(scene(wall).page().of()).isEqualTo(2);
        assertThat(Seen.records(scene(wall))).hasSize(4);
    }

    @Test
    void aRevealBeginsWithItsPictureAndGoesOnPictureByPicture() {
        var wall = RoomWorkshops.on(
                new StepKind.Reveal(List.of("on"), StepKind.Picture.COMMON_GROUND_MAP), "Where do we already agree?");
        var items = List.of("A", "B", "C", "D", "E");
        var hidden = RoomWorkshops.with(
                wall, RoomWorkshops.ballot(new VoteKind.Dots(2, 1), Ballot.State.CLOSED, items, RoomWorkshops.dots()));
        assertThat(Seen.texts(scene(hidden))).containsExactly("Where do we already agree?");
        var shown = RoomWorkshops.with(
                wall,
                RoomWorkshops.ballot(new VoteKind.Dots(2, 1), Ballot.State.REVEALED, items, RoomWorkshops.dots()));
        var first = (RoomPage.Reveal) scene(shown);
        assertThat(first.page().of()).isGreaterThan(1);
        var second = (RoomPage.Reveal) scene(shown.after(
                PresenterNavigation.forward(shown, new RoomDisplay(WORDS, RoomLayout.USUAL), WorkshopBuilder.pen())));
        assertThat(second.drawing()).isNotEqualTo(first.drawing());
    }

    @Test
    void themesStandBeforeWhatIsNotGroupedYet() {
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 2, "ideas");
        var grouped = RoomWorkshops.with(
                wall,
                new Theme("t1", 1, "on", "Basket"),
                RoomWorkshops.card("c7", "ideas", Side.IT, "One basket").withTheme(Optional.of("t1")));
        var scene = scene(grouped);
        assertThat(Seen.texts(scene)).startsWith("Basket", "One basket");
        assertThat(Seen.records(scene)).hasSize(3).startsWith("c7");
        double theme = Seen.box(scene, "c7").x();
        assertThat(Seen.records(scene))
                .filteredOn(card -> Seen.box(scene, card).x() <= theme)
                .containsExactly("c7");
    }

    @Test
    void everyCardIsOnExactlyOnePageAndTheTypeStaysLegible() {
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 60, "ideas");
        int pages = scene(wall).page().of();
        assertThat(pages).isGreaterThan(1);
        var seen = new ArrayList<String>();
        for (int page = 0; page < pages; page++) {
            var scene = scene(RoomWorkshops.page(wall, page));
            assertThat(scene.page()).isEqualTo(new RoomPage.Page(page, pages));
            assertThat(Seen.smallest(scene)).isGreaterThanOrEqualTo(28);
            seen.addAll(Seen.texts(scene));
        }
        assertThat(seen).isEqualTo(wall.cards().stream().map(Card::text).toList());
    }

    @Test
    void fewCardsAreLarge() {
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?"), 3, "ideas");
        assertThat(Seen.smallest(scene(wall))).isEqualTo(60);
    }

    @Test
    void theLongestCardGetsAColumnThatHoldsIt() {
        var wall = RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?");
        var cards = new ArrayList<Card>();
        for (int i = 0; i < 20; i++) {
            cards.add(RoomWorkshops.card(
                    "c" + i, "ideas", Side.IT, "Wörter und ".repeat(45).strip()));
        }
        assertThat(Seen.box(scene(RoomWorkshops.with(wall, cards)), "c0").width())
                .as("two beside each other")
                .isEqualTo(RoomLayout.USUAL.columnWidth(2));
    }

    @Test
    void aMapShowsCountsFirstAndThenEachColumnLarge() {
        var map =
                new StepKind.Map(List.of(zone("wants"), zone("data")), List.of(zone("buy"), zone("use"), zone("help")));
        var wall = RoomWorkshops.withCards(RoomWorkshops.on(map, "What does our customer need here?"), 4, "wants:use");
        assertThat(scene(wall).page().of()).isEqualTo(4);
        assertThat(Seen.texts(scene(wall))).contains("wants: buy –; use ● 2 ■ 1 ◆ 1; help –");
        assertThat(Seen.texts(scene(RoomWorkshops.page(wall, 2)))).startsWith("use", "wants");
    }

    @Test
    void aTableHasItsColumnsWithHeadingsAndARowALine() {
        var register = new StepKind.Register(
                List.of(
                        new StepKind.Column("what", "What", StepKind.ColumnType.TEXT, List.of()),
                        new StepKind.Column("have", "Have it", StepKind.ColumnType.YES_NO, List.of()),
                        new StepKind.Column("price", "Cost", StepKind.ColumnType.MONEY, List.of())),
                Optional.empty());
        var row = new RegisterRow(
                "r1",
                1,
                "on",
                Side.IT,
                Map.of(
                        "what", new RegisterRow.Cell.Text("Churn"),
                        "have", new RegisterRow.Cell.YesNo(false),
                        "price", new RegisterRow.Cell.Money(new BigDecimal("1200"), "EUR")));
        var other = new RegisterRow(
                "r2",
                2,
                "on",
                Side.MARKETING,
                Map.of("what", new RegisterRow.Cell.Text("Who buys again within a month, and why not?")));
        var scene = scene(RoomWorkshops.with(RoomWorkshops.on(register, "What?"), row, other));
        assertThat(Seen.texts(scene))
                .containsExactly(
                        "What",
                        "Have it",
                        "Cost",
                        "Churn",
                        "no",
                        "1,200 EUR",
                        "Who buys again within a month, and why not?");
        assertThat(Seen.line(scene, "no").x())
                .as("a cell is under its heading")
                .isEqualTo(Seen.line(scene, "Have it").x());
        assertThat(Seen.line(scene, "no").y())
                .isEqualTo(Seen.line(scene, "Churn").y());
        assertThat(Seen.records(scene)).containsExactly("r1", "r2");
    }

    /** Twelve rows need two pages in the smallest type, and then half of each page would be empty. */
    @Test
    void aTableOfTwoPagesFillsThemWithLargerType() {
        var scene = scene(TableWorkshops.register(12));
        assertThat(scene.page().of()).isEqualTo(2);
        assertThat(Seen.line(scene, "Question").size()).isGreaterThan(RoomLayout.SMALLEST);
    }

    /** Ten columns of long words do not fit beside each other; each page has the column that names the rows. */
    @Test
    void columnsThatDoNotFitFollowOnPagesOfTheirOwn() {
        var columns = IntStream.range(0, 10)
                .mapToObj(i ->
                        new StepKind.Column("c" + i, "Verantwortlichkeiten" + i, StepKind.ColumnType.TEXT, List.of()))
                .toList();
        var cells = columns.stream().collect(Collectors.toMap(StepKind.Column::id, column ->
                (RegisterRow.Cell) new RegisterRow.Cell.Text("Cell " + column.id())));
        var row = new RegisterRow("r1", 1, "on", Side.IT, cells);
        var wall = RoomWorkshops.with(RoomWorkshops.on(new StepKind.Register(columns, Optional.empty()), "What?"), row);
        int pages = scene(wall).page().of();
        assertThat(pages).isGreaterThan(1);
        var seen = new TreeSet<String>();
        for (int page = 0; page < pages; page++) {
            var texts = Seen.texts(scene(RoomWorkshops.page(wall, page)));
            assertThat(texts).contains("Verantwortlichkeiten0", "Cell c0");
            seen.addAll(texts);
        }
        assertThat(seen).hasSize(20);
    }

    @Test
    void aVoteSaysHowManyDotsEachPersonHasAndWhatItIsAbout() {
        var dots = new VoteKind.Dots(0, 1);
        var kind = new StepKind.Vote(dots, true, new VotedOn.Themes("on"), false, Optional.empty());
        var labels = List.of("A", "B", "C", "D", "E", "F", "G");
        var wall = RoomWorkshops.with(
                RoomWorkshops.on(kind, "Which matter most?"),
                RoomWorkshops.ballot(dots, Ballot.State.OPEN, labels, List.of()));
        assertThat(Seen.texts(scene(wall)))
                .anyMatch(text -> text.startsWith("3 dots each, at most one on a number"))
                .anyMatch(text -> text.contains("On the groups of: Which matter most?"));
        var shared = new VoteKind.Points(100);
        var points = RoomWorkshops.with(
                RoomWorkshops.on(
                        new StepKind.Vote(shared, true, new VotedOn.Options(labels), false, Optional.empty()),
                        "How would you share 100?"),
                RoomWorkshops.ballot(shared, Ballot.State.OPEN, labels, List.of()));
        assertThat(Seen.texts(scene(points))).contains("100 points each, to share out");
    }

    @Test
    void whichStepComesNextIsAtTheFoot() {
        var walk = RoomWorkshops.on(RoomWorkshops.cards("Ideas"), "What now?");
        assertThat(((RoomPage.Drawn) scene(walk)).heading().next()).isEqualTo("Next: Close");
    }

    @Test
    void aNeedStandsBesideWhatAnswersIt() {
        var need = new Exchange("e1", 1, "on", Side.IT, Exchange.Direction.NEED, "Dates", Optional.of("e2"));
        var give = new Exchange("e2", 2, "on", Side.MARKETING, Exchange.Direction.GIVE, "Calendar", Optional.of("e1"));
        var alone = new Exchange("e3", 3, "on", Side.MARKETING, Exchange.Direction.GIVE, "Coffee", Optional.empty());
        var wall = RoomWorkshops.with(RoomWorkshops.on(new StepKind.Exchange(), "What?"), need, give, alone);
        var scene = scene(wall);
        assertThat(Seen.records(scene)).containsExactly("e1", "e2", "e3");
        assertThat(Seen.line(scene, "Dates").y())
                .isEqualTo(Seen.line(scene, "Calendar").y());
        assertThat(Seen.line(scene, "Coffee").y())
                .isGreaterThan(Seen.line(scene, "Calendar").y());
        assertThat(Seen.box(scene, "e1").x()).isZero();
        assertThat(Seen.box(scene, "e2").x())
                .isEqualTo(Seen.box(scene, "e3").x())
                .isPositive();
    }

    @Test
    void aStatementShowsWhatIsStillToBeFound() {
        var kind = new StepKind.Statement(
                List.of(new StepKind.Slot("who", "For", "people"), new StepKind.Slot("what", "we will", "answer")));
        var wall = RoomWorkshops.with(
                RoomWorkshops.on(kind, "Can we say it in one sentence?"),
                new Statement("s1", 1, "on", Map.of("who", "night owls"), List.of()));
        assertThat(Seen.texts(scene(wall))).containsExactly("For night owls, we will ______.");
        assertThat(Seen.records(scene(wall))).containsExactlyInAnyOrder("who", "what");
    }

    @Test
    void beforeTheStartTheWallWelcomesAndDarkIsDark() {
        var workshop = WorkshopBuilder.empty();
        assertThat(Seen.texts(scene(workshop)))
                .containsExactly("Fictional Ltd", "Digital service reset", "Marketing", "IT", "Common Ground");
        assertThat(scene(workshop.after(LiveControls.setBlank(workshop, true)))).isEqualTo(new RoomPage.Blank());
    }

    @Test
    void theClockWarnsBeforeTheEndAndGoesOnAsOvertime() {
        var wall = RoomWorkshops.on(new StepKind.Talk(), "Talk");
        assertThat(clock(wall, Duration.ofSeconds(78))).isEqualTo(new RoomClock("08:42", false, false));
        assertThat(clock(wall, Duration.ofMinutes(8))).isEqualTo(new RoomClock("02:00", false, true));
        assertThat(clock(wall, Duration.ofSeconds(670))).isEqualTo(new RoomClock("+01:10", true, false));
    }

    private static RoomClock clock(Workshop workshop, Duration after) {
        return RoomClock.of(RunClock.of(workshop, WorkshopBuilder.START.plus(after)));
    }

    private static StepKind.Zone zone(String id) {
        return new StepKind.Zone(id, id, List.of());
    }
}

package org.commonground.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Card;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Details;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.Participant;
import org.commonground.workshop.PrivateNote;
import org.commonground.workshop.RunSheet;
import org.commonground.workshop.Statement;
import org.commonground.workshop.Term;
import org.commonground.workshop.Theme;
import org.commonground.workshop.Workshop;

/** An invented workshop: eight people, six themes, 18 cards, two votes, a sentence, five actions. Everything in it is made up. */
final class PlanSample {
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    static final Words WORDS = new Words(Locale.UK);
    static final String GUIDE = "guide for nobody else";
    static final String NOTE = "private note for nobody else";
    static final String HIDDEN_CARD = "card kept off the wall";
    static final String SENTENCE =
            "For customers who shop with us in more than one place, we will keep one record they control, so that they never tell"
                    + " their story twice, measured by repeat contacts.";

    private static final Instant THEN = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final List<Item> items = new ArrayList<>();
    private long place;

    static Workshop workshop() {
        return workshop("Digital service reset", List.of());
    }

    /** @param more cards besides, of no theme */
    static Workshop workshop(String title, List<String> more) {
        var sample = new PlanSample();
        sample.frame(title);
        sample.people();
        sample.board();
        more.forEach(text -> sample.card(Side.JOINT, text, Optional.empty(), Card.Visibility.WALL));
        sample.votes();
        sample.settled();
        sample.actions();
        return Workshop.of(sample.items);
    }

    private void frame(String title) {
        items.add(new Details(
                "workshop",
                title,
                "Harbour & Pine",
                Details.Status.FINISHED,
                false,
                Optional.of(LocalDateTime.of(2026, 11, 21, 9, 0)),
                ZoneOffset.UTC,
                "Marketing",
                "IT",
                Optional.of(true),
                List.of(30),
                3,
                true));
        items.add(new RunSheet("sheet", new Programme("sample", "Sample", List.of(where(), vision()))));
        items.add(new LiveState("live", Optional.empty(), List.of(), Optional.empty(), false, LiveState.Shown.STEP));
    }

    private static Exercise where() {
        var stages =
                new VoteKind.Scale(List.of("Conflicting", "Coping", "Co-mingling", "Collaboration", "Co-creating"));
        var on = new VotedOn.Options(List.of("Where are we today?"));
        var vote = new StepKind.Vote(stages, true, on, false, Optional.empty());
        return new Exercise("where", "Where are we?", 15, false, List.of(step("stages", "Where are we today?", vote)));
    }

    private static Exercise vision() {
        var zone = new StepKind.Zone("thanks", "Thanks", List.of());
        return new Exercise(
                "vision",
                "Shared vision",
                45,
                false,
                List.of(
                        step(
                                "write",
                                "What will our customers thank us for two years from now?",
                                new StepKind.Cards(List.of(zone), true, Optional.empty())),
                        step(
                                "dots",
                                "Which matter most?",
                                new StepKind.Vote(
                                        new VoteKind.Dots(0, 1),
                                        true,
                                        new VotedOn.Themes("write"),
                                        false,
                                        Optional.empty())),
                        step(
                                "sentence",
                                "Can we say it in one sentence?",
                                new StepKind.Statement(List.of(
                                        new StepKind.Slot("for", "For", "…"),
                                        new StepKind.Slot("will", "we will", "…"),
                                        new StepKind.Slot("so", "so that", "…"),
                                        new StepKind.Slot("by", "measured by", "…"))))));
    }

    private static Step step(String id, String prompt, StepKind kind) {
        return new Step(id, Beat.COLLABORATE, id, 5, prompt, new Guide(GUIDE, GUIDE, GUIDE, GUIDE), kind);
    }

    private void people() {
        var marketing = List.of("CRM Lead", "Campaign Lead", "Service Lead", "CMO");
        var it = List.of("Head of Data", "Platform Lead", "Integration Lead", "CIO");
        marketing.forEach(name -> person(name, Side.MARKETING));
        it.forEach(name -> person(name, Side.IT));
    }

    private void person(String name, Side side) {
        items.add(new Participant(name, next(), name, "", "", side, name.startsWith("C"), List.of()));
    }

    private void board() {
        theme(
                "One customer, one record",
                List.of("One basket on web and app", "They tell their story once", "Consent they can find and change"),
                List.of("One record, one owner", "No copies by mail", "Consent kept in one place"));
        theme(
                "Help in the channel they chose",
                List.of("A person answers in the chat", "No form after the call"),
                List.of("Chat knows the order", "Stores see the same screen"));
        theme(
                "New ideas reach them fast",
                List.of("A campaign page in a week", "Try it in two stores first"),
                List.of());
        theme(
                "Self-service that works at 2 am",
                List.of(),
                List.of("Orders change without a call", "Status page in plain words"));
        theme("Prices they understand", List.of("The price at the till is the price on the web"), List.of());
        theme("Deliveries that arrive", List.of(), List.of("The slot they chose is kept"));
        card(Side.JOINT, "A thank-you that is not a coupon", Optional.empty(), Card.Visibility.WALL);
        card(Side.IT, "Fewer passwords", Optional.empty(), Card.Visibility.WALL);
        card(Side.IT, HIDDEN_CARD, Optional.empty(), Card.Visibility.CONSOLE_ONLY);
        items.add(new PrivateNote("note", next(), "write", NOTE));
    }

    private void theme(String title, List<String> marketing, List<String> it) {
        items.add(new Theme(title, next(), "write", title));
        marketing.forEach(text -> card(Side.MARKETING, text, Optional.of(title), Card.Visibility.WALL));
        it.forEach(text -> card(Side.IT, text, Optional.of(title), Card.Visibility.WALL));
    }

    private void card(Side side, String text, Optional<String> theme, Card.Visibility visibility) {
        items.add(new Card("card" + place, next(), "write", "thanks", side, text, visibility, theme, List.of(), THEN));
    }

    private void votes() {
        var stage = new Ballot.Line("today", "Where are we today?", Optional.empty());
        items.add(ballot(
                "stages",
                "Where are we today?",
                new VoteKind.Scale(List.of("Conflicting", "Coping", "Co-mingling", "Collaboration", "Co-creating")),
                Ballot.State.REVEALED,
                List.of(stage),
                List.of(
                        new Ballot.Count(Group.MARKETING, "today", 2, 3),
                        new Ballot.Count(Group.MARKETING, "today", 1, 1),
                        new Ballot.Count(Group.IT, "today", 2, 2),
                        new Ballot.Count(Group.IT, "today", 3, 1),
                        new Ballot.Count(Group.IT, "today", 4, 1))));
        var themes = items.stream()
                .filter(Theme.class::isInstance)
                .map(item -> new Ballot.Line(item.id(), item.id(), Optional.of(item.id())))
                .toList();
        int[] marketing = {3, 2, 3, 0, 0, 0};
        int[] it = {3, 2, 0, 3, 0, 0};
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < themes.size(); i++) {
            if (marketing[i] > 0) {
                counts.add(new Ballot.Count(Group.MARKETING, themes.get(i).id(), 1, marketing[i]));
            }
            if (it[i] > 0) {
                counts.add(new Ballot.Count(Group.IT, themes.get(i).id(), 1, it[i]));
            }
        }
        items.add(ballot("dots", "Which matter most?", new VoteKind.Dots(0, 1), Ballot.State.REVEALED, themes, counts));
    }

    /** A vote of four and four. */
    static Ballot ballot(
            String stepId,
            String question,
            VoteKind kind,
            Ballot.State state,
            List<Ballot.Line> lines,
            List<Ballot.Count> counts) {
        return Ballot.opened(
                        "ballot-" + stepId + "-" + state,
                        kind instanceof VoteKind.Scale ? 1 : 2,
                        stepId,
                        question,
                        kind,
                        Ballot.Way.PAPER,
                        lines,
                        Set.of(Side.MARKETING, Side.IT),
                        3,
                        THEN)
                .in(
                        state,
                        List.of(new Ballot.GroupSize(Group.MARKETING, 4), new Ballot.GroupSize(Group.IT, 4)),
                        counts,
                        Optional.of(THEN),
                        Optional.of(THEN));
    }

    private void settled() {
        items.add(new Statement(
                "statement",
                next(),
                "sentence",
                Map.of(
                        "for", "customers who shop with us in more than one place",
                        "will", "keep one record they control",
                        "so", "they never tell their story twice",
                        "by", "repeat contacts"),
                List.of("For customers, we will keep one record.")));
        items.add(new Decision(
                "decision",
                next(),
                SENTENCE,
                Optional.of("sentence"),
                Optional.empty(),
                List.of(new Decision.Reservation(
                        "Only if the old loyalty file is closed, or we keep two truths.", Optional.empty())),
                THEN));
        items.add(new Decision(
                "second",
                next(),
                "Campaign pages get a weekly window.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                THEN));
        items.add(new ParkedItem(
                "parked", next(), "Who pays for the second store pilot?", Side.MARKETING, Optional.empty(), ""));
        items.add(new Term("term", next(), "Single sign-on", "Log in once, then every tool knows you."));
        items.add(new CheckIn("check-in", next(), 30, LocalDate.of(2026, 12, 21), Optional.empty()));
        items.add(new CheckIn("check-in-2", next(), 60, LocalDate.of(2027, 1, 20), Optional.empty()));
    }

    private void actions() {
        action(
                "One consent record for web, app and store",
                "When the Monday stand-up ends, map the three stores.",
                "Head of Data",
                "CRM Lead",
                LocalDate.of(2027, 1, 15),
                new Action.Measure("Duplicate consents", "18%", "2%"));
        action(
                "Weekly release window for campaign pages",
                "When the freeze lifts, release one page.",
                "Platform Lead",
                "Campaign Lead",
                LocalDate.of(2027, 2, 1),
                new Action.Measure("Idea to live", "11 weeks", "1"));
        action(
                "Chat hand-over to store staff",
                "When the pilot stores are named, try it in two with the existing tool.",
                "Service Lead",
                "Integration Lead",
                LocalDate.of(2027, 3, 1),
                new Action.Measure("Repeat contacts", "", "−25%"));
        action(
                "Fast lane for tools under 10,000 a year",
                "When both have read them, agree the eleven checks that stay.",
                "CIO",
                "CMO",
                LocalDate.of(2026, 12, 11),
                new Action.Measure("Approval", "9 weeks", "5 days"));
        action(
                "Two-week skill swap",
                "",
                "Campaign Lead",
                "Platform Lead",
                LocalDate.of(2027, 2, 15),
                Action.Measure.NONE);
    }

    private void action(
            String title, String firstStep, String owner, String counterpart, LocalDate due, Action.Measure measure) {
        items.add(new Action(
                title,
                next(),
                title,
                firstStep,
                Optional.of(owner),
                Optional.of(counterpart),
                Optional.of(due),
                measure,
                List.of(new Action.Origin(Action.Origin.Kind.THEME, "theme", "One customer, one record")),
                Action.Status.OPEN));
    }

    private long next() {
        return ++place;
    }
}

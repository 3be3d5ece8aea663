package org.commonground.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;

/** An invented workshop: eight people, six themes, 18 cards, two votes, a sentence, five actions. Everything in it is made up. */
public final class PlanSample {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    public static final Messages WORDS = new Messages(Locale.UK);
    public static final String GUIDE = "guide for nobody else";
    public static final String NOTE = "private note for nobody else";
    public static final String HIDDEN_CARD = "card kept off the wall";
    public static final String SENTENCE =
            "For customers who shop with us in more than one place, we will keep one record they control, so that they never tell"
                    + " their story twice, measured by repeat contacts.";

    private static final StepKind.Statement STATEMENT = new StepKind.Statement(List.of(
            new StepKind.Slot("for", "For", "…"),
            new StepKind.Slot("will", "we will", "…"),
            new StepKind.Slot("so", "so that", "…"),
            new StepKind.Slot("by", "measured by", "…")));

    private final WorkshopBuilder sample = WorkshopBuilder.of(
            new Programme("sample", "Sample", List.of(where(), vision())),
            WorkshopBuilder.pen(DAY.atTime(9, 0).toInstant(ZoneOffset.UTC)));

    public static Workshop workshop() {
        return workshop("Digital service reset", List.of());
    }

    /** @param more cards besides, of no theme */
    public static Workshop workshop(String title, List<String> more) {
        var plan = new PlanSample();
        plan.frame(title);
        plan.board();
        plan.sample.cards("write", "thanks", Side.JOINT, more.toArray(String[]::new));
        plan.votes();
        plan.settled();
        plan.actions();
        return plan.sample.workshop();
    }

    private void frame(String title) {
        sample.apply((w, idsAndClock) -> Workshops.rename(w, title, "Harbour & Pine"))
                .apply((w, idsAndClock) -> Workshops.setStatus(w, Details.Status.FINISHED))
                .apply((w, idsAndClock) ->
                        Workshops.setPlannedStart(w, Optional.of(LocalDateTime.of(2026, 11, 21, 9, 0))))
                .apply((w, idsAndClock) -> Workshops.setWallShowsScreen(w, Optional.of(true)))
                .apply((w, idsAndClock) -> Workshops.markFictional(w))
                .people(Side.MARKETING, "CRM Lead", "Campaign Lead", "Service Lead")
                .sponsors(Side.MARKETING, "CMO")
                .people(Side.IT, "Head of Data", "Platform Lead", "Integration Lead")
                .sponsors(Side.IT, "CIO");
    }

    private static Exercise where() {
        var on = new VotedOn.Options(List.of("Where are we today?"));
        var stages =
                new VoteKind.Scale(List.of("Conflicting", "Coping", "Co-mingling", "Collaboration", "Co-creating"));
        var vote = new StepKind.Vote(stages, true, on, false, Optional.empty());
        return new Exercise("where", "Where are we?", 15, false, List.of(step("stages", "Where are we today?", vote)));
    }

    private static Exercise vision() {
        var zone = new StepKind.Zone("thanks", "Thanks", List.of());
        var dots =
                new StepKind.Vote(new VoteKind.Dots(0, 1), true, new VotedOn.Themes("write"), false, Optional.empty());
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
                        step("dots", "Which matter most?", dots),
                        step("sentence", "Can we say it in one sentence?", STATEMENT)));
    }

    private static Step step(String id, String prompt, StepKind kind) {
        return new Step(id, Beat.COLLABORATE, id, 5, prompt, new Guide(GUIDE, GUIDE, GUIDE, GUIDE), kind);
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
        sample.cards("write", "thanks", Side.JOINT, "A thank-you that is not a coupon")
                .cards("write", "thanks", Side.IT, "Fewer passwords", HIDDEN_CARD)
                .apply((w, idsAndClock) ->
                        Cards.setVisibility(w, List.of(w.cards().getLast().id()), Card.Visibility.CONSOLE_ONLY))
                .apply((w, idsAndClock) -> Agreements.setNote(w, idsAndClock, "write", NOTE));
    }

    private void theme(String title, List<String> marketing, List<String> it) {
        sample.cards("write", "thanks", Side.MARKETING, marketing.toArray(String[]::new))
                .cards("write", "thanks", Side.IT, it.toArray(String[]::new))
                .theme("write", title, WorkshopBuilder.join(marketing, it).toArray(String[]::new));
    }

    private void votes() {
        sample.open("stages", Ballot.VotingMethod.PAPER, 3);
        sample.close(
                        WorkshopBuilder.voters(4, 4, 0),
                        sample.chosen(Group.MARKETING, 0, 1, 1, 3),
                        sample.chosen(Group.IT, 0, 2, 2, 1, 1))
                .reveal();
        sample.open("dots", Ballot.VotingMethod.PAPER, 3);
        sample.close(
                        WorkshopBuilder.voters(4, 4, 0),
                        sample.dots(Group.MARKETING, 3, 2, 3, 0, 0, 0),
                        sample.dots(Group.IT, 3, 2, 0, 3, 0, 0))
                .reveal();
    }

    private void settled() {
        Map.of(
                        "for", "customers who shop with us in more than one place",
                        "will", "keep one record they control",
                        "so", "they never tell their story twice",
                        "by", "repeat contacts")
                .forEach((slot, words) -> sample.apply(
                        (w, idsAndClock) -> Agreements.setSlot(w, idsAndClock, STATEMENT, "sentence", slot, words)));
        sample.apply((w, idsAndClock) ->
                        Agreements.addDecision(w, idsAndClock, SENTENCE, Optional.of("sentence"), Optional.empty()))
                .apply((w, idsAndClock) -> Agreements.addReservationToLast(
                        w, "Only if the old loyalty file is closed, or we keep two truths."))
                .apply((w, idsAndClock) -> Agreements.addDecision(
                        w, idsAndClock, "Campaign pages get a weekly window.", Optional.empty(), Optional.empty()))
                .apply((w, idsAndClock) -> Agreements.addParked(
                        w, idsAndClock, Side.MARKETING, "Who pays for the second store pilot?", Optional.empty()))
                .apply((w, idsAndClock) ->
                        Agreements.addTerm(w, idsAndClock, "Single sign-on", "Log in once, then every tool knows you."))
                .with(
                        new CheckIn("check-in", 1, 30, LocalDate.of(2026, 12, 21), Optional.empty()),
                        new CheckIn("check-in-2", 2, 60, LocalDate.of(2027, 1, 20), Optional.empty()));
    }

    private void actions() {
        var from = new Action.Origin(Action.Origin.Kind.THEME, "theme", "One customer, one record");
        sample.action(
                        "One consent record for web, app and store",
                        "When the Monday stand-up ends, map the three stores.",
                        "Head of Data",
                        "CRM Lead",
                        "2027-01-15",
                        new Action.Measure("Duplicate consents", "18%", "2%"),
                        from)
                .action(
                        "Weekly release window for campaign pages",
                        "When the freeze lifts, release one page.",
                        "Platform Lead",
                        "Campaign Lead",
                        "2027-02-01",
                        new Action.Measure("Idea to live", "11 weeks", "1"),
                        from)
                .action(
                        "Chat hand-over to store staff",
                        "When the pilot stores are named, try it in two with the existing tool.",
                        "Service Lead",
                        "Integration Lead",
                        "2027-03-01",
                        new Action.Measure("Repeat contacts", "", "−25%"),
                        from)
                .action(
                        "Fast lane for tools under 10,000 a year",
                        "When both have read them, agree the eleven checks that stay.",
                        "CIO",
                        "CMO",
                        "2026-12-11",
                        new Action.Measure("Approval", "9 weeks", "5 days"),
                        from)
                .action(
                        "Two-week skill swap",
                        "",
                        "Campaign Lead",
                        "Platform Lead",
                        "2027-02-15",
                        Action.Measure.NONE,
                        from);
    }
}

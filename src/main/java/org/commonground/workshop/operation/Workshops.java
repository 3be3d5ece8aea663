package org.commonground.workshop.operation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.RunSheet;

/** Creates workshops, and the operations on their details and programme. */
public final class Workshops {

    private static final Set<Class<?>> NEVER_COPIED =
            Set.of(Details.class, LiveState.class, ExportVersion.class, Review.class);
    private static final Set<Class<?>> KEPT_EMPTY = Set.of(RunSheet.class, Participant.class);

    private Workshops() {}

    /**
     * Creates a workshop in preparation, with its own copy of the programme.
     *
     * @throws InvalidInput if the title or the organisation is not valid
     */
    public static Workshop create(
            IdsAndClock idsAndClock,
            String title,
            String organisation,
            Programme programme,
            String marketingName,
            String itName) {
        var plan = plan(programme).orElse(StepKind.Plan.USUAL);
        var details = Details.preparing(
                        idsAndClock.newId(),
                        InputText.required(title, Limits.MAX_TITLE_LENGTH),
                        InputText.optional(organisation, Limits.MAX_TITLE_LENGTH),
                        idsAndClock.clock().getZone(),
                        marketingName,
                        itName)
                .withPlan(plan.loadLimit(), plan.checkInDays());
        return Workshop.of(List.of(
                details, new RunSheet(idsAndClock.newId(), programme), LiveState.notBegun(idsAndClock.newId())));
    }

    /** Changes title and organisation. @throws InvalidInput if one of them is not valid */
    public static Change rename(Workshop workshop, String title, String organisation) {
        var before = workshop.details();
        return replace(
                "details.rename",
                before,
                before.withTitle(InputText.required(title, Limits.MAX_TITLE_LENGTH))
                        .withOrganisation(InputText.optional(organisation, Limits.MAX_TITLE_LENGTH)));
    }

    /** The settings of the plan in a programme: those of its first plan step. */
    private static Optional<StepKind.Plan> plan(Programme programme) {
        return programme
                .steps()
                .map(step -> step.kind())
                .filter(StepKind.Plan.class::isInstance)
                .map(StepKind.Plan.class::cast)
                .findFirst();
    }

    /**
     * Replaces the workshop's copy of the programme. If the settings of the plan differ from those of the old programme, the workshop takes
     * them over.
     */
    public static Change changeProgramme(Workshop workshop, Programme programme) {
        var before = workshop.all(RunSheet.class).getFirst();
        var edits = new ArrayList<>(replace("programme.change", before, new RunSheet(before.id(), programme))
                .edits());
        plan(programme)
                .filter(plan -> !plan(before.programme()).equals(Optional.of(plan)))
                .ifPresent(plan -> {
                    var details = workshop.details();
                    var next = details.withPlan(plan.loadLimit(), plan.checkInDays());
                    edits.addAll(replace("programme.change", details, next).edits());
                });
        return new Change("programme.change", edits);
    }

    public static Change setPlannedStart(Workshop workshop, Optional<LocalDateTime> start) {
        return replace("details.start", workshop.details(), workshop.details().withPlannedStart(start));
    }

    /** @throws InvalidInput if a name is not valid, or both are equal */
    public static Change setSideNames(Workshop workshop, String marketing, String it) {
        var first = sideName(marketing);
        var second = sideName(it);
        if (first.equalsIgnoreCase(second)) {
            throw new InvalidInput(InvalidInput.Reason.SAME_SIDE_NAMES, first);
        }
        return replace("details.sides", workshop.details(), workshop.details().withSideNames(first, second));
    }

    private static String sideName(String typed) {
        var name = InputText.optional(typed, Limits.MAX_SIDE_NAME_LENGTH);
        if (name.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.NO_SIDE_NAME);
        }
        return name;
    }

    /**
     * Sets the answer to the question whether the projector mirrors this screen. It is stored in the workshop, since the next workshop on
     * this computer may use another projector.
     */
    public static Change setWallShowsScreen(Workshop workshop, Optional<Boolean> showsScreen) {
        return replace("details.wall", workshop.details(), workshop.details().withWallShowsScreen(showsScreen));
    }

    /** Sets whether it is measured how long each side speaks, and where that is told. */
    public static Change setAirtime(Workshop workshop, Optional<Details.AirtimeUse> use) {
        return replace("details.airtime", workshop.details(), workshop.details().withAirtime(use));
    }

    public static Change setStatus(Workshop workshop, Details.Status status) {
        return replace("details.status", workshop.details(), workshop.details().withStatus(status));
    }

    /** Marks the company and the people as invented. */
    public static Change markFictional(Workshop workshop) {
        return replace(
                "details.fictional", workshop.details(), workshop.details().withFictional(true));
    }

    /** Archives a workshop, or restores it from the archive. */
    public static Change setArchived(Workshop workshop, boolean archived) {
        return replace("details.archive", workshop.details(), workshop.details().withArchived(archived));
    }

    /** Duplicates the workshop under a new id, in preparation, with or without its contents. A vote that is not revealed is not in it. */
    public static Workshop duplicate(Workshop workshop, IdsAndClock idsAndClock, String title, boolean withContents) {
        var details = workshop.details();
        var copy = Details.preparing(
                        idsAndClock.newId(),
                        InputText.required(title, Limits.MAX_TITLE_LENGTH),
                        details.organisation(),
                        idsAndClock.clock().getZone(),
                        details.marketingName(),
                        details.itName())
                .withPlan(details.loadLimit(), details.checkInDays())
                .withFictional(details.fictional())
                .withAirtime(details.airtime());
        var items = new ArrayList<Item>();
        items.add(copy);
        items.add(LiveState.notBegun(idsAndClock.newId()));
        workshop.items()
                .filter(item ->
                        withContents ? !NEVER_COPIED.contains(item.getClass()) : KEPT_EMPTY.contains(item.getClass()))
                .map(item -> item instanceof Ballot ballot ? ballot.outsideItsWorkshop() : item)
                .forEach(items::add);
        if (!withContents) {
            ClientLogo.records(workshop).forEach(items::add);
        }
        return Workshop.of(items);
    }

    static Change replace(String label, Item before, Item after) {
        return before.equals(after) ? new Change(label, List.of()) : Change.of(label, Edit.replace(before, after));
    }
}

package org.commonground.workshop.record;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;

/**
 * Title, status and settings of a workshop. There is one in each workshop; its id is the id of the workshop.
 *
 * @param plannedStart local time of the room, in {@code zone}
 * @param marketingName displayed name of the side, never blank ("CMO office")
 * @param itName displayed name of the side, never blank ("Technology")
 * @param wallShowsScreen answer to the question whether the projector mirrors this screen; empty while not answered
 * @param checkInDays days after the workshop, ascending
 * @param loadLimit more actions than this for one person cause a warning
 * @param fictional whether company and people are invented
 * @param airtime where it is told how long each side spoke; empty if it is not measured
 */
public record Details(
        String id,
        String title,
        String organisation,
        Status status,
        boolean archived,
        Optional<LocalDateTime> plannedStart,
        ZoneId zone,
        String marketingName,
        String itName,
        Optional<Boolean> wallShowsScreen,
        List<Integer> checkInDays,
        int loadLimit,
        boolean fictional,
        Optional<AirtimeUse> airtime)
        implements Item {

    public Details {
        checkInDays = List.copyOf(checkInDays);
    }

    /** Of a workshop in preparation, with the usual settings of a plan. */
    public static Details preparing(
            String id, String title, String organisation, ZoneId zone, String marketingName, String itName) {
        return new Details(
                id,
                title,
                organisation,
                Status.PREPARING,
                false,
                Optional.empty(),
                zone,
                marketingName,
                itName,
                Optional.empty(),
                StepKind.Plan.USUAL.checkInDays(),
                StepKind.Plan.USUAL.loadLimit(),
                false,
                Optional.empty());
    }

    /** The progress of the workshop, from preparation to follow-up. */
    public enum Status {
        PREPARING,
        IN_PROGRESS,
        FINISHED,
        FOLLOWED_UP
    }

    /** Where it is told how long each side spoke. */
    public enum AirtimeUse {
        CONSOLE,
        /** In the console and in the appendix of the plan. */
        PLAN
    }

    @Override
    public long place() {
        return 0;
    }

    /** The displayed name of a side; {@code joint} for {@link Side#JOINT}. */
    public String nameOf(Side side, String joint) {
        return switch (side) {
            case MARKETING -> marketingName;
            case IT -> itName;
            case JOINT -> joint;
        };
    }

    public Details withTitle(String newTitle) {
        return with(copy -> copy.title = newTitle);
    }

    public Details withOrganisation(String newOrganisation) {
        return with(copy -> copy.organisation = newOrganisation);
    }

    public Details withStatus(Status newStatus) {
        return with(copy -> copy.status = newStatus);
    }

    public Details withArchived(boolean nowArchived) {
        return with(copy -> copy.archived = nowArchived);
    }

    public Optional<ZonedDateTime> plannedStartInZone() {
        return plannedStart.map(start -> start.atZone(zone));
    }

    public Details withPlannedStart(Optional<LocalDateTime> newStart) {
        return with(copy -> copy.plannedStart = newStart);
    }

    public Details withSideNames(String marketing, String it) {
        return with(copy -> {
            copy.marketingName = marketing;
            copy.itName = it;
        });
    }

    public Details withWallShowsScreen(Optional<Boolean> answer) {
        return with(copy -> copy.wallShowsScreen = answer);
    }

    public Details withCheckInDays(List<Integer> days) {
        return withPlan(loadLimit, days);
    }

    public Details withPlan(int newLoadLimit, List<Integer> days) {
        return with(copy -> {
            copy.loadLimit = newLoadLimit;
            copy.checkInDays = days;
        });
    }

    public Details withFictional(boolean invented) {
        return with(copy -> copy.fictional = invented);
    }

    public Details withAirtime(Optional<AirtimeUse> use) {
        return with(copy -> copy.airtime = use);
    }

    private Details with(Consumer<Copy> change) {
        var copy = new Copy();
        change.accept(copy);
        return new Details(
                id,
                copy.title,
                copy.organisation,
                copy.status,
                copy.archived,
                copy.plannedStart,
                zone,
                copy.marketingName,
                copy.itName,
                copy.wallShowsScreen,
                copy.checkInDays,
                copy.loadLimit,
                copy.fictional,
                copy.airtime);
    }

    /** The components that can change, as mutable fields. */
    private final class Copy {
        private String title = Details.this.title;
        private String organisation = Details.this.organisation;
        private Status status = Details.this.status;
        private boolean archived = Details.this.archived;
        private Optional<LocalDateTime> plannedStart = Details.this.plannedStart;
        private String marketingName = Details.this.marketingName;
        private String itName = Details.this.itName;
        private Optional<Boolean> wallShowsScreen = Details.this.wallShowsScreen;
        private List<Integer> checkInDays = Details.this.checkInDays;
        private int loadLimit = Details.this.loadLimit;
        private boolean fictional = Details.this.fictional;
        private Optional<AirtimeUse> airtime = Details.this.airtime;
    }
}

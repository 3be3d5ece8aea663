package org.commonground.workshop;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Side;

/**
 * What a workshop is, apart from what was written in it. There is one in each workshop; its id is the workshop's.
 *
 * @param plannedStart local time of the room, in {@code zone}
 * @param marketingName shown name of the side, never blank ("CMO office")
 * @param itName shown name of the side, never blank ("Technology")
 * @param wallShowsScreen answer to "Does the wall show this screen?"; empty while not asked
 * @param checkInDays days after the workshop, ascending
 * @param loadLimit more actions than this on one person is a warning
 * @param fictional whether company and people are invented
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
        boolean fictional)
        implements Item {

    public Details {
        checkInDays = List.copyOf(checkInDays);
    }

    /** Where the workshop stands in its life. */
    public enum Status {
        PREPARING,
        IN_PROGRESS,
        FINISHED,
        FOLLOWED_UP
    }

    @Override
    public long place() {
        return 0;
    }

    /** The shown name of a side; {@code joint} is what is shown for {@link Side#JOINT}. */
    public String nameOf(Side side, String joint) {
        return switch (side) {
            case MARKETING -> marketingName;
            case IT -> itName;
            case JOINT -> joint;
        };
    }

    public Details withTitle(String newTitle) {
        return new Details(
                id,
                newTitle,
                organisation,
                status,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withOrganisation(String newOrganisation) {
        return new Details(
                id,
                title,
                newOrganisation,
                status,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withStatus(Status newStatus) {
        return new Details(
                id,
                title,
                organisation,
                newStatus,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withArchived(boolean nowArchived) {
        return new Details(
                id,
                title,
                organisation,
                status,
                nowArchived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withPlannedStart(Optional<LocalDateTime> newStart) {
        return new Details(
                id,
                title,
                organisation,
                status,
                archived,
                newStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withSideNames(String marketing, String it) {
        return new Details(
                id,
                title,
                organisation,
                status,
                archived,
                plannedStart,
                zone,
                marketing,
                it,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                fictional);
    }

    public Details withFictional(boolean invented) {
        return new Details(
                id,
                title,
                organisation,
                status,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                checkInDays,
                loadLimit,
                invented);
    }

    public Details withCheckInDays(List<Integer> days) {
        return withPlan(loadLimit, days);
    }

    Details withPlan(int newLoadLimit, List<Integer> days) {
        return new Details(
                id,
                title,
                organisation,
                status,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                wallShowsScreen,
                days,
                newLoadLimit,
                fictional);
    }

    public Details withWallShowsScreen(Optional<Boolean> answer) {
        return new Details(
                id,
                title,
                organisation,
                status,
                archived,
                plannedStart,
                zone,
                marketingName,
                itName,
                answer,
                checkInDays,
                loadLimit,
                fictional);
    }
}

package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Programme;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Series;

/** Starts check-ins: workshops that follow another one and start from its plan. */
public final class FollowUps {

    /** Id of the built-in programme of a check-in. */
    public static final String PROGRAMME = "check-in";

    private FollowUps() {}

    /**
     * A check-in that was started.
     *
     * @param next the new workshop
     * @param changeToFollowed the change to the workshop that it follows
     */
    public record FollowUp(Workshop next, Change changeToFollowed) {}

    /**
     * Creates the next workshop of the series, in preparation, with the participants and actions of the one it follows and the earlier
     * results of its repeated votes. Later check-ins move to the new workshop, since they start from its plan.
     *
     * @param programmes programmes to choose from; the one with id {@value #PROGRAMME} is used
     * @throws IllegalArgumentException if there is no programme with that id
     */
    public static FollowUp begin(Workshop followed, IdsAndClock idsAndClock, List<Programme> programmes) {
        var programme = programmes.stream()
                .filter(p -> p.id().equals(PROGRAMME))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no programme " + PROGRAMME));
        var details = followed.details();
        var next = Workshops.create(
                idsAndClock,
                details.title(),
                details.organisation(),
                programme,
                details.marketingName(),
                details.itName());
        var edits = new ArrayList<Edit>();
        if (details.fictional()) {
            edits.addAll(Workshops.markFictional(next).edits());
        }
        followed.participants().forEach(person -> edits.add(Edit.add(person.withPresence(List.of()))));
        ClientLogo.records(followed).map(Edit::add).forEach(edits::add);
        followed.actions().forEach(action -> edits.add(Edit.add(action)));
        RepeatedVotes.carriedOverInto(programme, followed).forEach(ballot -> edits.add(Edit.add(ballot)));
        edits.add(Edit.add(series(followed, idsAndClock)));
        var toCome = followed.all(CheckIn.class).stream()
                .filter(checkIn -> checkIn.heldIn().isEmpty())
                .toList();
        toCome.stream().skip(1).map(Edit::add).forEach(edits::add);
        return new FollowUp(next.after(new Change("series.begin", edits)), followed(followed, toCome, next.id()));
    }

    /** The first planned check-in is held in the new workshop; the others move there. */
    private static Change followed(Workshop followed, List<CheckIn> toCome, String heldIn) {
        var edits = new ArrayList<Edit>();
        for (var checkIn : toCome) {
            edits.add(
                    checkIn.equals(toCome.getFirst())
                            ? Edit.replace(checkIn, checkIn.withHeldIn(heldIn))
                            : Edit.delete(checkIn));
        }
        if (followed.details().status() == Details.Status.FINISHED) {
            edits.addAll(
                    Workshops.setStatus(followed, Details.Status.FOLLOWED_UP).edits());
        }
        return new Change("series.held", edits);
    }

    private static Series series(Workshop followed, IdsAndClock idsAndClock) {
        var before = followed.series();
        return new Series(
                idsAndClock.newId(),
                before.map(Series::seriesId).orElse(followed.id()),
                before.map(Series::title).orElse(followed.details().title()),
                before.map(Series::number).orElse(1) + 1,
                Optional.of(followed.id()));
    }
}

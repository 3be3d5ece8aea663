package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Programme;

/** Starts check-ins: workshops that follow another one and start from its plan. */
public final class FollowUps {

    /** Id of the built-in programme of a check-in. */
    public static final String PROGRAMME = "check-in";

    private FollowUps() {}

    /**
     * A check-in that was started.
     *
     * @param next the new workshop
     * @param followed the change to the workshop that it follows
     */
    public record Begun(Workshop next, Change followed) {}

    /**
     * Creates the next workshop of the series, in preparation, with the participants and actions of the one it follows and the earlier
     * results of its repeated votes. Later check-ins move to the new workshop, since they start from its plan.
     *
     * @param programmes programmes to choose from; the one with id {@value #PROGRAMME} is used
     * @throws IllegalArgumentException if there is no programme with that id
     */
    public static Begun begin(Workshop followed, Pen pen, List<Programme> programmes) {
        var programme = programmes.stream()
                .filter(p -> p.id().equals(PROGRAMME))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no programme " + PROGRAMME));
        var details = followed.details();
        var next = Workshops.create(
                pen, details.title(), details.organisation(), programme, details.marketingName(), details.itName());
        var edits = new ArrayList<Edit>();
        for (var person : followed.participants()) {
            edits.add(Edit.add(new Participant(
                    person.id(),
                    person.place(),
                    person.name(),
                    person.role(),
                    person.email(),
                    person.side(),
                    person.sponsor(),
                    List.of())));
        }
        followed.actions().forEach(action -> edits.add(Edit.add(action)));
        Runs.carriedInto(programme, followed).forEach(ballot -> edits.add(Edit.add(ballot)));
        edits.add(Edit.add(series(followed, pen)));
        var toCome = followed.all(CheckIn.class).stream()
                .filter(checkIn -> checkIn.heldIn().isEmpty())
                .toList();
        toCome.stream().skip(1).map(Edit::add).forEach(edits::add);
        return new Begun(next.after(new Change("series.begin", edits)), followed(followed, toCome, next.id()));
    }

    /** The first planned check-in is held in the new workshop; the others move there. */
    private static Change followed(Workshop followed, List<CheckIn> toCome, String heldIn) {
        var edits = new ArrayList<Edit>();
        for (var checkIn : toCome) {
            edits.add(
                    checkIn.equals(toCome.getFirst())
                            ? Edit.replace(checkIn, checkIn.held(heldIn))
                            : Edit.delete(checkIn));
        }
        if (followed.details().status() == Details.Status.FINISHED) {
            edits.addAll(
                    Workshops.setStatus(followed, Details.Status.FOLLOWED_UP).edits());
        }
        return new Change("series.held", edits);
    }

    private static Series series(Workshop followed, Pen pen) {
        var before = followed.all(Series.class).stream().findFirst();
        return new Series(
                pen.id(),
                before.map(Series::seriesId).orElse(followed.id()),
                before.map(Series::title).orElse(followed.details().title()),
                before.map(Series::number).orElse(1) + 1,
                Optional.of(followed.id()));
    }
}

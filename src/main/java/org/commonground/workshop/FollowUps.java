package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Programme;

/** The workshop after a workshop: a check-in that starts from the last plan. */
public final class FollowUps {

    /** Id of the built-in programme of a check-in. */
    public static final String PROGRAMME = "check-in";

    private FollowUps() {}

    /**
     * A workshop that is being prepared, with the people and actions of the one it follows, next in its series.
     *
     * @param programmes the one called {@value #PROGRAMME} is taken
     * @throws IllegalArgumentException if there is none of that id
     */
    public static Workshop begin(Workshop followed, Pen pen, List<Programme> programmes) {
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
        edits.add(Edit.add(series(followed, pen)));
        return next.after(new Change("series.begin", edits));
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

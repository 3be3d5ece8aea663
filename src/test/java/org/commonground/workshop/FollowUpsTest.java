package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commonground.programme.Programme;
import org.commonground.programme.Side;
import org.commonground.workshop.Participants.Invited;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    private final Pen pen = Rooms.pen();

    @Test
    void aCheckInStartsWithThePeopleAndActionsOfThePlanItFollows() {
        var first = followed();
        var second = FollowUps.begin(first, pen, checkIn());
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.programme().id()).isEqualTo(FollowUps.PROGRAMME);
        assertThat(second.participants()).extracting(Participant::name).containsExactly("Ana Reyes");
        assertThat(second.participants().getFirst().presence()).isEmpty();
        assertThat(second.actions()).isEqualTo(first.actions());
        assertThat(second.cards()).isEmpty();
    }

    @Test
    void theSeriesGoesOnCounting() {
        var first = followed();
        var second = FollowUps.begin(first, pen, checkIn());
        var third = FollowUps.begin(second, pen, checkIn());
        assertThat(third.all(Series.class)).singleElement().satisfies(series -> {
            assertThat(series.number()).isEqualTo(3);
            assertThat(series.seriesId()).isEqualTo(first.id());
            assertThat(series.previousWorkshop()).contains(second.id());
        });
    }

    @Test
    void withoutTheProgrammeNothingIsMade() {
        var first = followed();
        assertThatThrownBy(() -> FollowUps.begin(first, pen, List.of(Rooms.programme())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check-in");
    }

    private Workshop followed() {
        var w = Rooms.empty();
        w = w.after(Participants.add(w, pen, List.of(new Invited("Ana Reyes", "", "", Side.MARKETING, true))));
        w = w.after(Participants.present(w, pen, w.participants().getFirst().id(), true));
        return w.after(Actions.add(w, pen, "One consent record", List.of()));
    }

    private static List<Programme> checkIn() {
        return List.of(
                new Programme(FollowUps.PROGRAMME, "Check-in", Rooms.programme().exercises()));
    }
}

package org.commonground.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.live.Library;
import org.commonground.words.Words;
import org.commonground.workshop.Details;
import org.commonground.workshop.Rooms;
import org.junit.jupiter.api.Test;

class HomeModelTest {

    private final HomeModel model =
            new HomeModel(new Words(Locale.UK), Clock.fixed(Rooms.START.plus(Duration.ofHours(3)), ZoneOffset.UTC));

    @Test
    void aWorkshopWithoutAPlannedStartShowsTheDayItBegan() {
        assertThat(when(Optional.empty(), Optional.empty())).isEqualTo("–");
        assertThat(when(Optional.empty(), Optional.of(Rooms.START))).isEqualTo("Today, 09:00");
        assertThat(when(Optional.empty(), Optional.of(Rooms.START.minus(Duration.ofDays(3)))))
                .isEqualTo("20 Nov 2026");
        assertThat(when(Optional.of(LocalDateTime.of(2026, 11, 19, 9, 0)), Optional.of(Rooms.START)))
                .isEqualTo("19 Nov 2026");
    }

    private String when(Optional<LocalDateTime> planned, Optional<Instant> begun) {
        var entry = new Library.Entry(
                "w",
                "Digital service reset",
                "Harbour & Pine",
                Details.Status.IN_PROGRESS,
                false,
                false,
                "Half day",
                4,
                4,
                planned,
                begun,
                Rooms.START,
                1,
                7,
                0,
                0);
        return model.rows(List.of(entry), false).getFirst().when();
    }
}

package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How many backups there are after a while, and which. */
class BackupRetentionTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void everyBackupOfTheLastTwoDaysIsKept() {
        var all = every(Duration.ofMinutes(10), 2 * 24 * 6);
        assertThat(kept(all)).containsAll(all);
    }

    @Test
    void afterAYearOfDailyBackupsThereAreTwelveDaysTenWeeksAndNineMonths() {
        var kept = kept(every(Duration.ofDays(1), 365));
        assertThat(kept.stream().filter(at -> at.isAfter(NOW.minus(Duration.ofDays(12)))))
                .hasSize(12);
        assertThat(kept)
                .contains(
                        Instant.parse("2026-02-15T12:00:00Z"),
                        Instant.parse("2026-01-04T12:00:00Z"),
                        Instant.parse("2025-12-31T12:00:00Z"),
                        Instant.parse("2025-07-31T12:00:00Z"))
                .doesNotContain(Instant.parse("2026-02-10T12:00:00Z"), Instant.parse("2025-06-30T12:00:00Z"));
        assertThat(kept).hasSize(12 + 8 + 6);
    }

    @Test
    void theNewestIsKeptHoweverOld() {
        var old = List.of(Instant.parse("2019-01-01T00:00:00Z"));
        assertThat(kept(old)).containsExactlyElementsOf(old);
    }

    @Test
    void theNewestAndTheNewestWholeOneAreKeptWhateverTheClockSays() {
        var newest = Instant.parse("2019-01-02T00:00:00Z");
        var whole = Instant.parse("2018-01-01T00:00:00Z");
        assertThat(BackupRetention.backupsToKeep(List.of(newest, whole), at -> at, whole::equals, NOW, ZoneOffset.UTC))
                .containsExactlyInAnyOrder(newest, whole);
    }

    @Test
    void thinningAgainRemovesNothingMore() {
        var once = kept(every(Duration.ofHours(7), 2_000));
        assertThat(kept(once)).isEqualTo(once);
    }

    private static Set<Instant> kept(Iterable<Instant> backups) {
        var all = new ArrayList<Instant>();
        backups.forEach(all::add);
        all.sort(Comparator.reverseOrder());
        return new TreeSet<>(BackupRetention.backupsToKeep(all, at -> at, at -> true, NOW, ZoneOffset.UTC));
    }

    private static List<Instant> every(Duration step, int count) {
        var all = new ArrayList<Instant>();
        for (int i = 0; i < count; i++) {
            all.add(NOW.minus(step.multipliedBy(i)));
        }
        return all;
    }
}

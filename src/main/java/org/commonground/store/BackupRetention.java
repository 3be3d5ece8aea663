package org.commonground.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which backups are kept: all of the last two days, and the last one of 12 days, 10 weeks and 9 months. */
final class BackupRetention {

    private static final Duration ALL_OF = Duration.ofDays(2);
    private static final int DAYS = 12;
    private static final int WEEKS = 10;
    private static final int MONTHS = 9;

    private BackupRetention() {}

    /**
     * Days, weeks and months without a backup do not count, so a laptop that lay in a drawer loses nothing. The newest is always kept, and
     * so is the newest whole one. Those that are not whole are kept for two days and take no other's place.
     *
     * @param newestFirst in the order in which they were made
     * @param time when one was made, by the clock
     * @param zone where days begin
     */
    static <T> Set<T> backupsToKeep(
            List<T> newestFirst, Function<T, Instant> time, Predicate<T> isWhole, Instant now, ZoneId zone) {
        var kept = new HashSet<T>();
        newestFirst.stream().limit(1).forEach(kept::add);
        newestFirst.stream()
                .filter(backup -> time.apply(backup).isAfter(now.minus(ALL_OF)))
                .forEach(kept::add);
        var whole = newestFirst.stream().filter(isWhole).toList();
        kept.addAll(newestOfEach(whole, DAYS, backup -> day(time.apply(backup), zone)));
        kept.addAll(newestOfEach(
                whole,
                WEEKS,
                backup -> day(time.apply(backup), zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        kept.addAll(newestOfEach(whole, MONTHS, backup -> YearMonth.from(day(time.apply(backup), zone))));
        return kept;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static <T> List<T> newestOfEach(List<T> newestFirst, int most, Function<T, Object> period) {
        var seen = new HashSet<Object>();
        return newestFirst.stream()
                .filter(backup -> seen.add(period.apply(backup)))
                .limit(most)
                .toList();
    }
}

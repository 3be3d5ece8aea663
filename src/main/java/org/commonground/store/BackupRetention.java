package org.commonground.store;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which backups are kept: all of the last two days, and the last one of 12 days, 10 weeks and 9 months. */
final class BackupRetention {

    private static final Duration ALL_OF = Duration.ofDays(2);
    private static final int DAYS = 12;
    private static final int WEEKS = 10;
    private static final int MONTHS = 9;

    private BackupRetention() {}

    /**
     * Days, weeks and months without a backup do not count, so a laptop that lay in a drawer loses nothing. The newest is always kept.
     *
     * @param zone where days begin
     */
    static Set<Instant> backupsToKeep(Collection<Instant> backups, Instant now, ZoneId zone) {
        var newestFirst = backups.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new TreeSet<Instant>();
        newestFirst.stream().filter(backup -> backup.isAfter(now.minus(ALL_OF))).forEach(kept::add);
        kept.addAll(newestOfEach(newestFirst, DAYS, backup -> day(backup, zone)));
        kept.addAll(newestOfEach(
                newestFirst,
                WEEKS,
                backup -> day(backup, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        kept.addAll(newestOfEach(newestFirst, MONTHS, backup -> YearMonth.from(day(backup, zone))));
        return kept;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static List<Instant> newestOfEach(List<Instant> newestFirst, int most, Function<Instant, Object> period) {
        var seen = new HashSet<Object>();
        return newestFirst.stream()
                .filter(backup -> seen.add(period.apply(backup)))
                .limit(most)
                .toList();
    }
}

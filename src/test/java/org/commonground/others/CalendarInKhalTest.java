package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.commonground.cli.PlayedSample;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's dates in khal, a calendar that had no part in writing them: imported, changed in the workshop, imported again. */
@Tag("others")
class CalendarInKhalTest {

    private static final long SECONDS = 60;

    private final Workshop over = Objects.requireNonNull(PlayedSample.moments().get("over"));
    private final IdsAndClock idsAndClock =
            new IdsAndClock(new Random(7), Clock.fixed(PlayedSample.START, ZoneOffset.UTC));

    @TempDir
    private Path folder;

    @BeforeEach
    void emptyCalendar() throws IOException {
        Files.createDirectories(folder.resolve("events"));
        Files.writeString(
                folder.resolve("config"), """
                [calendars]
                [[plan]]
                path = %s
                [sqlite]
                path = %s
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(folder.resolve("events"), folder.resolve("khal.sqlite")));
    }

    @Test
    void aSecondImportMovesAnEventAndDoublesNone() throws Exception {
        var first = goOut(over, Optional.empty());
        var before = imported(first, "first");
        assertThat(before).hasSize(10).allMatch(line -> line.endsWith("CONFIRMED"));

        var moved = first.actions().get(2);
        var dropped = first.actions().get(4);
        var changed = first.after(Actions.edit(first, due(moved, LocalDate.of(2026, 12, 14), moved.status())));
        changed =
                changed.after(Actions.edit(changed, due(dropped, dropped.due().orElseThrow(), Action.Status.DROPPED)));
        var after = imported(goOut(changed, Optional.of(first)), "second");

        var expected = new ArrayList<>(before);
        assertThat(expected)
                .contains("2026-12-08 Due: Campaign calendar with the load we expect (Aisha Bello) CONFIRMED");
        expected.replaceAll(line -> line.contains(moved.title())
                ? line.replace("2026-12-08", "2026-12-14")
                : line.contains(dropped.title())
                        ? line.replace("CONFIRMED", "CANCELLED").replace("Due: ", "Dropped: ")
                        : line);
        assertThat(after).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(imported(goOut(changed, Optional.of(first)), "third"))
                .as("once more")
                .isEqualTo(after);
    }

    private Workshop goOut(Workshop workshop, Optional<Workshop> before) throws IOException {
        var today = LocalDate.of(2026, 11, 24);
        var out = workshop.after(PlanVersions.finish(workshop, idsAndClock, today));
        out = out.after(PlanVersions.addVersion(out, idsAndClock, List.of("CALENDAR"), "hash " + out.hashCode()));
        var order = new ExportOrder(
                Files.createDirectories(folder.resolve("out")),
                EnumSet.of(ExportFormat.CALENDAR),
                true,
                today,
                ExportOptions.ALL,
                before,
                List::of);
        new Export(new Messages(Locale.UK)).write(out, order, ExportProgress.NONE);
        return out;
    }

    /** Has khal take in the file that went out last. @return its list: the day, what it is, and whether it stands */
    private List<String> imported(Workshop out, String name) throws Exception {
        Path file;
        try (var files = Files.list(folder.resolve("out"))) {
            file = files.findFirst().orElseThrow();
        }
        var copy = Files.copy(file, folder.resolve(name + ".ics"));
        khal("import", "-a", "plan", "--batch", copy.toString());
        return khal(
                        "list",
                        "--day-format",
                        "",
                        "--format",
                        "{start-date} {title} {status}",
                        out.details().plannedStart().orElseThrow().toLocalDate().toString(),
                        "400d")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String khal(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Programs.find("khal", "khal").toString(),
                "-c",
                folder.resolve("config").toString()));
        command.addAll(List.of(arguments));
        return Programs.run(SECONDS, command);
    }

    private static Action due(Action action, LocalDate due, Action.Status status) {
        return action.withDue(Optional.of(due)).withStatus(status);
    }
}

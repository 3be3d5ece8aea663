package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.Paper;
import org.commonground.report.model.ReportPart;
import org.commonground.report.section.NamesInText;
import org.commonground.report.section.ReportBuilder;
import org.commonground.session.OrganisationWorkshops;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the plan of a workshop, all files or none. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the plan of a workshop into a folder, all files or none.")
final class ExportCommand extends StoreCommand implements Runnable {

    private static final int MAX_REMINDER_DAYS = 365;

    @Mixin
    private WorkshopOption workshop = new WorkshopOption();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            description =
                    "One or more of ${COMPLETION-CANDIDATES}; without it all of the plan, and none of the paper that is printed before.")
    private Set<ExportFormat> formats = Arrays.stream(ExportFormat.values())
            .filter(format -> !format.isPreparation())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExportFormat.class)));

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder; default the current one.")
    private Path out = Path.of(".");

    @Option(names = "--replace", description = "Files of that name give way; else a number is added to the name.")
    private boolean replace;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "One or more of ${COMPLETION-CANDIDATES}; without it all of them.")
    private Set<ReportPart> chosen = EnumSet.allOf(ReportPart.class);

    @Option(names = "--anonymous", description = "People are \"Marketing 1\", \"IT 2\" (not in JSON, the archive).")
    private boolean anonymous;

    @Option(
            names = "--replace-names",
            description = "With --anonymous: a whole name that somebody wrote, in a card say, is replaced too.")
    private boolean replaceNames;

    @Option(
            names = "--accept-names",
            description = "With --anonymous: texts that still hold a name, or a part of one, may go out as they are.")
    private boolean acceptNames;

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            description = "One of ${COMPLETION-CANDIDATES}; without it that of your country. A3 is for posters.")
    private @Nullable Paper paper;

    @Option(
            names = "--separator",
            paramLabel = "SEPARATOR",
            description =
                    "Of CSV files for spreadsheets, one of ${COMPLETION-CANDIDATES}; without it that of your country.")
    private @Nullable CsvSeparator separator;

    @Option(
            names = "--remind",
            split = ",",
            paramLabel = "DAYS",
            description = "When the calendar reminds, in days before a date, at most 365; default 7,0.")
    private Set<Integer> reminderDays = new TreeSet<>(ExportOptions.ALL.reminderDays());

    @Option(names = "--no-reminders", description = "The calendar never reminds.")
    private boolean noReminders;

    ExportCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        var today = LocalDate.now();
        try (var desk = store.openExisting(context);
                var room = new HeadlessSession(
                        desk, workshop.open(desk.library()).workshop().id())) {
            Files.createDirectories(out);
            var export = new Export(context.messages());
            var now = room.live().workshop();
            var options = options();
            refuseNames(new ReportBuilder(context.messages()).namesLeft(now, options, today));
            var version = PlanVersions.addVersion(
                    now,
                    room.live().pen(),
                    formats.stream().map(ExportFormat::name).toList(),
                    export.contentHash(now, today));
            var going = now.after(version);
            var order = new ExportOrder(
                    out,
                    formats,
                    replace,
                    today,
                    options,
                    room.live().asOfVersion(PlanVersions.lastVersion(going) - 1),
                    () -> OrganisationWorkshops.related(desk.library(), now).workshops());
            export.missingLetters(going, order).ifPresent(context.err()::println);
            var written = export.write(going, order, ExportProgress.NONE);
            if (desk.readOnly().isPresent()) {
                context.err().println(Messages.text("cli.version_not_recorded"));
            } else {
                room.live().performLive(version);
                room.awaitSaved();
            }
            written.forEach(context.out()::println);
        } catch (IOException e) {
            throw new CommandFailed(Messages.text("cli.folder_cannot_made", out, e.getMessage()));
        }
    }

    private void refuseNames(List<NamesInText.NameLeft> left) {
        if (!acceptNames && !left.isEmpty()) {
            throw new CommandFailed(Stream.concat(
                            Stream.of(context.messages().get("cli.names_left", left.size())),
                            left.stream()
                                    .map(text -> context.messages().get("export.name_left", text.name(), text.text())))
                    .collect(Collectors.joining("\n")));
        }
    }

    private ExportOptions options() {
        if (reminderDays.stream().anyMatch(days -> days < 0 || days > MAX_REMINDER_DAYS)) {
            throw new CommandFailed(Messages.text("cli.reminder_days", MAX_REMINDER_DAYS));
        }
        return new ExportOptions(chosen, !anonymous, !replaceNames, Optional.ofNullable(paper))
                .withSeparator(Optional.ofNullable(separator))
                .withReminderDays(noReminders ? Set.of() : reminderDays);
    }
}

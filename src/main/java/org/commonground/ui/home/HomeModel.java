package org.commonground.ui.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.commonground.ui.control.Navigator;
import org.commonground.workshop.record.Details.Status;

/** The texts of the home page for workshops, search hits and check-ins. */
record HomeModel(Messages messages, Clock clock) {

    private static final int MOST_OWNERS = 4;

    /** The page on which a workshop is opened. */
    enum WorkshopTarget {
        PREPARE,
        CONTINUE,
        PLAN;

        void open(Navigator navigator, String workshopId) {
            switch (this) {
                case PREPARE -> navigator.openPreparation(workshopId);
                case CONTINUE -> navigator.openConsole(workshopId);
                case PLAN -> navigator.openPlan(workshopId);
            }
        }
    }

    /**
     * A workshop's row.
     *
     * @param begun exercises begun, of {@code all}
     */
    record WorkshopRow(
            String id,
            String title,
            String line,
            String when,
            String status,
            int begun,
            int all,
            WorkshopTarget go,
            boolean archived) {}

    /** A search hit: its text, its kind and its workshop. */
    record SearchHit(String workshopId, String text, String where, WorkshopTarget go) {}

    /**
     * A check-in that is due.
     *
     * @param next whether it is the next one of its workshop, which can be begun
     * @param owned the progress of the actions and their owners; only for the next check-in of a workshop
     */
    record DueCheckIn(String workshopId, String title, String line, boolean next, List<OwnedActions> owned) {}

    /** The progress of actions, of all or of one owner. */
    record OwnedActions(String line, boolean overdue) {}

    /** A row per workshop, formatted only on access, because there may be thousands and only a few are visible. */
    List<WorkshopRow> rows(List<Library.WorkshopSummary> entries, boolean withArchived) {
        var shown = entries.stream()
                .filter(entry -> withArchived || !entry.archived())
                .toList();
        return new AbstractList<>() {
            @Override
            public WorkshopRow get(int index) {
                return row(shown.get(index));
            }

            @Override
            public int size() {
                return shown.size();
            }
        };
    }

    /** The search hits. A workshop itself is only found by its title, which is then the text of the hit. */
    List<SearchHit> searchHits(List<Library.SearchHit> hits, List<Library.WorkshopSummary> entries) {
        return hits.stream()
                .map(hit -> new SearchHit(
                        hit.workshopId(),
                        hit.text().replace('\n', ' '),
                        (summary(hit, entries)
                                                .filter(Library.WorkshopSummary::fictional)
                                                .isPresent()
                                        ? messages.get("home.fictional") + " · "
                                        : "")
                                + messages.get("home.found." + hit.kind().toLowerCase(Locale.ROOT))
                                + " · " + hit.workshopTitle(),
                        summary(hit, entries)
                                .map(entry -> targetOf(entry.status()))
                                .orElse(WorkshopTarget.PLAN)))
                .toList();
    }

    private static Optional<Library.WorkshopSummary> summary(
            Library.SearchHit hit, List<Library.WorkshopSummary> entries) {
        return entries.stream()
                .filter(entry -> entry.id().equals(hit.workshopId()))
                .findFirst();
    }

    List<DueCheckIn> dueCheckIns(List<Library.DueCheckIn> due) {
        var told = new HashSet<String>();
        var rows = new ArrayList<DueCheckIn>();
        for (var d : due) {
            boolean next = told.add(d.workshopId());
            rows.add(new DueCheckIn(
                    d.workshopId(),
                    messages.get("home.due_title", d.days()),
                    (d.fictional() ? messages.get("home.fictional") + " · " : "") + d.title() + " · "
                            + formatDue(d.due()),
                    next,
                    next ? ownedLines(d.owned()) : List.of()));
        }
        return List.copyOf(rows);
    }

    /** "3 done · 2 open · 1 overdue", and a line for each of the first owners with open actions. */
    private List<OwnedActions> ownedLines(List<Library.OwnerProgress> owned) {
        if (owned.isEmpty()) {
            return List.of();
        }
        int done = owned.stream().mapToInt(Library.OwnerProgress::done).sum();
        int open = owned.stream().mapToInt(Library.OwnerProgress::open).sum();
        int overdue = owned.stream().mapToInt(Library.OwnerProgress::overdue).sum();
        var lines = new ArrayList<OwnedActions>();
        lines.add(new OwnedActions(messages.get("home.due_actions", done, open, overdue), overdue > 0));
        var busy = owned.stream().filter(one -> one.open() > 0).toList();
        busy.stream().limit(MOST_OWNERS).map(this::ownedLines).forEach(lines::add);
        if (busy.size() > MOST_OWNERS) {
            lines.add(new OwnedActions(messages.get("home.due_others", busy.size() - MOST_OWNERS), false));
        }
        return lines;
    }

    private OwnedActions ownedLines(Library.OwnerProgress one) {
        var owner = one.owner().isEmpty() ? messages.get("home.due_nobody") : one.owner();
        return new OwnedActions(messages.get("home.due_owner", owner, one.open(), one.overdue()), one.overdue() > 0);
    }

    private WorkshopRow row(Library.WorkshopSummary entry) {
        var people = messages.get("home.people", entry.marketing(), entry.it());
        var line = Stream.of(entry.organisation(), entry.programmeTitle(), people)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        return new WorkshopRow(
                entry.id(),
                entry.title(),
                entry.fictional() ? messages.get("home.fictional") + " · " + line : line,
                start(entry).map(this::formatStart).orElse("–"),
                status(entry),
                entry.exercisesBegun(),
                entry.exercises(),
                targetOf(entry.status()),
                entry.archived());
    }

    /** As planned; a workshop that began on another day has the day on which it was held. */
    private Optional<LocalDateTime> start(Library.WorkshopSummary entry) {
        var planned = entry.plannedStart().map(LocalDateTime::toLocalDate);
        return entry.begun()
                .map(begun -> LocalDateTime.ofInstant(begun, clock.getZone()))
                .filter(begun -> !planned.equals(Optional.of(begun.toLocalDate())))
                .or(entry::plannedStart);
    }

    private String status(Library.WorkshopSummary entry) {
        var status = switch (entry.status()) {
            case PREPARING -> messages.get("home.status.preparing");
            case IN_PROGRESS -> messages.get("home.status.in_progress", entry.exercisesBegun(), entry.exercises());
            case FINISHED -> messages.get("home.status.finished", entry.actionsDone(), entry.actions());
            case FOLLOWED_UP -> messages.get("home.status.followed_up", entry.actionsDone(), entry.actions());
        };
        var came = entry.reviews() == 0 ? status : status + " · " + messages.get("home.reviews", entry.reviews());
        return entry.archived() ? messages.get("home.status.archived") + " · " + came : came;
    }

    private static WorkshopTarget targetOf(Status status) {
        return switch (status) {
            case PREPARING -> WorkshopTarget.PREPARE;
            case IN_PROGRESS -> WorkshopTarget.CONTINUE;
            case FINISHED, FOLLOWED_UP -> WorkshopTarget.PLAN;
        };
    }

    private String formatStart(LocalDateTime start) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .format(start);
        return start.toLocalDate().equals(today()) ? messages.get("home.today", time) : day(start.toLocalDate());
    }

    private String formatDue(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        var late = days < 0
                ? Optional.of(messages.get("home.days_late", -days))
                : days == 0 ? Optional.of(messages.get("home.due_today")) : Optional.<String>empty();
        return messages.get("home.due", day(due))
                + late.map(text -> " · " + text).orElse("");
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(date);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

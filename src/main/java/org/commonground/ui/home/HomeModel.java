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
import org.commonground.live.Library;
import org.commonground.words.Words;
import org.commonground.workshop.Details.Status;

/** The texts of the home page for workshops, search hits and check-ins. */
final class HomeModel {

    private static final int MOST_OWNERS = 4;

    private final Words words;
    private final Clock clock;

    HomeModel(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The page on which a workshop is opened. */
    enum Go {
        PREPARE,
        CONTINUE,
        PLAN
    }

    /**
     * A workshop's row.
     *
     * @param begun exercises begun, of {@code all}
     */
    record Row(
            String id,
            String title,
            String line,
            String when,
            String status,
            int begun,
            int all,
            Go go,
            boolean archived) {}

    /** A search hit: its text, its kind and its workshop. */
    record Found(String workshopId, String text, String where, Go go) {}

    /**
     * A check-in that is due.
     *
     * @param next whether it is the next one of its workshop, which can be begun
     * @param owned the progress of the actions and their owners; only for the next check-in of a workshop
     */
    record DueRow(String workshopId, String title, String line, boolean next, List<Owned> owned) {}

    /** The progress of actions, of all or of one owner. */
    record Owned(String line, boolean overdue) {}

    /** A row per workshop, formatted only on access, because there may be thousands and only a few are visible. */
    List<Row> rows(List<Library.Entry> entries, boolean withArchived) {
        var shown = entries.stream()
                .filter(entry -> withArchived || !entry.archived())
                .toList();
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return row(shown.get(index));
            }

            @Override
            public int size() {
                return shown.size();
            }
        };
    }

    /** The search hits. A workshop itself is only found by its title, which is then the text of the hit. */
    List<Found> found(List<Library.Hit> hits, List<Library.Entry> entries) {
        return hits.stream()
                .map(hit -> new Found(
                        hit.workshopId(),
                        hit.text().replace('\n', ' '),
                        words.get("home.found." + hit.kind().toLowerCase(Locale.ROOT)) + " · " + hit.workshopTitle(),
                        entries.stream()
                                .filter(entry -> entry.id().equals(hit.workshopId()))
                                .findFirst()
                                .map(entry -> go(entry.status()))
                                .orElse(Go.PLAN)))
                .toList();
    }

    List<DueRow> due(List<Library.Due> due) {
        var told = new HashSet<String>();
        var rows = new ArrayList<DueRow>();
        for (var d : due) {
            boolean next = told.add(d.workshopId());
            rows.add(new DueRow(
                    d.workshopId(),
                    words.get("home.due_title", d.days()),
                    d.title() + " · " + when(d.due()),
                    next,
                    next ? owned(d.owned()) : List.of()));
        }
        return List.copyOf(rows);
    }

    /** "3 done · 2 open · 1 overdue", and a line for each of the first owners with open actions. */
    private List<Owned> owned(List<Library.Owned> owned) {
        if (owned.isEmpty()) {
            return List.of();
        }
        int done = owned.stream().mapToInt(Library.Owned::done).sum();
        int open = owned.stream().mapToInt(Library.Owned::open).sum();
        int overdue = owned.stream().mapToInt(Library.Owned::overdue).sum();
        var lines = new ArrayList<Owned>();
        lines.add(new Owned(words.get("home.due_actions", done, open, overdue), overdue > 0));
        var busy = owned.stream().filter(one -> one.open() > 0).toList();
        busy.stream().limit(MOST_OWNERS).map(this::owned).forEach(lines::add);
        if (busy.size() > MOST_OWNERS) {
            lines.add(new Owned(words.get("home.due_others", busy.size() - MOST_OWNERS), false));
        }
        return lines;
    }

    private Owned owned(Library.Owned one) {
        var owner = one.owner().isEmpty() ? words.get("home.due_nobody") : one.owner();
        return new Owned(words.get("home.due_owner", owner, one.open(), one.overdue()), one.overdue() > 0);
    }

    private Row row(Library.Entry entry) {
        var people = words.get("home.people", entry.marketing(), entry.it());
        var line = Stream.of(entry.organisation(), entry.programmeTitle(), people)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " · " + b)
                .orElse("");
        return new Row(
                entry.id(),
                entry.title(),
                entry.fictional() ? words.get("home.fictional") : line,
                entry.plannedStart()
                        .or(() -> entry.begun().map(begun -> LocalDateTime.ofInstant(begun, clock.getZone())))
                        .map(this::start)
                        .orElse("–"),
                status(entry),
                entry.exercisesBegun(),
                entry.exercises(),
                go(entry.status()),
                entry.archived());
    }

    private String status(Library.Entry entry) {
        var status = switch (entry.status()) {
            case PREPARING -> words.get("home.status.preparing");
            case IN_PROGRESS -> words.get("home.status.in_progress", entry.exercisesBegun(), entry.exercises());
            case FINISHED -> words.get("home.status.finished", entry.actionsDone(), entry.actions());
            case FOLLOWED_UP -> words.get("home.status.followed_up", entry.actionsDone(), entry.actions());
        };
        var came = entry.reviews() == 0 ? status : status + " · " + words.get("home.reviews", entry.reviews());
        return entry.archived() ? words.get("home.status.archived") + " · " + came : came;
    }

    private static Go go(Status status) {
        return switch (status) {
            case PREPARING -> Go.PREPARE;
            case IN_PROGRESS -> Go.CONTINUE;
            case FINISHED, FOLLOWED_UP -> Go.PLAN;
        };
    }

    private String start(LocalDateTime start) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(start);
        return start.toLocalDate().equals(today()) ? words.get("home.today", time) : day(start.toLocalDate());
    }

    private String when(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        var late = days < 0
                ? Optional.of(words.get("home.days_late", -days))
                : days == 0 ? Optional.of(words.get("home.due_today")) : Optional.<String>empty();
        return words.get("home.due", day(due)) + late.map(text -> " · " + text).orElse("");
    }

    private String day(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

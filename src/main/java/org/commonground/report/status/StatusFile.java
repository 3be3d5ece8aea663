package org.commonground.report.status;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.report.model.ActionKey;
import org.commonground.report.status.StatusUpdate.FieldChange;
import org.commonground.workshop.Change;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/**
 * A file that says how the actions stand. It is compared with the plan, and with the plan as it was exported: what is as it was exported
 * was not touched, so that two copies that two owners edited do not undo each other.
 */
public final class StatusFile {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Letters that an encoding may lack, and what a program writes for them. */
    private static final Pattern LOSABLE = Pattern.compile("[?\\ufffd[^\\x00-\\x7f]]+");

    private final Messages messages;
    private final ActionTable table;
    private StatusWords words;
    /** A text of the last comparison that lost letters. */
    private Optional<String> lostLetters = Optional.empty();

    /**
     * What a file says, beside the plan.
     *
     * @param updates in the order of the file; without actions that are as in the plan
     * @param notTaken what cannot be taken over, as sentences with their line
     * @param missing titles of actions that the file does not have
     */
    public record Comparison(List<StatusUpdate> updates, List<String> notTaken, List<String> missing) {
        public Comparison {
            updates = List.copyOf(updates);
            notTaken = List.copyOf(notTaken);
            missing = List.copyOf(missing);
        }
    }

    private StatusFile(Messages messages, LocalDate today, byte[] file) {
        this.messages = messages;
        words = new StatusWords(messages, today, messages.locale());
        table = ActionTable.find(StatusTable.read(file), messages);
    }

    /** @param today decides the year of a date without one. @throws InvalidInput if no table of actions is in the file */
    public static StatusFile read(Path file, Messages messages, LocalDate today) throws IOException {
        return read(BoundedFiles.read(file, MAX_BYTES), messages, today);
    }

    /** As {@link #read(Path, Messages, LocalDate)}. */
    public static StatusFile read(byte[] file, Messages messages, LocalDate today) {
        return new StatusFile(messages, today, file);
    }

    /** @param exported the plan as it went out; empty if that is not known */
    public Comparison compare(Workshop workshop, Optional<Workshop> exported) {
        var updates = new ArrayList<StatusUpdate>();
        var notTaken = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        lostLetters = Optional.empty();
        words = words.inOrderOf(dates(workshop, exported));
        for (var line : table.lines()) {
            var title = table.text(line, StatusColumn.TITLE);
            if (line.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            var key = key(line);
            var action = action(workshop, line);
            if (table.isCut(line)) {
                action.ifPresent(cut -> seen.putIfAbsent(cut.id(), line.number()));
                notTaken.add(messages.get("status.cut", line.number(), title));
            } else if (action.isEmpty()) {
                notTaken.add(messages.get("status.unknown", line.number(), title));
            } else if (seen.putIfAbsent(action.get().id(), line.number()) instanceof Integer first) {
                notTaken.add(messages.get("status.twice", line.number(), title, first));
            } else {
                update(workshop, exported, action.get(), line, key.isEmpty(), notTaken)
                        .filter(update -> !update.changes().isEmpty())
                        .ifPresent(updates::add);
            }
        }
        notTaken.addAll(0, table.unread());
        lostLetters.ifPresent(text -> notTaken.addFirst(messages.get("status.lost_letters", text)));
        return new Comparison(
                updates,
                notTaken,
                workshop.actions().stream()
                        .filter(action -> !seen.containsKey(action.id()))
                        .map(Action::title)
                        .toList());
    }

    /** The changes as one, which can be undone. @throws InvalidInput if a text is not valid */
    public static Change accept(Workshop workshop, List<StatusUpdate> updates) {
        return new Change(
                "action.edit",
                updates.stream()
                        .map(update -> update.applyTo(workshop.get(Action.class, update.actionId())))
                        .flatMap(action -> Actions.edit(workshop, action).edits().stream())
                        .toList());
    }

    private Optional<Action> action(Workshop workshop, StatusTable.Line line) {
        return key(line)
                .map(id -> workshop.find(Action.class, id))
                .orElseGet(() -> byTitle(workshop, table.text(line, StatusColumn.TITLE)));
    }

    /** The dates in the file, with those of the plan for the same actions. */
    private Map<String, Set<LocalDate>> dates(Workshop workshop, Optional<Workshop> exported) {
        var dates = new HashMap<String, Set<LocalDate>>();
        for (var line : table.lines()) {
            var planned = dates.computeIfAbsent(table.text(line, StatusColumn.DUE), said -> new HashSet<>());
            action(workshop, line).ifPresent(now -> {
                now.due().ifPresent(planned::add);
                exported.flatMap(old -> old.find(Action.class, now.id()))
                        .flatMap(Action::due)
                        .ifPresent(planned::add);
            });
        }
        return dates;
    }

    private Optional<String> key(StatusTable.Line line) {
        return ActionKey.actionId(table.text(line, StatusColumn.KEY))
                .or(() -> line.cells().stream()
                        .flatMap(cell -> ActionKey.actionId(cell).stream())
                        .findFirst());
    }

    private static Optional<Action> byTitle(Workshop workshop, String title) {
        var same = workshop.actions().stream()
                .filter(action -> action.title().replace('\n', ' ').strip().equalsIgnoreCase(title))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private Optional<StatusUpdate> update(
            Workshop workshop,
            Optional<Workshop> exported,
            Action now,
            StatusTable.Line line,
            boolean isMatchedByTitle,
            List<String> notTaken) {
        var then = exported.flatMap(old -> old.find(Action.class, now.id())).orElse(now);
        var row = new RowReader(workshop, now, then, line, notTaken);
        row.text(StatusColumn.TITLE, Action::title, (action, text) -> action.withTitle(text));
        row.text(StatusColumn.FIRST_STEP, Action::firstStep, (action, text) -> action.withFirstStep(text));
        row.person(StatusColumn.OWNER, Action::owner, (action, id) -> action.withOwner(id));
        row.person(StatusColumn.COUNTERPART, Action::counterpart, (action, id) -> action.withCounterpart(id));
        row.due();
        row.status();
        row.measure(
                StatusColumn.MEASURE,
                Action.Measure::what,
                (of, text) -> new Action.Measure(text, of.today(), of.target()));
        row.measure(
                StatusColumn.TODAY,
                Action.Measure::today,
                (of, text) -> new Action.Measure(of.what(), text, of.target()));
        row.measure(
                StatusColumn.TARGET,
                Action.Measure::target,
                (of, text) -> new Action.Measure(of.what(), of.today(), text));
        var update = new StatusUpdate(
                now.id(), now.title(), line.number(), isMatchedByTitle, table.text(line, StatusColumn.BY), row.changes);
        try {
            Actions.edit(workshop, update.applyTo(now));
            return Optional.of(update);
        } catch (InvalidInput invalid) {
            notTaken.add(messages.get(
                    "status.line",
                    line.number(),
                    messages.get(invalid.messageKey(), invalid.arguments().toArray())));
            return Optional.empty();
        }
    }

    /** Collects what a row changes. */
    private final class RowReader {
        private final Workshop workshop;
        private final Action now;
        private final Action then;
        private final StatusTable.Line line;
        private final List<String> notTaken;
        private final List<FieldChange> changes = new ArrayList<>();

        RowReader(Workshop workshop, Action now, Action then, StatusTable.Line line, List<String> notTaken) {
            this.workshop = workshop;
            this.now = now;
            this.then = then;
            this.line = line;
            this.notTaken = notTaken;
        }

        private <T> void change(
                StatusColumn column,
                T said,
                Function<Action, T> value,
                Function<T, String> shown,
                UnaryOperator<Action> edit) {
            if (!said.equals(value.apply(now)) && !said.equals(value.apply(then))) {
                changes.add(new FieldChange(
                        column.caption(messages), shown.apply(value.apply(now)), shown.apply(said), edit));
            }
        }

        /** A text; a title that is empty or only joined into one line is not changed. */
        void text(StatusColumn column, Function<Action, String> value, BiFunction<Action, String, Action> set) {
            var said = table.text(line, column);
            boolean isSame = isSame(said, value.apply(now)) || isSame(said, value.apply(then));
            if (table.has(column) && !isSame && !(column == StatusColumn.TITLE && said.isEmpty())) {
                change(column, said, value, text -> text, action -> set.apply(action, said));
            }
        }

        void measure(
                StatusColumn column,
                Function<Action.Measure, String> value,
                BiFunction<Action.Measure, String, Action.Measure> set) {
            text(
                    column,
                    action -> value.apply(action.measure()),
                    (action, text) -> action.withMeasure(set.apply(action.measure(), text)));
        }

        void person(
                StatusColumn column,
                Function<Action, Optional<String>> value,
                BiFunction<Action, Optional<String>, Action> set) {
            var said = table.text(line, column);
            if (!table.has(column)) {
                return;
            }
            var person = workshop.participants().stream()
                    .filter(one -> one.name().equalsIgnoreCase(said)
                            || !one.email().isEmpty() && one.email().equalsIgnoreCase(said))
                    .findFirst()
                    .map(Participant::id);
            boolean isSame = !said.isEmpty()
                    && (isSame(said, nameOf(value.apply(now))) || isSame(said, nameOf(value.apply(then))));
            if (isSame) {
                return;
            }
            if (person.isEmpty() && !said.isEmpty()) {
                refuse(messages.get("refused.nobody", said));
            } else {
                change(column, person, value, this::nameOf, action -> set.apply(action, person));
            }
        }

        void due() {
            var said = table.text(line, StatusColumn.DUE);
            if (table.has(StatusColumn.DUE)) {
                try {
                    var date = words.date(said);
                    change(StatusColumn.DUE, date, Action::due, words::shown, action -> action.withDue(date));
                } catch (InvalidInput noDate) {
                    refuse(messages.get(noDate.messageKey(), noDate.arguments().toArray()));
                }
            }
        }

        /** Trackers have no word for blocked, and close what is dropped: what the export made of a status is not changed. */
        void status() {
            var said = table.text(line, StatusColumn.STATUS);
            var resolution = words.foreign(table.text(line, StatusColumn.RESOLUTION));
            var status = words.own(said)
                    .or(() -> words.foreign(said))
                    .map(one -> one == Action.Status.DONE && resolution.equals(Optional.of(Action.Status.DROPPED))
                            ? Action.Status.DROPPED
                            : one);
            if (status.isEmpty()) {
                if (!said.isEmpty()) {
                    refuse(messages.get("status.no_status", said));
                }
                return;
            }
            boolean isImage = !table.has(StatusColumn.FIRST_STEP)
                    && (status.get() == Action.Status.IN_PROGRESS && now.status() == Action.Status.BLOCKED
                            || status.get() == Action.Status.DONE && now.status() == Action.Status.DROPPED);
            if (!isImage) {
                change(
                        StatusColumn.STATUS,
                        status.get(),
                        Action::status,
                        words::shown,
                        action -> action.withStatus(status.get()));
            }
        }

        private void refuse(String why) {
            notTaken.add(messages.get("status.line", line.number(), why));
        }

        private String nameOf(Optional<String> id) {
            return id.flatMap(one -> workshop.find(Participant.class, one))
                    .map(Participant::name)
                    .orElse("");
        }
    }

    /**
     * Whether a text says what the plan says, but for the way its lines are broken, letters that a program replaced by "?", and letters that
     * it read in another encoding ("MÃ¼ller").
     */
    private boolean isSame(String said, String planned) {
        var line = oneLine(said);
        var known = oneLine(planned);
        if (line.equals(known)) {
            return true;
        }
        boolean isSame = line.equals(oneLine(new String(known.getBytes(StandardCharsets.UTF_8), WINDOWS)))
                || replacedCount(line) > replacedCount(known)
                        && LOSABLE.matcher(line)
                                .replaceAll("?")
                                .equals(LOSABLE.matcher(known).replaceAll("?"));
        if (isSame) {
            lostLetters = lostLetters.or(() -> Optional.of(line));
        }
        return isSame;
    }

    private static long replacedCount(String text) {
        return text.chars().filter(c -> c == '?' || c == '\ufffd').count();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

package org.commonground.ui.programmes;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.session.OwnProgrammes;
import org.commonground.session.OwnProgrammes.StoredProgramme;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.workshop.InvalidInput;

/** The programmes that come with the app and the facilitator's own, of which every change is saved at once. */
final class ProgrammesModel implements ProgrammeDraft {

    private static final int LONGEST_ID = 50;

    private final Messages messages;
    private final List<Programme> builtIn;
    private final OwnProgrammes own;
    private final BackgroundWork background;
    private final ProgrammeAutosave autosave;
    private final Runnable changed;
    private final Map<String, EditHistory> histories = new HashMap<>();
    private List<StoredProgramme> ownProgrammes = List.of();
    private String selected;
    private Optional<LocalTime> start = Optional.of(LocalTime.of(9, 0));

    /** @param changed runs when the page must be updated */
    ProgrammesModel(
            Messages messages,
            List<Programme> builtIn,
            OwnProgrammes own,
            BackgroundWork background,
            Runnable changed) {
        this.messages = messages;
        this.builtIn = builtIn;
        this.own = own;
        this.background = background;
        this.changed = changed;
        autosave = new ProgrammeAutosave(own, background, changed);
        selected = builtIn.getFirst().id();
    }

    /** A programme in the list; {@code key} is the file of an own programme, or the id of one that comes with the app. */
    record ProgrammeEntry(String key, String title, String line, boolean broken) {}

    /** Reads the own programmes. */
    void load(Consumer<String> failed) {
        background.runQuietly(
                progress -> own.list(),
                found -> {
                    ownProgrammes = found;
                    changed.run();
                },
                failed);
    }

    /** The own programmes by title, then those that come with the app. */
    List<ProgrammeEntry> entries() {
        var mine = ownProgrammes.stream().map(this::entry).sorted(Comparator.comparing(ProgrammeEntry::title));
        var all = builtIn.stream()
                .map(p -> new ProgrammeEntry(
                        p.id(), p.title(), messages.get("programmes.comes_with", p.minutes()), false));
        return Stream.concat(mine, all).toList();
    }

    private ProgrammeEntry entry(StoredProgramme one) {
        return switch (one) {
            case StoredProgramme.Readable(var file, var programme) ->
                new ProgrammeEntry(file, programme.title(), messages.get("programmes.own", programme.minutes()), false);
            case StoredProgramme.Unreadable(var file, var sentence) ->
                new ProgrammeEntry(file, file, messages.get("programmes.broken"), true);
        };
    }

    String selected() {
        return selected;
    }

    void select(String key) {
        selected = key;
        changed.run();
    }

    /** The reason why the selected programme cannot be read; "" if it can. */
    String trouble() {
        return selectedFile()
                .map(one -> one instanceof StoredProgramme.Unreadable(var file, var sentence) ? sentence : "")
                .orElse("");
    }

    /** The reason why the last change is not on disk; "" if it is. */
    String notSaved() {
        return autosave.failure();
    }

    /** Tries to write every change to disk before it returns. */
    void writeAll() {
        autosave.writeAll();
    }

    boolean isSaved() {
        return autosave.isIdle();
    }

    @Override
    public Programme programme() {
        return selectedFile()
                .flatMap(one -> one instanceof StoredProgramme.Readable whole
                        ? Optional.of(whole.programme())
                        : Optional.empty())
                .or(() -> builtIn.stream().filter(p -> p.id().equals(selected)).findFirst())
                .orElse(builtIn.getFirst());
    }

    @Override
    public boolean isEditable() {
        return selectedFile().filter(StoredProgramme.Readable.class::isInstance).isPresent();
    }

    /** Whether the selected programme can be deleted: every own one can, even if it cannot be read. */
    boolean isOwn() {
        return selectedFile().isPresent();
    }

    @Override
    public Optional<ZonedDateTime> start() {
        return start.map(time -> LocalDate.EPOCH.atTime(time).atZone(ZoneOffset.UTC));
    }

    /** @throws InvalidInput if the text is not a time of day */
    void start(String typed) {
        start = Optional.of(new DateTimeFormats(messages.locale()).requireTime(typed));
        changed.run();
    }

    String shownStart() {
        return start.map(new DateTimeFormats(messages.locale())::format).orElse("");
    }

    @Override
    public void replaceProgramme(Programme next) {
        if (isEditable() && !next.equals(programme())) {
            history().recordChange(programme());
            replace(next);
        }
    }

    /** Copies the selected programme to an own one. */
    void copySelected() {
        var title = messages.get("programmes.copy_of", programme().title());
        add(programme()
                .withIdAndTitle("", title.substring(0, Math.min(title.length(), Limits.MAX_PROGRAMME_LINE_LENGTH))));
    }

    /** Saves a programme as an own one, with an unused file and id. */
    void add(Programme programme) {
        var id = unusedFile(programme.id().isEmpty() ? slug(programme.title()) : programme.id());
        var mine = programme.withIdAndTitle(id, programme.title());
        selected = id + ".json";
        replace(mine);
    }

    void delete() {
        var file = selected;
        if (isOwn()) {
            ownProgrammes = ownProgrammes.stream()
                    .filter(one -> !one.file().equals(file))
                    .toList();
            histories.remove(file);
            selected = builtIn.getFirst().id();
            autosave.delete(file);
            changed.run();
        }
    }

    /** @return whether there was something to undo */
    boolean undo() {
        return applyVersion(EditHistory::undo);
    }

    /** @return whether there was something to redo */
    boolean redo() {
        return applyVersion(EditHistory::redo);
    }

    private boolean applyVersion(BiFunction<EditHistory, Programme, Optional<Programme>> way) {
        var to = isEditable() ? way.apply(history(), programme()) : Optional.<Programme>empty();
        to.ifPresent(this::replace);
        return to.isPresent();
    }

    private EditHistory history() {
        return histories.computeIfAbsent(selected, key -> new EditHistory());
    }

    private void replace(Programme programme) {
        var next = new ArrayList<>(ownProgrammes.stream()
                .filter(one -> !one.file().equals(selected))
                .toList());
        next.add(new StoredProgramme.Readable(selected, programme));
        ownProgrammes = List.copyOf(next);
        autosave.save(selected, programme);
        changed.run();
    }

    private Optional<StoredProgramme> selectedFile() {
        return ownProgrammes.stream().filter(one -> one.file().equals(selected)).findFirst();
    }

    private String unusedFile(String id) {
        var free = id;
        for (int number = 2; isTaken(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return builtIn.stream().anyMatch(p -> p.id().equals(id))
                || ownProgrammes.stream()
                        .anyMatch(one -> one.file().equalsIgnoreCase(id + ".json")
                                || one instanceof StoredProgramme.Readable(var file, var programme)
                                        && programme.id().equals(id));
    }

    /** "Un début d’été" becomes "un-debut-d-ete"; a title in another script becomes "programme". */
    private static String slug(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(plain.length(), LONGEST_ID)).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "programme" : cut;
    }
}

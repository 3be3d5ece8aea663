package org.commonground.ui.programmes;

import java.text.Normalizer;
import java.time.LocalTime;
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
import org.commonground.live.OwnProgrammes;
import org.commonground.live.OwnProgrammes.Kept;
import org.commonground.programme.Limits;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Background;
import org.commonground.ui.kit.StartTime;
import org.commonground.words.Words;
import org.commonground.workshop.Refused;

/** The programmes that come with the app and the facilitator's own, of which every change is saved at once. */
final class ProgrammesModel implements Sheet {

    private static final int LONGEST_ID = 50;

    private final Words words;
    private final List<Programme> builtIn;
    private final OwnProgrammes own;
    private final Background background;
    private final Keeping keeping;
    private final Runnable changed;
    private final Map<String, Past> pasts = new HashMap<>();
    private List<Kept> kept = List.of();
    private String selected;
    private Optional<LocalTime> start = Optional.of(LocalTime.of(9, 0));

    /** @param changed runs when the page must be updated */
    ProgrammesModel(Words words, List<Programme> builtIn, OwnProgrammes own, Background background, Runnable changed) {
        this.words = words;
        this.builtIn = builtIn;
        this.own = own;
        this.background = background;
        this.changed = changed;
        keeping = new Keeping(own, background, changed);
        selected = builtIn.getFirst().id();
    }

    /** A programme in the list; {@code key} is the file of an own programme, or the id of one that comes with the app. */
    record Entry(String key, String title, String line, boolean broken) {}

    /** Reads the own programmes. */
    void load(Consumer<String> failed) {
        background.quietly(
                progress -> own.list(),
                found -> {
                    kept = found;
                    changed.run();
                },
                failed);
    }

    /** The own programmes by title, then those that come with the app. */
    List<Entry> entries() {
        var mine = kept.stream().map(this::entry).sorted(Comparator.comparing(Entry::title));
        var all = builtIn.stream()
                .map(p -> new Entry(p.id(), p.title(), words.get("programmes.comes_with", p.minutes()), false));
        return Stream.concat(mine, all).toList();
    }

    private Entry entry(Kept one) {
        return switch (one) {
            case Kept.Whole(var file, var programme) ->
                new Entry(file, programme.title(), words.get("programmes.own", programme.minutes()), false);
            case Kept.Broken(var file, var sentence) -> new Entry(file, file, words.get("programmes.broken"), true);
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
        return keptNow()
                .map(one -> one instanceof Kept.Broken(var file, var sentence) ? sentence : "")
                .orElse("");
    }

    /** The reason why the last change is not on disk; "" if it is. */
    String notSaved() {
        return keeping.trouble();
    }

    /** Tries to write every change to disk before it returns. */
    void finish() {
        keeping.finish();
    }

    boolean isSaved() {
        return keeping.isDone();
    }

    @Override
    public Programme programme() {
        return keptNow()
                .flatMap(one -> one instanceof Kept.Whole whole ? Optional.of(whole.programme()) : Optional.empty())
                .or(() -> builtIn.stream().filter(p -> p.id().equals(selected)).findFirst())
                .orElse(builtIn.getFirst());
    }

    @Override
    public boolean changeable() {
        return keptNow().filter(Kept.Whole.class::isInstance).isPresent();
    }

    /** Whether the selected programme can be deleted: every own one can, even if it cannot be read. */
    boolean isOwn() {
        return keptNow().isPresent();
    }

    @Override
    public Optional<LocalTime> start() {
        return start;
    }

    /** @throws Refused if the text is not a time of day */
    void start(String typed) {
        var times = new StartTime(words.locale());
        start = Optional.of(times.time(typed)
                .orElseThrow(() -> new Refused(Refused.Reason.NO_TIME, times.shown(LocalTime.of(13, 30)))));
        changed.run();
    }

    String shownStart() {
        return start.map(new StartTime(words.locale())::shown).orElse("");
    }

    @Override
    public void change(Programme next) {
        if (changeable() && !next.equals(programme())) {
            past().changed(programme());
            put(next);
        }
    }

    /** Copies the selected programme to an own one. */
    void copy() {
        var title = words.get("programmes.copy_of", programme().title());
        add(programme().named("", title.substring(0, Math.min(title.length(), Limits.LONGEST_PROGRAMME_LINE))));
    }

    /** Saves a programme as an own one, with an unused file and id. */
    void add(Programme programme) {
        var id = free(programme.id().isEmpty() ? slug(programme.title()) : programme.id());
        var mine = programme.named(id, programme.title());
        selected = id + ".json";
        put(mine);
    }

    void delete() {
        var file = selected;
        if (isOwn()) {
            kept = kept.stream().filter(one -> !one.file().equals(file)).toList();
            pasts.remove(file);
            selected = builtIn.getFirst().id();
            keeping.delete(file);
            changed.run();
        }
    }

    /** @return whether there was something to undo */
    boolean undo() {
        return turn(Past::undo);
    }

    /** @return whether there was something to redo */
    boolean redo() {
        return turn(Past::redo);
    }

    private boolean turn(BiFunction<Past, Programme, Optional<Programme>> way) {
        var to = changeable() ? way.apply(past(), programme()) : Optional.<Programme>empty();
        to.ifPresent(this::put);
        return to.isPresent();
    }

    private Past past() {
        return pasts.computeIfAbsent(selected, key -> new Past());
    }

    private void put(Programme programme) {
        var next = new ArrayList<>(
                kept.stream().filter(one -> !one.file().equals(selected)).toList());
        next.add(new Kept.Whole(selected, programme));
        kept = List.copyOf(next);
        keeping.keep(selected, programme);
        changed.run();
    }

    private Optional<Kept> keptNow() {
        return kept.stream().filter(one -> one.file().equals(selected)).findFirst();
    }

    private String free(String id) {
        var free = id;
        for (int number = 2; isTaken(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private boolean isTaken(String id) {
        return builtIn.stream().anyMatch(p -> p.id().equals(id))
                || kept.stream()
                        .anyMatch(one -> one.file().equalsIgnoreCase(id + ".json")
                                || one instanceof Kept.Whole(var file, var programme)
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

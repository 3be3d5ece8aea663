package org.commonground.workshop;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.ProgrammeTexts;
import org.commonground.programme.model.Step;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.Series;
import org.commonground.workshop.record.SideLetters;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;

/** A workshop: an immutable collection of records by kind. */
public final class Workshop {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(marketing|it|m|i)}");

    private final Map<Class<?>, Table<?>> tables;
    private final Programme programme;

    /** @param before the workshop that this one follows; its programme is taken over where neither the texts nor the names changed */
    private Workshop(Map<Class<?>, Table<?>> tables, Optional<Workshop> before) {
        this.tables = tables;
        programme = before.filter(other -> Stream.of(RunSheet.class, Details.class)
                        .allMatch(kind -> tables.get(kind) == other.table(kind)))
                .map(Workshop::programme)
                .orElseGet(() -> ProgrammeTexts.replaceAll(storedProgramme(), this::withSideNames));
    }

    /**
     * Creates a workshop from its records.
     *
     * @throws IllegalArgumentException unless there is exactly one {@link Details}, {@link RunSheet} and {@link LiveState}, or if two
     *     records of a kind share an id
     */
    public static Workshop of(Collection<? extends Item> items) {
        var byKind = items.stream().collect(Collectors.<Item, Class<?>>groupingBy(Item::getClass));
        var tables = new HashMap<Class<?>, Table<?>>();
        kinds().forEach(kind -> tables.put(kind, Table.of(byKind.getOrDefault(kind, List.of()))));
        for (var single : List.of(Details.class, RunSheet.class, LiveState.class)) {
            if (byKind.getOrDefault(single, List.of()).size() != 1) {
                throw new IllegalArgumentException("A workshop has exactly one " + single.getSimpleName());
            }
        }
        return new Workshop(tables, Optional.empty());
    }

    /** The kinds of record, in the order of a workshop file. */
    @SuppressWarnings("unchecked")
    public static List<Class<? extends Item>> kinds() {
        return Arrays.stream(Item.class.getPermittedSubclasses())
                .<Class<? extends Item>>map(kind -> (Class<? extends Item>) kind)
                .toList();
    }

    /**
     * The workshop after the change.
     *
     * @throws IllegalStateException if a record is not equal to its state before the change
     */
    public Workshop after(Change change) {
        var byKind = change.edits().stream()
                .collect(Collectors.<Edit, Class<?>>groupingBy(
                        edit -> edit.item().getClass()));
        var next = new HashMap<>(tables);
        byKind.forEach((kind, edits) -> next.put(
                kind,
                table(kind)
                        .after(edits)
                        .orElseThrow(() -> new IllegalStateException(
                                change.label() + ": a " + kind.getSimpleName() + " is not as the change found it"))));
        return new Workshop(next, Optional.of(this));
    }

    /**
     * Whether both are states of one workshop that differ only in the live state. Compares tables by identity, so that equal contents by
     * chance do not count.
     */
    public boolean differsOnlyInLiveState(Workshop other) {
        return tables.entrySet().stream()
                .allMatch(kind -> kind.getKey() == LiveState.class || kind.getValue() == other.table(kind.getKey()));
    }

    /** The records of a kind in their order. */
    @SuppressWarnings("unchecked")
    public <T extends Item> List<T> all(Class<T> kind) {
        return ((Table<T>) table(kind)).all();
    }

    @SuppressWarnings("unchecked")
    public <T extends Item> Optional<T> find(Class<T> kind, String id) {
        return ((Table<T>) table(kind)).find(id);
    }

    /** @throws IllegalArgumentException if there is no record with this id */
    public <T extends Item> T get(Class<T> kind, String id) {
        return find(kind, id)
                .orElseThrow(() -> new IllegalArgumentException("There is no " + kind.getSimpleName() + " " + id));
    }

    private Table<?> table(Class<?> kind) {
        var table = tables.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("Not a kind of record: " + kind);
        }
        return table;
    }

    /** Every record, kind by kind. */
    public Stream<Item> items() {
        return kinds().stream().flatMap(kind -> all(kind).stream());
    }

    public String id() {
        return details().id();
    }

    public Details details() {
        return all(Details.class).getFirst();
    }

    /**
     * The programme as it is shown and printed: {@code {marketing}} and {@code {it}} are replaced by the names of the sides, {@code {m}} and
     * {@code {i}} by their letters.
     */
    public Programme programme() {
        return programme;
    }

    /** The workshop's copy of the programme with its placeholders, which is what is stored and edited. */
    public Programme storedProgramme() {
        return all(RunSheet.class).getFirst().programme();
    }

    private String withSideNames(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        var letters = SideLetters.of(details());
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "marketing" -> details().marketingName();
                            case "it" -> details().itName();
                            case "m" -> letters.marketing();
                            default -> letters.it();
                        }));
    }

    /** Its place among the workshops of one series; empty for one that no check-in follows. */
    public Optional<Series> series() {
        return all(Series.class).stream().findFirst();
    }

    public LiveState liveState() {
        return all(LiveState.class).getFirst();
    }

    /** The step that is on; empty before the start and in a break. */
    public Optional<Step> currentStep() {
        return liveState().step().flatMap(programme()::step);
    }

    public List<Participant> participants() {
        return all(Participant.class);
    }

    public List<Card> cards() {
        return all(Card.class);
    }

    public List<Theme> themes() {
        return all(Theme.class);
    }

    public List<Ballot> ballots() {
        return all(Ballot.class);
    }

    public List<Decision> decisions() {
        return all(Decision.class);
    }

    public List<ParkedItem> parkedItems() {
        return all(ParkedItem.class);
    }

    public List<Term> terms() {
        return all(Term.class);
    }

    public List<Action> actions() {
        return all(Action.class);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Workshop workshop && workshop.tables.equals(tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }

    @Override
    public String toString() {
        return "Workshop " + id();
    }
}

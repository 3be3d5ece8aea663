package org.commonground.workshop.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.input.KnownWords;
import org.commonground.workshop.input.SideNames;
import org.commonground.workshop.record.Details;

/** The words of {@link KnownWords}, and the names of the workshop's sides. */
record WordLists(SideNames sides) {

    /** A word of this length also begins longer ones: "marketing" begins "Marketingleiterin". */
    private static final int STEM_LENGTH = 5;

    private static final int LONGEST_STEM = 30;
    private static final int LONGEST_HEADING = 80;

    private static final Map<String, ColumnUse> HEADINGS = headings();
    private static final Map<String, Response> RESPONSES = responses();
    private static final Map<String, Set<String>> LISTS = ofEachList(list -> KnownWords.of(list).stream()
            .map(CellText::letters)
            .filter(entry -> !entry.isEmpty())
            .collect(Collectors.toSet()));
    private static final Map<String, List<String>> PHRASES = ofEachList(list ->
            KnownWords.of(list).stream().map(WordLists::spaced).distinct().toList());
    private static final Map<String, List<String>> LONG_PHRASES = ofEachList(list -> phrases(list)
            .filter(entry -> entry.strip().indexOf(' ') >= 0)
            .map(String::stripTrailing)
            .toList());
    private static final Map<String, Set<String>> SINGLE_WORDS = ofEachList(list -> phrases(list)
            .map(String::strip)
            .filter(entry -> entry.indexOf(' ') < 0)
            .collect(Collectors.toSet()));

    private static Map<String, ColumnUse> headings() {
        var headings = new HashMap<String, ColumnUse>();
        for (var use : ColumnUse.values()) {
            // A heading of two lists has the first one's use.
            KnownWords.of("heading-" + key(use)).forEach(entry -> headings.putIfAbsent(CellText.letters(entry), use));
        }
        headings.remove("");
        return headings;
    }

    private static Map<String, Response> responses() {
        var responses = new HashMap<String, Response>();
        for (var response : Response.values()) {
            KnownWords.of("response-" + key(response))
                    .forEach(entry -> responses.put(CellText.letters(entry), response));
        }
        return responses;
    }

    private static <T> Map<String, T> ofEachList(Function<String, T> entries) {
        return KnownWords.lists().stream().collect(Collectors.toMap(list -> list, entries));
    }

    private static Stream<String> phrases(String list) {
        return PHRASES.getOrDefault(list, List.of()).stream();
    }

    /** @param details for the names of the sides; empty if the list is read for no workshop */
    static WordLists of(Optional<Details> details) {
        return new WordLists(details.map(names -> new SideNames(names, "")).orElse(SideNames.GENERAL));
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The use of a heading, also of one with a note in brackets, or in two languages as "Name / Nom". */
    Optional<ColumnUse> heading(String cell) {
        if (cell.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        var whole = Optional.ofNullable(HEADINGS.get(CellText.letters(cell)));
        if (whole.isPresent() || cell.indexOf('/') < 0 && cell.indexOf('(') < 0 && cell.indexOf('[') < 0) {
            return whole;
        }
        return Arrays.stream(cell.split("[/(\\[]", 3))
                .filter(part -> !part.isBlank())
                .findFirst()
                .map(part -> HEADINGS.get(CellText.letters(part)));
    }

    Optional<Response> response(String cell) {
        return Optional.ofNullable(RESPONSES.get(CellText.letters(cell)));
    }

    /** As {@link #response}, in a column of answers, where a letter is enough. */
    Optional<Response> answer(String cell) {
        return response(cell)
                .or(() -> isIn("answer-yes", cell)
                        ? Optional.of(Response.ACCEPTED)
                        : isIn("answer-no", cell) ? Optional.of(Response.DECLINED) : Optional.empty());
    }

    /** Whether the cell says yes; a number only if it is 1. */
    boolean isYes(String cell) {
        return isIn("yes", cell) || cell.equals("1") || isTick(cell);
    }

    /** Whether it marks the column that somebody chose, as "Yes" or "No". */
    boolean isTick(String cell) {
        return cell.length() == 1 && "xX✓✔☑✗●•".contains(cell);
    }

    /** The side that a cell names: its letter, shape or name, here or in the app, also as "IT team". */
    Optional<Side> side(String cell) {
        return sides.side(cell).or(() -> {
            var parts = CellText.words(cell).split(" ");
            boolean isNamed = parts.length == 2 && isIn("side_noun", parts[0]) != isIn("side_noun", parts[1]);
            var name = isNamed ? parts[isIn("side_noun", parts[0]) ? 1 : 0] : "";
            return name.length() > 1 ? sides.side(name) : Optional.empty();
        });
    }

    /** Whether the whole text is an entry of a list. */
    boolean isIn(String list, String text) {
        return LISTS.getOrDefault(list, Set.of()).contains(CellText.letters(text));
    }

    /** Whether the text names a job, a department or a side, so that it is no name of a person. */
    boolean namesWork(String text) {
        return mentions("job-word", text)
                || sideOfWork(text).isPresent()
                || side(text).isPresent();
    }

    /** The side that a department or job suggests; empty if nothing or more than one does. */
    Optional<Side> sideOfWork(String work) {
        boolean marketing = mentions("marketing-word", work);
        boolean it = mentions("it-word", work);
        return marketing == it ? Optional.empty() : Optional.of(marketing ? Side.MARKETING : Side.IT);
    }

    /** Whether an entry of the list is a word of the text, or a long one begins a word. */
    boolean mentions(String list, String text) {
        var words = CellText.words(text);
        if (words.isEmpty()) {
            return false;
        }
        var singles = SINGLE_WORDS.getOrDefault(list, Set.of());
        for (int from = 0; from < words.length(); ) {
            int space = words.indexOf(' ', from);
            var word = words.substring(from, space < 0 ? words.length() : space);
            if (singles.contains(word) && isMeant(word, text) || beginsWithStem(singles, word)) {
                return true;
            }
            from += word.length() + 1;
        }
        return anyIsIn(LONG_PHRASES, list, " " + words + " ");
    }

    /** A loop, as a stream takes longer than all the comparisons of a short text. */
    private static boolean anyIsIn(Map<String, List<String>> entries, String list, String spaced) {
        for (var entry : entries.getOrDefault(list, List.of())) {
            if (spaced.contains(entry)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithStem(Set<String> stems, String word) {
        for (int length = Character.isIdeographic(word.codePointAt(0)) || CellText.isEastAsian(word.charAt(0))
                        ? 2
                        : STEM_LENGTH;
                length < Math.min(word.length(), LONGEST_STEM);
                length++) {
            if (stems.contains(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** In English "it" is also another word. */
    private static boolean isMeant(String entry, String text) {
        return !KnownWords.of("it-other-word").contains(entry)
                || text.contains(entry.toUpperCase(Locale.ROOT))
                || text.length() == 2;
    }

    /** Whether an entry of the list is in the text, as whole words. */
    boolean holdsPhrase(String list, String text) {
        return anyIsIn(PHRASES, list, spaced(text));
    }

    private static String spaced(String text) {
        return " " + CellText.words(text) + " ";
    }

    /** Whether the text begins with an entry of the list, as whole words. */
    boolean beginsWith(String list, String text) {
        var spaced = spaced(text);
        for (var entry : PHRASES.getOrDefault(list, List.of())) {
            if (spaced.startsWith(entry)) {
                return true;
            }
        }
        return false;
    }
}

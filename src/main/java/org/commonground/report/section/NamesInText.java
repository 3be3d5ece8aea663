package org.commonground.report.section;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.WorkshopJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Finds names of participants in written texts such as cards, themes and actions, and replaces them. Only full names are replaced,
 * ignoring case; parts of names, such as first names, are found.
 */
public final class NamesInText {
    /** Names of JSON fields that hold ids and zones instead of text. */
    private static final Pattern REFERENCE = Pattern.compile("id|zone|owner|counterpart|.*Ids?");

    /** Letters that are no others with an accent, and what they are typed as. */
    private static final String ALIKE = "łøđıð’‘ʼ‐–";

    private static final String PLAIN = "lodid'''--";

    /** From this length on, a longer word that begins so is rarely another one. */
    private static final int LONG_NAME = 5;

    private NamesInText() {}

    /** The number of cards and other records in a plan whose texts contain the name of a participant. */
    public static long countItems(Workshop workshop) {
        var names = workshop.participants().stream()
                .map(who -> pattern(SearchText.fold(who.name())))
                .toList();
        return workshop.items()
                .filter(NamesInText::shown)
                .filter(item -> {
                    var text = SearchText.folded(item);
                    return names.stream().anyMatch(name -> name.matcher(text).find());
                })
                .count();
    }

    /** Whether the texts of a record can be in a plan. */
    private static boolean shown(Item item) {
        return !(item instanceof Participant
                || item instanceof SponsorBrief
                || item instanceof PrivateNote
                || item instanceof Card card && card.visibility() != Card.Visibility.WALL);
    }

    /** A text of the plan, and the name or part of a name that it holds. */
    public record NameLeft(String text, String name) {}

    /**
     * The texts that still hold a name, or a part of one, of somebody who was there.
     *
     * @param named the workshop with its participants' names
     * @param unnamed the same workshop as it goes into the plan
     */
    static List<NameLeft> namesLeft(Workshop named, Workshop unnamed) {
        var names = new LinkedHashMap<String, Pattern>();
        named.participants().stream()
                .flatMap(who -> Stream.concat(Stream.of(who.name()), parts(who.name())))
                .forEach(name -> names.put(name, inflected(withoutAccents(name))));
        var steps = unnamed.programme().steps().flatMap(step -> Stream.of(step.title(), step.prompt()));
        return Stream.concat(unnamed.items().filter(NamesInText::shown).flatMap(NamesInText::texts), steps)
                .distinct()
                .flatMap(text -> nameIn(withoutAccents(text), names).map(name -> new NameLeft(text, name)).stream())
                .toList();
    }

    private static Optional<String> nameIn(String plain, Map<String, Pattern> names) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().matcher(plain).find())
                .findFirst()
                .map(Map.Entry::getKey);
    }

    /** In small letters, as a hurried typist writes a name: "Jose" for "José", and "isil" for both "Işıl" and "IŞIL". */
    private static String withoutAccents(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae");
        return plain.chars()
                .mapToObj(c -> Character.toString(ALIKE.indexOf(c) < 0 ? c : PLAIN.charAt(ALIKE.indexOf(c))))
                .collect(Collectors.joining());
    }

    /**
     * A pattern that matches the name as a word, with an ending ("Łukasza", "Sams") or an article or preposition that the script writes
     * together with it; in a script that writes words without spaces, anywhere.
     */
    private static Pattern inflected(String name) {
        var quoted = Pattern.quote(name);
        var ending = name.length() >= LONG_NAME ? "\\p{L}{0,2}" : "s?";
        return Pattern.compile(
                switch (Character.UnicodeScript.of(name.codePointAt(0))) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> quoted;
                    case HEBREW -> "(?<![\\p{L}\\p{N}])[ובהכלמש]{0,2}" + quoted + "(?![\\p{L}\\p{N}])";
                    case ARABIC -> "(?<![\\p{L}\\p{N}])[وفبكل]?(?:ال)?" + quoted + "(?![\\p{L}\\p{N}])";
                    default -> "(?<![\\p{L}\\p{N}])" + quoted + ending + "(?![\\p{L}\\p{N}])";
                });
    }

    /** The parts of a name that are names of their own; words in lower case ("van", "de") and initials are not. */
    private static Stream<String> parts(String name) {
        return Stream.of(name.split("[\\s,.“”\"()]+"))
                .flatMap(part -> Stream.concat(Stream.of(part), Stream.of(part.split("[-‐–]"))))
                .distinct()
                .filter(part ->
                        part.codePointCount(0, part.length()) > 1 && !Character.isLowerCase(part.codePointAt(0)));
    }

    private static Stream<String> texts(Item item) {
        if (item instanceof RunSheet || item instanceof LiveState) {
            return Stream.empty();
        }
        var texts = new ArrayList<String>();
        replace(WorkshopJson.CODEC.tree(item), text -> {
            texts.add(text);
            return text;
        });
        return texts.stream();
    }

    /** @param instead the replacement of each name */
    static Item replaceNames(Item item, Map<String, String> instead) {
        if (item instanceof Participant) {
            return item;
        }
        // Longest names first, so that "Ann" does not match inside "Ann Lee".
        var longestFirst = instead.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> name) ->
                                name.getKey().length())
                        .reversed())
                .toList();
        var patterns = new LinkedHashMap<Pattern, String>();
        longestFirst.forEach(name -> patterns.put(pattern(name.getKey()), Matcher.quoteReplacement(name.getValue())));
        var tree = WorkshopJson.CODEC.tree(item);
        replace(tree, text -> {
            var result = text;
            for (var name : patterns.entrySet()) {
                result = name.getKey().matcher(result).replaceAll(name.getValue());
            }
            return result;
        });
        return WorkshopJson.CODEC.convert(tree, item.getClass());
    }

    private static void replace(JsonNode tree, UnaryOperator<String> words) {
        switch (tree) {
            case ObjectNode object ->
                List.copyOf(object.propertyNames()).stream()
                        .filter(name -> !REFERENCE.matcher(name).matches())
                        .forEach(name -> {
                            if (object.get(name) instanceof StringNode text) {
                                object.put(name, words.apply(text.stringValue()));
                            } else {
                                replace(object.get(name), words);
                            }
                        });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    if (array.get(i) instanceof StringNode text) {
                        array.set(i, words.apply(text.stringValue()));
                    } else {
                        replace(array.get(i), words);
                    }
                }
            }
            default -> {} // numbers and booleans
        }
    }

    /** A pattern that matches the name as a whole word. */
    private static Pattern pattern(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

package org.commonground.report.section;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.WorkshopJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Finds and replaces names of participants in written texts such as cards, themes and actions. It matches the full name only,
 * ignoring case; a first name alone is not found.
 */
public final class NamesInText {
    /** Names of JSON fields that hold ids and zones instead of text. */
    private static final Pattern REFERENCE = Pattern.compile("id|zone|owner|counterpart|.*Ids?");

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

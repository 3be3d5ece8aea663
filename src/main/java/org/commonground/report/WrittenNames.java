package org.commonground.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.workshop.Card;
import org.commonground.workshop.Item;
import org.commonground.workshop.Participant;
import org.commonground.workshop.PrivateNote;
import org.commonground.workshop.SearchText;
import org.commonground.workshop.SponsorBrief;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Names of people where somebody wrote them: in cards, themes, actions. Found is the whole name as it stands in the list of
 * participants, in capitals or not; a first name alone is not.
 */
public final class WrittenNames {
    /** What is no text: names of other records and of places in them. */
    private static final Pattern REFERENCE = Pattern.compile("id|zone|owner|counterpart|.*Ids?");

    private WrittenNames() {}

    /** How many cards and other records of the plan hold somebody's name in their words. */
    public static long count(Workshop workshop) {
        var names = workshop.participants().stream()
                .map(who -> pattern(SearchText.fold(who.name())))
                .toList();
        return workshop.items()
                .filter(WrittenNames::shown)
                .filter(item -> {
                    var text = SearchText.folded(item);
                    return names.stream().anyMatch(name -> name.matcher(text).find());
                })
                .count();
    }

    /** What readers may see of what was written. */
    private static boolean shown(Item item) {
        return !(item instanceof Participant
                || item instanceof SponsorBrief
                || item instanceof PrivateNote
                || item instanceof Card card && card.visibility() != Card.Visibility.WALL);
    }

    /** @param instead what to say for each name */
    static Item without(Item item, Map<String, String> instead) {
        if (item instanceof Participant) {
            return item;
        }
        // The longest first: who is called Ann Lee is not Ann.
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
            default -> {} // numbers and yes or no
        }
    }

    /** The name as a word of its own. */
    private static Pattern pattern(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

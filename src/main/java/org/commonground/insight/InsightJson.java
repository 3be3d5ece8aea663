package org.commonground.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.commonground.json.Json;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Workshop;

/** What every revealed ballot says, for other programs. A number that does not apply is absent, never 0. */
public final class InsightJson {

    private static final List<Group> SIDES = List.of(Group.MARKETING, Group.IT);
    private static final List<Group> SIDES_AND_ROOM = List.of(Group.MARKETING, Group.IT, Group.ROOM);

    private InsightJson() {}

    /** The text, indented; ballots that are not revealed are left out. */
    public static String text(Workshop workshop) {
        var file = new LinkedHashMap<String, Object>();
        file.put("workshop", workshop.id());
        file.put(
                "ballots",
                BallotInsight.all(workshop).stream().map(InsightJson::ballot).toList());
        return new Json().writeReadable(file);
    }

    private static Map<String, Object> ballot(BallotInsight insight) {
        var ballot = new LinkedHashMap<String, Object>();
        ballot.put("id", insight.ballot().id());
        ballot.put("question", insight.ballot().question());
        ballot.put("kind", name(insight.ballot().kind().getClass().getSimpleName()));
        ballot.put(
                "voters",
                byGroup(
                        List.of(Group.values()),
                        group -> Optional.of(insight.voters(group)).filter(voters -> voters > 0)));
        ballot.put("split", insight.split());
        ballot.put("items", insight.items().stream().map(InsightJson::item).toList());
        ballot.put(
                "talkFirst",
                insight.talkFirst().stream().map(ItemInsight::label).toList());
        return ballot;
    }

    private static Map<String, Object> item(ItemInsight item) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("label", item.label());
        put(
                tree,
                "votes",
                byResult(item, SIDES, result -> Optional.of(result.votes()).filter(v -> !result.rated())));
        put(
                tree,
                "counts",
                byResult(
                        item,
                        SIDES_AND_ROOM,
                        result -> Optional.of(result.given().counts()).filter(counts -> result.rated())));
        put(
                tree,
                "support",
                byResult(item, SIDES, result -> Optional.of(result.support().share())));
        put(tree, "mean", byResult(item, SIDES_AND_ROOM, result -> boxed(result.mean())));
        put(tree, "median", byResult(item, SIDES_AND_ROOM, result -> boxed(result.median())));
        put(tree, "agreement", byResult(item, SIDES_AND_ROOM, result -> boxed(result.agreement())));
        item.gap().ifPresent(gap -> tree.put("gap", gap.value()));
        item.commonGround().ifPresent(ground -> {
            tree.put("commonGround", ground.score());
            tree.put("quadrant", ground.quadrant().name());
        });
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, Map<String, Object> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }

    private static Map<String, Object> byResult(
            ItemInsight item, List<Group> groups, Function<GroupResult, Optional<?>> number) {
        return byGroup(groups, group -> item.of(group).flatMap(number));
    }

    private static Map<String, Object> byGroup(List<Group> groups, Function<Group, Optional<?>> number) {
        var numbers = new LinkedHashMap<String, Object>();
        for (var group : groups) {
            number.apply(group).ifPresent(value -> numbers.put(name(group.name()), value));
        }
        return numbers;
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static String name(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }
}

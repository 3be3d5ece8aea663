package org.commonground.insight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot.Group;

/** The results of every revealed ballot as JSON. A number that does not apply is absent, never 0. */
public final class InsightJson {

    private static final List<Group> SIDES = List.of(Group.MARKETING, Group.IT);
    private static final List<Group> SIDES_AND_ROOM = List.of(Group.MARKETING, Group.IT, Group.ROOM);

    private InsightJson() {}

    /** The text, indented; ballots that are not revealed are left out. */
    public static String write(Workshop workshop) {
        return new Json().writeReadable(tree(workshop));
    }

    /** What the text says, as maps, lists, words and numbers. */
    static Map<String, Object> tree(Workshop workshop) {
        var file = new LinkedHashMap<String, Object>();
        file.put("workshop", workshop.id());
        file.put(
                "ballots",
                BallotInsight.all(workshop).stream()
                        .filter(insight -> !insight.isPrediction())
                        .map(insight -> ballot(workshop, insight))
                        .toList());
        var claims = Claim.all(workshop);
        if (!claims.isEmpty()) {
            file.put(
                    "claims",
                    claims.stream().map(claim -> claim(workshop, claim)).toList());
        }
        return file;
    }

    private static Map<String, Object> claim(Workshop workshop, Claim claim) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("wording", claim.wording());
        tree.put("standing", claim.standing().name());
        tree.put("sentence", claim.sentence(Messages.ofSystem(), workshop.details()));
        return tree;
    }

    private static Map<String, Object> ballot(Workshop workshop, BallotInsight insight) {
        var prediction = BallotInsight.predictionOf(workshop, insight.ballot());
        var ballot = new LinkedHashMap<String, Object>();
        ballot.put("id", insight.ballot().id());
        ballot.put("question", insight.ballot().question());
        ballot.put("kind", name(insight.ballot().kind().getClass().getSimpleName()));
        ballot.put(
                "voters",
                byGroup(
                        List.of(Group.values()),
                        group -> Optional.of(insight.voters(group)).filter(voters -> voters > 0)));
        ballot.put("split", insight.isSplit());
        if (!insight.isSplit()) {
            ballot.put("suppressed", suppressed(insight));
        }
        put(ballot, "kendallW", byGroup(SIDES_AND_ROOM, group -> boxed(Concordance.of(insight, group))));
        ballot.put(
                "items",
                insight.items().stream()
                        .map(item -> item(insight, item, prediction))
                        .toList());
        ballot.put(
                "talkFirst",
                insight.talkFirst().stream().map(ItemInsight::label).toList());
        if (!insight.movements().isEmpty()) {
            ballot.put(
                    "movement",
                    insight.movements().stream().map(InsightJson::movement).toList());
        }
        return ballot;
    }

    /** Why the sides are not told apart. */
    private static String suppressed(BallotInsight insight) {
        int threshold = insight.ballot().threshold();
        return threshold > 1
                ? Messages.text("insight.fewer_than_voters_on", threshold)
                : Messages.text("insight.nobody_voted_on_one");
    }

    private static Map<String, Object> movement(Movement movement) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("label", movement.after().label());
        tree.put("before", state(movement.before()));
        if (!movement.between().isEmpty()) {
            tree.put(
                    "between",
                    movement.between().stream().map(InsightJson::state).toList());
        }
        tree.put("after", state(movement.after()));
        return tree;
    }

    private static Map<String, Object> state(ItemInsight item) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "voters", byResult(item, SIDES_AND_ROOM, result -> Optional.of(result.voters())));
        put(tree, "mean", byResult(item, SIDES_AND_ROOM, result -> boxed(result.mean())));
        put(tree, "support", support(item));
        put(tree, "agreement", byResult(item, SIDES_AND_ROOM, result -> boxed(result.agreement())));
        item.gap().ifPresent(gap -> tree.put("gap", gap.value()));
        return tree;
    }

    /** What a side expects the other to say, in means, and by how much it is wrong; only where the sides may be told apart. */
    private static void prediction(Map<String, Object> tree, ItemInsight item, BallotInsight guessed) {
        guessed.items().stream()
                .filter(guess -> guess.label().equals(item.label()))
                .findFirst()
                .ifPresent(guess -> put(tree, "prediction", byResult(guess, SIDES, result -> boxed(result.mean()))));
        put(
                tree,
                "predictionGap",
                byGroup(
                        SIDES,
                        group -> guessed.predictions().stream()
                                .filter(gap -> gap.label().equals(item.label())
                                        && gap.side().name().equals(group.name()))
                                .findFirst()
                                .flatMap(gap -> boxed(gap.value()))));
    }

    private static Map<String, Object> item(
            BallotInsight insight, ItemInsight item, Optional<BallotInsight> predicted) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("label", item.label());
        put(
                tree,
                "votes",
                byResult(
                        item, shown(item), result -> Optional.of(result.votes()).filter(v -> !result.isRated())));
        put(
                tree,
                "counts",
                byResult(
                        item,
                        SIDES_AND_ROOM,
                        result -> Optional.of(result.distribution().counts()).filter(counts -> result.isRated())));
        if (insight.ballot().kind() instanceof VoteKind.Ranking) {
            put(
                    tree,
                    "place",
                    byGroup(
                            SIDES_AND_ROOM,
                            group -> item.resultOf(group).map(result -> RankedItem.placeOf(insight, item, group))));
        } else {
            put(tree, "support", support(item));
        }
        put(tree, "mean", byResult(item, SIDES_AND_ROOM, result -> boxed(result.mean())));
        put(tree, "median", byResult(item, SIDES_AND_ROOM, result -> boxed(result.median())));
        put(tree, "agreement", byResult(item, SIDES_AND_ROOM, result -> boxed(result.agreement())));
        item.gap().ifPresent(gap -> tree.put("gap", gap.value()));
        item.commonGround().ifPresent(ground -> {
            tree.put("commonGround", ground.score());
            tree.put("quadrant", ground.quadrant().name());
        });
        predicted.ifPresent(guessed -> prediction(tree, item, guessed));
        return tree;
    }

    private static Map<String, Object> support(ItemInsight item) {
        return byResult(
                item, shown(item), result -> Optional.of(result.support().share()));
    }

    /** The sides; the room where there is nothing else. */
    private static List<Group> shown(ItemInsight item) {
        return SIDES.stream().anyMatch(side -> item.resultOf(side).isPresent()) ? SIDES : List.of(Group.ROOM);
    }

    private static void put(Map<String, Object> tree, String key, Map<String, Object> values) {
        if (!values.isEmpty()) {
            tree.put(key, values);
        }
    }

    private static Map<String, Object> byResult(
            ItemInsight item, List<Group> groups, Function<GroupResult, Optional<?>> number) {
        return byGroup(groups, group -> item.resultOf(group).flatMap(number));
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

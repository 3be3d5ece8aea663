package org.commonground.ui.console;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.Exercise;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Workshop;

/** The items with the largest gap between the sides, in the vote that was revealed last in the current exercise. */
final class TalkFirst {

    private final Words words;
    private final VBox box = new VBox(8);
    private List<ItemInsight> shown = List.of();

    TalkFirst(Words words) {
        this.words = words;
    }

    Region view() {
        return box;
    }

    void show(Workshop workshop) {
        var items = of(workshop);
        if (items.equals(shown)) {
            return;
        }
        shown = items;
        box.getChildren().clear();
        if (!items.isEmpty()) {
            box.getChildren().add(Ui.label(words.get("console.talk_first"), "h3"));
        }
        items.forEach(item -> box.getChildren().add(line(item, item == items.getFirst())));
    }

    /** Empty if nothing is revealed, or if the sides are not shown separately. */
    static List<ItemInsight> of(Workshop workshop) {
        var steps = workshop
                .live()
                .step()
                .flatMap(step -> workshop.programme().exerciseOf(step))
                .map(Exercise::steps)
                .orElse(List.of())
                .stream()
                .map(Step::id)
                .toList();
        return workshop.ballots().stream()
                .filter(ballot ->
                        ballot.revealed() && ballot.predictionOf().isEmpty() && steps.contains(ballot.stepId()))
                .reduce((earlier, later) -> later)
                .map(ballot -> BallotInsight.of(workshop, ballot).talkFirst())
                .orElse(List.of());
    }

    private Node line(ItemInsight item, boolean first) {
        var figures = Ui.row(10, figure(item, Ballot.Group.MARKETING), figure(item, Ballot.Group.IT));
        if (first) {
            figures.getChildren().add(Ui.label(words.get("console.furthest_apart"), "muted", "small"));
        }
        return new VBox(2, Ui.wrapped(item.label(), "strong", "small"), figures);
    }

    private Node figure(ItemInsight item, Ballot.Group group) {
        return SideMark.of(
                Side.valueOf(group.name()),
                item.of(group).flatMap(this::written).orElse("–"));
    }

    /** The sum of votes where they add up, else the mean. */
    private Optional<String> written(GroupResult result) {
        var number = NumberFormat.getInstance(words.locale());
        number.setMaximumFractionDigits(1);
        return result.rated()
                ? result.mean().stream().mapToObj(number::format).findFirst()
                : Optional.of(number.format(result.votes()));
    }
}

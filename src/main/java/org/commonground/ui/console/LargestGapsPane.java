package org.commonground.ui.console;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Gap;
import org.commonground.insight.GroupResult;
import org.commonground.insight.ItemInsight;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Step;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;

/** The items with the largest gap between the sides, in the vote that was revealed last in the current exercise. */
final class LargestGapsPane {

    private final Messages messages;
    private final VBox box = new VBox(8);
    private List<ItemInsight> shown = List.of();

    LargestGapsPane(Messages messages) {
        this.messages = messages;
    }

    Region view() {
        return box;
    }

    /** @return whether there are any */
    boolean show(Workshop workshop) {
        var items = of(workshop);
        if (!items.equals(shown)) {
            shown = items;
            box.getChildren().setAll(Widgets.label(messages.get("console.talk_first"), "h3"));
            items.forEach(item -> box.getChildren().add(line(item, isFurthest(item, items))));
        }
        return !items.isEmpty();
    }

    static boolean isFurthest(ItemInsight item, List<ItemInsight> items) {
        return Gap.WIDEST_FIRST.compare(
                        item.gap().orElseThrow(), items.getFirst().gap().orElseThrow())
                == 0;
    }

    /** Empty if nothing is revealed, or if the sides are not shown separately. */
    static List<ItemInsight> of(Workshop workshop) {
        var steps = workshop
                .liveState()
                .step()
                .flatMap(step -> workshop.programme().exerciseOf(step))
                .map(Exercise::steps)
                .orElse(List.of())
                .stream()
                .map(Step::id)
                .toList();
        return workshop.ballots().stream()
                .filter(ballot ->
                        ballot.isRevealed() && ballot.predictionOf().isEmpty() && steps.contains(ballot.stepId()))
                .reduce((earlier, later) -> later)
                .map(ballot -> BallotInsight.of(workshop, ballot).talkFirst())
                .orElse(List.of());
    }

    private Node line(ItemInsight item, boolean furthest) {
        var figures = Widgets.row(10, figure(item, Ballot.Group.MARKETING), figure(item, Ballot.Group.IT));
        if (furthest) {
            figures.getChildren().add(Widgets.label(messages.get("console.furthest_apart"), "muted", "small"));
        }
        figures.setMinWidth(Region.USE_PREF_SIZE);
        // Beside each other where a short name leaves room: the guide above needs the height.
        return new Flow(4, Widgets.wrapped(item.label(), "strong", "small"), Widgets.spacer(), figures);
    }

    private Node figure(ItemInsight item, Ballot.Group group) {
        return SideMark.of(
                group.side().orElseThrow(),
                item.resultOf(group)
                        .flatMap(result -> format(result, messages.locale()))
                        .orElse("–"));
    }

    /** The sum of votes where they add up, else the mean. */
    static Optional<String> format(GroupResult result, Locale locale) {
        var number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(1);
        number.setRoundingMode(RoundingMode.HALF_UP);
        return result.isRated()
                ? result.mean().stream().mapToObj(number::format).findFirst()
                : Optional.of(number.format(result.votes()));
    }
}

package org.commonground.ui.vote;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.SideLetters;

/**
 * In a rehearsal: what the invented people voted, for the facilitator to key in as on the day. The sides lean to different ends, so that the
 * reveal has something to tell. The same ballot gets the same votes.
 *
 * @param predicted whether each side also predicts the answers of the other
 */
record InventedBallots(Workshop workshop, Ballot ballot, boolean predicted) {

    /** @param type types the lines into the field for ballots; only shown where there is one */
    Node view(PageContext context, boolean onPaper, Consumer<String> type) {
        var title = Widgets.wrapped("! " + context.text(onPaper ? "rehearsal.ballots" : "rehearsal.hands"), "small");
        var text = Widgets.wrapped(String.join("\n", onPaper ? lines() : hands()), "strong");
        text.setId("invented-votes");
        var box = Widgets.column(6, title, text);
        if (onPaper) {
            var button = context.button(
                    "rehearsal.type_ballots", () -> type.accept(String.join("\n", lines())), "small-btn");
            button.setId("invented-type");
            box.getChildren().add(button);
        }
        return box;
    }

    /** A line for each person, as it is typed. */
    List<String> lines() {
        var letters = SideLetters.of(workshop.details());
        return ballot.voters().stream()
                .flatMap(side -> IntStream.range(0, voters(side))
                        .mapToObj(person -> letters.of(side) + ": " + numbers(side, person)))
                .toList();
    }

    /** A line for each item, as hands are counted: a digit for each hand of a side, or how many dots it got. */
    List<String> hands() {
        return IntStream.range(0, ballot.items().size())
                .mapToObj(item -> ballot.items().get(item).label() + "\n"
                        + ballot.voters().stream()
                                .filter(side -> voters(side) > 0)
                                .map(side -> nameOf(side) + ": " + hands(side, item))
                                .collect(Collectors.joining("   ")))
                .toList();
    }

    private String hands(Side side, int item) {
        if (ballot.kind() instanceof VoteKind.Dots) {
            return Long.toString(IntStream.range(0, voters(side))
                    .filter(person -> dots(side, person).contains(item + 1))
                    .count());
        }
        var between = ballot.kind() instanceof VoteKind.Points ? " " : "";
        return IntStream.range(0, voters(side))
                .mapToObj(person -> Integer.toString(value(side, person, item)))
                .collect(Collectors.joining(between));
    }

    private int voters(Side side) {
        if (ballot.isBySide()) {
            return 1;
        }
        // Joint people who are too few to be counted apart vote with a side.
        int joining = side == Side.MARKETING && !ballot.voters().contains(Side.JOINT)
                ? Participants.presentCount(workshop, Side.JOINT)
                : 0;
        return Participants.presentCount(workshop, side) + joining;
    }

    private String nameOf(Side side) {
        return side == Side.JOINT ? side.shape() : workshop.details().nameOf(side, "");
    }

    /** From top to bottom of the paper: the own answer to each item, then what the other side is expected to say. */
    private String numbers(Side side, int person) {
        var numbers = ballot.kind() instanceof VoteKind.Dots
                ? dots(side, person).stream()
                : IntStream.range(0, ballot.items().size())
                        .boxed()
                        .flatMap(item -> predicted && side != Side.JOINT
                                ? Stream.of(value(side, person, item), value(side.other(), person, item))
                                : Stream.of(value(side, person, item)));
        return numbers.map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The numbers of the items, each once: one that all like, and further ones that depend on the side and the person. */
    private TreeSet<Integer> dots(Side side, int person) {
        int items = ballot.items().size();
        int each = Math.min(items, ((VoteKind.Dots) ballot.kind()).dotsPerPerson(items));
        var chosen = new TreeSet<Integer>();
        for (int next = person % 3 == 2 ? 1 : 0; chosen.size() < each; next += 1 + side.ordinal() + person % 2) {
            int item = next % items + 1;
            while (!chosen.add(item)) {
                item = item % items + 1;
            }
        }
        return chosen;
    }

    private int value(Side side, int person, int item) {
        int lean = side == Side.IT ? -1 : 0;
        int items = ballot.items().size();
        if (ballot.kind() instanceof VoteKind.Points points) {
            return share(points.total(), (item + side.ordinal()) % items);
        }
        if (ballot.kind() instanceof VoteKind.Consent) {
            // A hand of 2 among the fours and fives: somebody has a reservation.
            return person == 2 && side == Side.IT ? 2 : 5 - (person + item) % 2;
        }
        if (ballot.kind() instanceof VoteKind.Scale scale) {
            int middle = (scale.size() + 1) / 2 + (item + person) % 3 - (person % 4 == 3 ? 1 : 0);
            return Math.clamp(middle + lean, 1, scale.size());
        }
        // Every item has another place.
        return (item + side.ordinal() + person / 2) % items + 1;
    }

    /** Shares that add up to the total; the first gets what the others leave. */
    private int share(int total, int place) {
        int items = ballot.items().size();
        int small = total / (items + 1);
        return place == 0 ? total - small * (items - 1) : small;
    }
}

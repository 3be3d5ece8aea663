package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.roomview.RoomScene.Board;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.workshop.Action;
import org.commonground.workshop.Card;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Item;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Statement;

/** Finds what was entered or altered on the pages of the step that is on. */
final class RoomPages {

    private final List<RoomScene> pages;
    private final StepKind kind;
    private final Function<RegisterRow, String> title;

    /** @param title what names a row on the wall */
    RoomPages(List<RoomScene> pages, StepKind kind, Function<RegisterRow, String> title) {
        this.pages = pages;
        this.kind = kind;
        this.title = title;
    }

    /**
     * The page to turn to.
     *
     * @param on the page that shows
     * @return empty where that one shows it already, or none does
     */
    OptionalInt after(Change done, int on) {
        var added = found(done, edit -> edit.before().isEmpty()).findFirst();
        if (added.isPresent()) {
            return added.get().contains(on) ? OptionalInt.empty() : last(added.get());
        }
        // What is only altered shows there in the counts.
        if (pages.get(on) instanceof RoomScene.MapOverview) {
            return OptionalInt.empty();
        }
        var altered = found(done, edit -> true).toList();
        return altered.isEmpty() || altered.stream().anyMatch(some -> some.contains(on))
                ? OptionalInt.empty()
                : last(altered.getFirst());
    }

    private static OptionalInt last(List<Integer> pages) {
        return OptionalInt.of(pages.getLast());
    }

    /** For each of the edits that is on any page, the last one first, the pages that it is on. */
    private Stream<List<Integer>> found(Change done, Predicate<Edit> which) {
        return done.edits().reversed().stream()
                .filter(which)
                .map(this::pagesWith)
                .filter(some -> !some.isEmpty());
    }

    private List<Integer> pagesWith(Edit edit) {
        var line = edit.after().flatMap(item -> line(item, edit.before()));
        var column = edit.after().flatMap(this::column);
        return line.stream()
                .flatMap(sought -> IntStream.range(0, pages.size())
                        .filter(page -> lines(pages.get(page), column).anyMatch(shown -> isOf(shown, sought)))
                        .boxed())
                .toList();
    }

    private static boolean isOf(Line shown, Line whole) {
        return shown.side() == whole.side() && RoomText.isPiece(shown.text(), whole.text());
    }

    /** What the wall has to say of it; things of no side are of both. */
    private Optional<Line> line(Item item, Optional<Item> before) {
        if (item instanceof Card card && card.visibility() == Card.Visibility.WALL) {
            return Optional.of(new Line(card.side(), card.text()));
        }
        if (item instanceof RegisterRow row) {
            return Optional.of(new Line(row.side(), title.apply(row)));
        }
        if (item instanceof Exchange exchange) {
            return Optional.of(new Line(exchange.side(), exchange.text()));
        }
        if (item instanceof Action action) {
            return Optional.of(new Line(Side.JOINT, action.title()));
        }
        return item instanceof Statement now
                ? newWords(now, before).map(words -> new Line(Side.JOINT, words))
                : Optional.empty();
    }

    /** The words that are other than before. */
    private static Optional<String> newWords(Statement now, Optional<Item> before) {
        return now.slots().entrySet().stream()
                .filter(slot -> before.filter(item -> item instanceof Statement was
                                && Objects.equals(was.slots().get(slot.getKey()), slot.getValue()))
                        .isEmpty())
                .map(Map.Entry::getValue)
                .reduce((earlier, later) -> later);
    }

    /** On a map: the column in which a card stands. */
    private Optional<String> column(Item item) {
        return item instanceof Card card && kind instanceof StepKind.Map map
                ? map.columns().stream()
                        .filter(column -> map.rows().stream()
                                .anyMatch(row ->
                                        StepKind.Map.cell(row.id(), column.id()).equals(card.zone())))
                        .map(StepKind.Zone::title)
                        .findFirst()
                : Optional.empty();
    }

    /** Everything on a page that people have said. */
    private static Stream<Line> lines(RoomScene scene, Optional<String> column) {
        return switch (scene) {
            case RoomScene.Register register ->
                register.entries().stream().map(entry -> new Line(entry.side(), entry.title()));
            case RoomScene.Exchange exchange ->
                exchange.pairs().stream().flatMap(pair -> Stream.concat(pair.need().stream(), pair.give().stream()));
            case RoomScene.Placing placing ->
                Stream.concat(placing.quadrants().stream(), Stream.of(placing.unplaced()))
                        .flatMap(field -> field.lines().stream());
            case RoomScene.Cards cards -> lines(cards.board());
            case RoomScene.MapColumn map ->
                column.filter(map.column()::equals).stream().flatMap(name -> lines(map.board()));
            case RoomScene.Statement statement ->
                statement.parts().stream().map(part -> new Line(Side.JOINT, part.words()));
            case RoomScene.Plan plan -> plan.actions().stream().map(deed -> new Line(Side.JOINT, deed.title()));
            case RoomScene.Blank _,
                    RoomScene.Welcome _,
                    RoomScene.Break _,
                    RoomScene.Talk _,
                    RoomScene.MapOverview _,
                    RoomScene.BallotOpen _,
                    RoomScene.Reveal _ -> Stream.of();
        };
    }

    private static Stream<Line> lines(Board board) {
        return board.filled().stream()
                .flatMap(column -> column.groups().stream())
                .flatMap(group -> group.lines().stream());
    }
}

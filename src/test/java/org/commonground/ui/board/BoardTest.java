package org.commonground.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Saving;
import org.commonground.session.Subscription;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.Test;

/** Content and actions of the board, without a toolkit. */
class BoardTest {

    private final LiveWorkshop live =
            new LiveWorkshop(WorkshopBuilder.empty(), List.of(), new Nowhere(), Runnable::run, WorkshopBuilder.pen());

    @Test
    void aWritingStepShowsItsZoneAndAGroupingStepItsThemes() {
        var one = say(Side.MARKETING, "One basket");
        say(Side.IT, "One record");
        assertThat(board("write").groups()).singleElement().satisfies(zone -> {
            assertThat(zone.title()).isEqualTo("Ideas");
            assertThat(zone.wide()).isTrue();
            assertThat(texts(zone)).containsExactly("One basket", "One record");
        });

        var model = model("group");
        model.select(Selection.only(one));
        model.groupUnder("Basket");
        var groups = board("group").groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().title()).isEqualTo("Basket");
        assertThat(texts(groups.getFirst())).containsExactly("One basket");
        assertThat(groups.getLast().place()).isEqualTo(CardPlace.UNGROUPED);
        assertThat(texts(groups.getLast())).containsExactly("One record");
    }

    @Test
    void movingSeveralCardsIsUndoneAtOnce() {
        var cards = List.of(say(Side.IT, "a"), say(Side.IT, "b"), say(Side.IT, "c"));
        var model = model("group");
        model.select(Selection.only(cards.get(0)).toggling(cards.get(2)));
        model.groupUnder("Two");
        model.refresh(step("group"));
        assertThat(texts(board("group").groups().getFirst())).containsExactly("a", "c");

        model.select(Selection.NONE.selectingAll(model.board().readingOrder()));
        model.moveSelectedTo(CardPlace.UNGROUPED);
        assertThat(live.workshop().cards()).noneMatch(card -> card.themeId().isPresent());
        live.undo();
        assertThat(live.workshop().cards())
                .filteredOn(card -> card.themeId().isPresent())
                .hasSize(2);
    }

    @Test
    void hidingIsToggledAndMergingKeepsTheTexts() {
        var a = say(Side.IT, "a");
        var b = say(Side.MARKETING, "b");
        var model = model("write");
        model.select(Selection.only(a));
        model.hideOrShow();
        assertThat(card(a).visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);
        model.hideOrShow();
        assertThat(card(a).visibility()).isEqualTo(Card.Visibility.WALL);

        model.select(Selection.NONE.selectingAll(model.board().readingOrder()));
        assertThat(model.merge()).contains(a);
        assertThat(card(a).mergedFrom()).containsExactly("a", "b");
        assertThat(live.workshop().find(Card.class, b)).isEmpty();
    }

    @Test
    void detailsShowLocationAndMergedTextsAndSaveSideAndNoteTogether() {
        var a = say(Side.IT, "a");
        say(Side.MARKETING, "b");
        var model = model("write");
        model.select(Selection.NONE.selectingAll(model.board().readingOrder()));
        model.merge();
        model.groupUnder("Both");
        model.refresh(step("group"));
        model.select(Selection.only(a));
        var messages = new Messages(Locale.UK);
        var details = model.details(messages).orElseThrow();
        assertThat(details.location()).isEqualTo("Shared vision · Ideas · Both");
        assertThat(details.mergedFrom()).containsExactly("a", "b");
        assertThat(details.note()).isEmpty();
        assertThat(details.hidden()).isFalse();

        model.saveDetails(a, Side.JOINT, "ask Mara");
        assertThat(card(a).side()).isEqualTo(Side.JOINT);
        assertThat(model.details(messages).orElseThrow().note()).isEqualTo("ask Mara");
        live.undo();
        assertThat(card(a).side()).isEqualTo(Side.IT);
        assertThat(model.details(messages).orElseThrow().note()).isEmpty();
        assertThatThrownBy(() -> model.saveDetails(a, Side.JOINT, "x".repeat(2_001)))
                .isInstanceOf(InvalidInput.class);
        assertThat(card(a).side()).isEqualTo(Side.IT);
    }

    @Test
    void aSelectionIsToggledExtendedAndFollowsTheBoard() {
        var order = List.of("a", "b", "c", "d");
        assertThat(Selection.only("b").extendingTo("d", order).targets(order)).containsExactly("b", "c", "d");
        assertThat(Selection.only("c").extendingTo("a", order).targets(order)).containsExactly("a", "b", "c");
        assertThat(Selection.only("d").toggling("a").targets(order)).containsExactly("a", "d");
        assertThat(Selection.only("a").toggling("a").selected()).isEmpty();
        assertThat(Selection.only("a")
                        .toggling("d")
                        .retaining(List.of("b", "d"))
                        .targets(List.of("b", "d")))
                .containsExactly("d");
        assertThat(Selection.NONE.activating("b").targets(order)).containsExactly("b");
    }

    @Test
    void arrowsGoToTheNearestCardInTheirDirection() {
        var boxes = Map.of(
                "topLeft", new ArrowNavigation.CardBox(0, 0, 100, 80),
                "topRight", new ArrowNavigation.CardBox(110, 0, 100, 30),
                "below", new ArrowNavigation.CardBox(0, 90, 100, 30),
                "belowRight", new ArrowNavigation.CardBox(110, 40, 100, 30));
        assertThat(ArrowNavigation.RIGHT.nearestFrom("topLeft", boxes)).contains("topRight");
        assertThat(ArrowNavigation.DOWN.nearestFrom("topLeft", boxes)).contains("below");
        assertThat(ArrowNavigation.DOWN.nearestFrom("topRight", boxes)).contains("belowRight");
        assertThat(ArrowNavigation.LEFT.nearestFrom("belowRight", boxes)).isPresent();
        assertThat(ArrowNavigation.LEFT.nearestFrom("topLeft", boxes)).isEmpty();
    }

    private String say(Side side, String text) {
        var change = Cards.add(live.workshop(), live.pen(), "write", "ideas", side, text);
        live.performUndoable(change);
        return change.edits().getFirst().item().id();
    }

    private Card card(String id) {
        return live.workshop().get(Card.class, id);
    }

    private BoardModel model(String step) {
        return new BoardModel(live, step(step));
    }

    private Board board(String step) {
        return Board.of(live.workshop(), step(step));
    }

    private org.commonground.programme.model.Step step(String id) {
        return live.workshop().programme().step(id).orElseThrow();
    }

    private static List<String> texts(Board.Group group) {
        return group.cards().stream().map(face -> face.card().text()).toList();
    }

    /** Saves at once and stores nothing. */
    private static final class Nowhere implements Saving {
        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            return () -> {};
        }

        @Override
        public void saveDraft(String workshopId, String field, String text) {}
    }
}

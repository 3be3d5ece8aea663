package org.commonground.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.live.JournalLine;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Saving;
import org.commonground.live.Subscription;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Refused;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** Content and actions of the board, without a toolkit. */
class BoardTest {

    private final LiveWorkshop live =
            new LiveWorkshop(WorkshopBuilder.empty(), List.of(), new Nowhere(), Runnable::run, WorkshopBuilder.pen());

    @Test
    void aWritingStepShowsItsZoneAndAGroupingStepTheThemesWithTheRest() {
        var one = say(Side.MARKETING, "One basket");
        say(Side.IT, "One record");
        assertThat(board("write").groups()).singleElement().satisfies(zone -> {
            assertThat(zone.title()).isEqualTo("Ideas");
            assertThat(zone.wide()).isTrue();
            assertThat(texts(zone)).containsExactly("One basket", "One record");
        });

        var model = model("group");
        model.select(Selection.only(one));
        model.group("Basket");
        var groups = board("group").groups();
        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().title()).isEqualTo("Basket");
        assertThat(texts(groups.getFirst())).containsExactly("One basket");
        assertThat(groups.getLast().place()).isEqualTo(Place.UNGROUPED);
        assertThat(texts(groups.getLast())).containsExactly("One record");
    }

    @Test
    void movingSeveralCardsIsOneStepOfWork() {
        var cards = List.of(say(Side.IT, "a"), say(Side.IT, "b"), say(Side.IT, "c"));
        var model = model("group");
        model.select(Selection.only(cards.get(0)).toggled(cards.get(2)));
        model.group("Two");
        model.refresh(step("group"));
        assertThat(texts(board("group").groups().getFirst())).containsExactly("a", "c");

        model.select(Selection.NONE.all(model.board().order()));
        model.moveTo(Place.UNGROUPED);
        assertThat(live.workshop().cards()).noneMatch(card -> card.themeId().isPresent());
        live.undo();
        assertThat(live.workshop().cards())
                .filteredOn(card -> card.themeId().isPresent())
                .hasSize(2);
    }

    @Test
    void hidingIsTurnedRoundAndMergingKeepsWhatWasSaid() {
        var a = say(Side.IT, "a");
        var b = say(Side.MARKETING, "b");
        var model = model("write");
        model.select(Selection.only(a));
        model.hideOrShow();
        assertThat(card(a).visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);
        model.hideOrShow();
        assertThat(card(a).visibility()).isEqualTo(Card.Visibility.WALL);

        model.select(Selection.NONE.all(model.board().order()));
        assertThat(model.merge()).contains(a);
        assertThat(card(a).mergedFrom()).containsExactly("a", "b");
        assertThat(live.workshop().find(Card.class, b)).isEmpty();
    }

    @Test
    void detailsTellWhereACardStandsWhatItWasMadeOfAndTakeSideAndNoteAsOneStep() {
        var a = say(Side.IT, "a");
        say(Side.MARKETING, "b");
        var model = model("write");
        model.select(Selection.NONE.all(model.board().order()));
        model.merge();
        model.group("Both");
        model.refresh(step("group"));
        model.select(Selection.only(a));
        var words = new Words(Locale.UK);
        var details = model.details(words).orElseThrow();
        assertThat(details.stands()).isEqualTo("Shared vision · Ideas · Both");
        assertThat(details.mergedFrom()).containsExactly("a", "b");
        assertThat(details.note()).isEmpty();
        assertThat(details.hidden()).isFalse();

        model.keep(a, Side.JOINT, "ask Mara");
        assertThat(card(a).side()).isEqualTo(Side.JOINT);
        assertThat(model.details(words).orElseThrow().note()).isEqualTo("ask Mara");
        live.undo();
        assertThat(card(a).side()).isEqualTo(Side.IT);
        assertThat(model.details(words).orElseThrow().note()).isEmpty();
        assertThatThrownBy(() -> model.keep(a, Side.JOINT, "x".repeat(2_001))).isInstanceOf(Refused.class);
        assertThat(card(a).side()).isEqualTo(Side.IT);
    }

    @Test
    void aSelectionIsToggledStretchedAndFollowsTheBoard() {
        var order = List.of("a", "b", "c", "d");
        assertThat(Selection.only("b").extendedTo("d", order).meant(order)).containsExactly("b", "c", "d");
        assertThat(Selection.only("c").extendedTo("a", order).meant(order)).containsExactly("a", "b", "c");
        assertThat(Selection.only("d").toggled("a").meant(order)).containsExactly("a", "d");
        assertThat(Selection.only("a").toggled("a").chosen()).isEmpty();
        assertThat(Selection.only("a").toggled("d").on(List.of("b", "d")).meant(List.of("b", "d")))
                .containsExactly("d");
        assertThat(Selection.NONE.at("b").meant(order)).containsExactly("b");
    }

    @Test
    void arrowsGoToTheNearestCardThatWay() {
        var boxes = Map.of(
                "topLeft", new ArrowNavigation.Box(0, 0, 100, 80),
                "topRight", new ArrowNavigation.Box(110, 0, 100, 30),
                "below", new ArrowNavigation.Box(0, 90, 100, 30),
                "belowRight", new ArrowNavigation.Box(110, 40, 100, 30));
        assertThat(ArrowNavigation.RIGHT.from("topLeft", boxes)).contains("topRight");
        assertThat(ArrowNavigation.DOWN.from("topLeft", boxes)).contains("below");
        assertThat(ArrowNavigation.DOWN.from("topRight", boxes)).contains("belowRight");
        assertThat(ArrowNavigation.LEFT.from("belowRight", boxes)).isPresent();
        assertThat(ArrowNavigation.LEFT.from("topLeft", boxes)).isEmpty();
    }

    private String say(Side side, String text) {
        var change = Cards.add(live.workshop(), live.pen(), "write", "ideas", side, text);
        live.perform(change);
        return change.edits().getFirst().either().id();
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

    private org.commonground.programme.Step step(String id) {
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
        public void keepDraft(String workshopId, String field, String text) {}
    }
}

package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.operation.Wordings;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Theme;
import org.commonground.workshop.record.WorkshopJson;
import org.junit.jupiter.api.Test;

class OperationsTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

    @Test
    void duplicateThemeOrTermIsRefused() {
        var room = WorkshopBuilder.empty();
        room = room.after(Themes.group(room, idsAndClock, "write", "Café", List.of()));
        room = room.after(Themes.group(room, idsAndClock, "write", "Till", List.of()));
        room = room.after(Agreements.addTerm(room, idsAndClock, "CRM", "customer relationship management"));
        var now = room;
        var till = now.themes().getLast().id();

        assertRefused(
                InvalidInput.Reason.DOUBLE_THEME, () -> Themes.group(now, idsAndClock, "write", " CAFÉ", List.of()));
        assertRefused(InvalidInput.Reason.DOUBLE_THEME, () -> Themes.rename(now, till, "cafe\u0301"));
        assertThat(now.after(Themes.rename(now, till, "TILL"))
                        .get(Theme.class, till)
                        .title())
                .isEqualTo("TILL");
        assertRefused(
                InvalidInput.Reason.DOUBLE_TERM, () -> Agreements.addTerm(now, idsAndClock, "crm", "something else"));
        assertThat(Themes.group(now, idsAndClock, "another", "Café", List.of()).edits())
                .hasSize(1);
    }

    @Test
    void aPastedListIsOneChangeOfManyCardsInOrder() {
        var workshop = WorkshopBuilder.empty();
        var change = Cards.add(
                workshop, idsAndClock, "write", "ideas", Side.IT, List.of("First", "", "  Zweite  ", "الثالثة 🎉"));
        assertThat(workshop.after(change).cards())
                .extracting(Card::text)
                .containsExactly("First", "Zweite", "الثالثة 🎉");
    }

    @Test
    void invalidTextIsRefusedWithReason() {
        var workshop = WorkshopBuilder.empty();
        refuses(InvalidInput.Reason.EMPTY, workshop, "   ");
        refuses(InvalidInput.Reason.TOO_LONG, workshop, "x".repeat(501));
        refuses(InvalidInput.Reason.CONTROL_CHARACTER, workshop, "a\u0000b");
        var five = Cards.add(workshop, idsAndClock, "write", "ideas", Side.IT, "x".repeat(500));
        assertThat(workshop.after(five).cards()).hasSize(1);
    }

    private void refuses(InvalidInput.Reason reason, Workshop workshop, String text) {
        assertRefused(reason, () -> Cards.add(workshop, idsAndClock, "write", "ideas", Side.IT, text));
    }

    @Test
    void aLoneSurrogateBecomesTheReplacementCharacter() {
        assertThat(InputText.required("a\ud800b", 10)).isEqualTo("a\ufffdb");
        assertThat(InputText.required("😀", 10)).isEqualTo("😀");
    }

    @Test
    void numberOfCardsIsLimited() {
        var workshop = WorkshopBuilder.empty();
        var full = workshop.after(Cards.add(
                workshop,
                idsAndClock,
                "write",
                "ideas",
                Side.IT,
                java.util.Collections.nCopies(Limits.MAX_CARDS, "x")));
        assertRefused(
                InvalidInput.Reason.TOO_MANY_CARDS,
                () -> Cards.add(full, idsAndClock, "write", "ideas", Side.IT, "one more"));
    }

    @Test
    void groupingMovesCardsIntoTheThemeAndDeletingItLeavesThemUngrouped() {
        var workshop = withCards("One", "Two", "Three");
        var ids = workshop.cards().stream().map(Card::id).toList();
        var grouped =
                workshop.after(Themes.group(workshop, idsAndClock, "write", "Basket", List.of(ids.get(2), ids.get(0))));
        var theme = grouped.themes().getFirst();
        assertThat(Themes.cardsOf(grouped, theme.id())).extracting(Card::text).containsExactly("Three", "One");
        var gone = grouped.after(Themes.delete(grouped, theme.id()));
        assertThat(gone.themes()).isEmpty();
        assertThat(gone.cards()).hasSize(3).allMatch(card -> card.themeId().isEmpty());
    }

    @Test
    void mergedCardKeepsTextsOfAllCards() {
        var workshop = withCards("One", "Two");
        var ids = workshop.cards().stream().map(Card::id).toList();
        var merged = workshop.after(Cards.merge(workshop, ids, "One and two"));
        assertThat(merged.cards()).singleElement().satisfies(card -> {
            assertThat(card.text()).isEqualTo("One and two");
            assertThat(card.mergedFrom()).containsExactly("One", "Two");
        });
    }

    @Test
    void aStatementReadsAsOneSentenceAndKeepsEarlierWordings() {
        var kind = new StepKind.Statement(List.of(
                new StepKind.Slot("for", "For", ""),
                new StepKind.Slot("we", "we will", ""),
                new StepKind.Slot("so", "so that", "")));
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Agreements.setSlot(workshop, idsAndClock, kind, "s", "for", "shoppers"));
        workshop = workshop.after(Agreements.setSlot(workshop, idsAndClock, kind, "s", "so", "they stay"));
        assertThat(sentence(kind, workshop)).isEqualTo("For shoppers, so that they stay.");
        workshop = workshop.after(Agreements.setSlot(workshop, idsAndClock, kind, "s", "we", "keep one record"));
        workshop = workshop.after(Agreements.setSlot(workshop, idsAndClock, kind, "s", "we", "keep one basket"));
        assertThat(sentence(kind, workshop)).isEqualTo("For shoppers, we will keep one basket, so that they stay.");
        assertThat(workshop.all(Statement.class).getFirst().earlier())
                .containsExactly("For shoppers, we will keep one record, so that they stay.");
    }

    @Test
    void mergedCardStaysHiddenAndKeepsNotes() {
        var workshop = withCards("One", "Two", "Three");
        var ids = workshop.cards().stream().map(Card::id).toList();
        workshop = workshop.after(Cards.setVisibility(workshop, ids.subList(1, 2), Card.Visibility.CONSOLE_ONLY));
        workshop = workshop.after(Agreements.setNote(workshop, idsAndClock, ids.get(1), "said in private"));
        workshop = workshop.after(Agreements.setNote(workshop, idsAndClock, ids.get(0), "ask Mara"));
        var merged = workshop.after(Cards.merge(workshop, ids.subList(0, 2), "One"));
        assertThat(merged.cards().getFirst().visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);
        assertThat(merged.all(PrivateNote.class)).singleElement().satisfies(note -> {
            assertThat(note.aboutId()).isEqualTo(ids.get(0));
            assertThat(note.text()).contains("said in private", "ask Mara");
        });
        var again = merged.after(Cards.merge(merged, List.of(ids.get(0), ids.get(2)), "All"));
        assertThat(again.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.mergedFrom()).containsExactly("One", "Two", "Three"));
    }

    @Test
    void shuffleKeepsThemesAndCanBeUndone() {
        var texts = IntStream.range(0, 40).mapToObj(i -> "Card " + i).toArray(String[]::new);
        var workshop = withCards(texts);
        var ids = workshop.cards().stream().map(Card::id).toList();
        workshop = workshop.after(Themes.group(workshop, idsAndClock, "write", "Half", ids.subList(0, 20)));
        var theme = workshop.themes().getFirst().id();
        var change = Cards.shuffle(workshop, idsAndClock, "write");
        var drawn = workshop.after(change);
        assertThat(drawn.cards())
                .extracting(Card::id)
                .containsExactlyInAnyOrderElementsOf(ids)
                .isNotEqualTo(ids);
        assertThat(Themes.cardsOf(drawn, theme))
                .extracting(Card::id)
                .containsExactlyInAnyOrderElementsOf(ids.subList(0, 20))
                .isNotEqualTo(ids.subList(0, 20));
        assertThat(drawn.after(change.reversed())).isEqualTo(workshop);
    }

    @Test
    void earlierWordingIsRestoredSlotBySlot() {
        var kind = new StepKind.Statement(List.of(
                new StepKind.Slot("for", "For", ""),
                new StepKind.Slot("we", "we will", ""),
                new StepKind.Slot("so", "so that", "")));
        var workshop = WorkshopBuilder.empty();
        for (var worded :
                List.of("for|shoppers, so to speak", "so|they stay!", "for|everyone", "we|listen", "so|they buy")) {
            var slot = worded.split("[|]");
            workshop = workshop.after(Agreements.setSlot(workshop, idsAndClock, kind, "s", slot[0], slot[1]));
        }
        assertThat(sentence(kind, workshop)).isEqualTo("For everyone, we will listen, so that they buy.");
        var before = "For shoppers, so to speak, so that they stay!";
        var change = Wordings.restore(workshop, kind, "s", before);
        var back = workshop.after(change);
        assertThat(sentence(kind, back)).isEqualTo(before);
        assertThat(Agreements.statement(back, "s").orElseThrow().slots())
                .containsOnly(Map.entry("for", "shoppers, so to speak"), Map.entry("so", "they stay!"));
        assertThat(Agreements.statement(back, "s").orElseThrow().earlier())
                .containsExactly(
                        "For everyone, we will listen, so that they stay!",
                        "For everyone, we will listen, so that they buy.");
        assertThat(back.after(change.reversed())).isEqualTo(workshop);
        assertThat(Wordings.restore(workshop, kind, "s", "Of other slots")).matches(Change::isEmpty);
    }

    private static String sentence(StepKind.Statement kind, Workshop workshop) {
        return Agreements.sentence(kind, Agreements.statement(workshop, "s").orElseThrow());
    }

    @Test
    void deletedParticipantIsRemovedFromActions() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(
                Participants.add(workshop, idsAndClock, List.of(new Invited("Ada", "CIO", "", Side.IT, true))));
        var ada = workshop.participants().getFirst();
        workshop = workshop.after(Actions.add(workshop, idsAndClock, "Do it", List.of()));
        var action = workshop.actions().getFirst();
        workshop =
                workshop.after(Actions.edit(workshop, action.withTitle("Do it").withOwner(Optional.of(ada.id()))));
        workshop = workshop.after(Participants.delete(workshop, ada.id()));
        assertThat(workshop.actions().getFirst().owner()).isEmpty();
    }

    @Test
    void presenceCountsOnceAttendanceIsTaken() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Participants.add(
                workshop,
                idsAndClock,
                List.of(new Invited("Ada", "", "", Side.IT, false), new Invited("Ben", "", "", Side.IT, false))));
        assertThat(Participants.presentCount(workshop, Side.IT)).isEqualTo(2);
        workshop = workshop.after(Participants.setPresent(
                workshop, idsAndClock, workshop.participants().getFirst().id(), true));
        assertThat(Participants.presentCount(workshop, Side.IT)).isEqualTo(1);
        workshop = workshop.after(Participants.setPresent(
                workshop, idsAndClock, workshop.participants().getFirst().id(), false));
        assertThat(Participants.presentCount(workshop, Side.IT)).isZero();
    }

    @Test
    void theSameNameTwiceOnOneSideIsRefusedWhole() {
        var workshop = WorkshopBuilder.empty();
        var twice = List.of(new Invited("Ada", "", "", Side.IT, false), new Invited("ada", "", "", Side.IT, false));
        assertThatThrownBy(() -> Participants.add(workshop, idsAndClock, twice)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void changeOfDifferentRecordIsRejected() {
        var workshop = withCards("One");
        var card = workshop.cards().getFirst();
        var edited = workshop.after(Cards.edit(workshop, card.id(), "Other"));
        var late = Cards.edit(workshop, card.id(), "Third");
        assertThatThrownBy(() -> edited.after(late)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyReversedChangeRestoresTheWorkshop() {
        var random = new Random(11);
        var idsAndClock = new IdsAndClock(random, WorkshopBuilder.pen().clock());
        var workshop = WorkshopBuilder.empty();
        for (int i = 0; i < 400; i++) {
            var change = RandomChanges.next(workshop, idsAndClock, random);
            var after = workshop.after(change);
            assertThat(after.after(change.reversed())).isEqualTo(workshop);
            workshop = after;
        }
        assertThat(workshop.cards()).isNotEmpty();
    }

    @Test
    void aCopyWithoutContentsKeepsPeopleAndProgrammeOnly() {
        var workshop = withCards("One");
        workshop = workshop.after(
                Participants.add(workshop, idsAndClock, List.of(new Invited("Ada", "", "", Side.IT, false))));
        var copy = Workshops.duplicate(workshop, idsAndClock, "Again", false);
        assertThat(copy.id()).isNotEqualTo(workshop.id());
        assertThat(copy.cards()).isEmpty();
        assertThat(copy.participants()).isEqualTo(workshop.participants());
        assertThat(Workshops.duplicate(workshop, idsAndClock, "Again", true).cards())
                .isEqualTo(workshop.cards());
    }

    private Workshop withCards(String... texts) {
        var workshop = WorkshopBuilder.empty();
        return workshop.after(
                Cards.add(workshop, idsAndClock, "write", "ideas", Side.MARKETING, new ArrayList<>(List.of(texts))));
    }

    @Test
    void anActionChangesPlacesWithItsNeighbourAndStaysAtTheEnds() {
        var idsAndClock = WorkshopBuilder.pen();
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Actions.add(workshop, idsAndClock, "First", List.of()));
        workshop = workshop.after(Actions.add(workshop, idsAndClock, "Last", List.of()));
        var first = workshop.actions().getFirst().id();
        var last = workshop.actions().getLast().id();
        assertThat(Actions.move(workshop, first, -1)).matches(Change::isEmpty);
        assertThat(Actions.move(workshop, last, 1)).matches(Change::isEmpty);
        assertThat(workshop.after(Actions.move(workshop, first, 1)).actions())
                .extracting(Action::title)
                .containsExactly("Last", "First");
    }

    @Test
    void recordsSurviveTheCodecWhateverIsInThem() {
        var row = new RegisterRow(
                "r",
                1,
                "s",
                Side.IT,
                Map.of("a", new RegisterRow.Cell.YesNo(true), "b", new RegisterRow.Cell.Text("\"<b>\u2028 ü")));
        var text = WorkshopJson.CODEC.write(row);
        assertThat(WorkshopJson.CODEC.read(text, Item.class)).isEqualTo(row);
    }
}

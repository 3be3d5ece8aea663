package org.commonground.ui.board;

import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;

/** The actions on the board. Each changes the live workshop with a single change, so that one undo reverts it. */
public final class BoardModel {

    private final LiveWorkshop live;
    private Board board;
    private Selection selection = Selection.NONE;

    public BoardModel(LiveWorkshop live, Step step) {
        this.live = live;
        board = Board.of(live.workshop(), step);
    }

    Board board() {
        return board;
    }

    Selection selection() {
        return selection;
    }

    /** Takes over the current content of the workshop; cards that no longer exist are deselected. */
    void refresh(Step step) {
        board = Board.of(live.workshop(), step);
        selection = selection.retaining(board.readingOrder());
    }

    void select(Selection now) {
        selection = now;
    }

    /** The cards that an action applies to, in the order of the board. */
    List<Card> selectedCards() {
        return selection.targets(board.readingOrder()).stream()
                .flatMap(id -> live.workshop().find(Card.class, id).stream())
                .toList();
    }

    /** The theme of the first selected card. */
    Optional<String> selectedTheme() {
        return selectedCards().stream().findFirst().flatMap(Card::themeId);
    }

    /**
     * Groups the selected cards under a new theme.
     *
     * @throws org.commonground.workshop.InvalidInput if the title is invalid
     */
    void groupUnder(String title) {
        var ids = selectedIds();
        live.performUndoable(Themes.group(live.workshop(), live.pen(), board.stepId(), title, ids));
        // The grouped cards need no further action: the first card without a theme becomes active.
        selection = board.readingOrder().stream()
                .filter(id -> live.workshop()
                        .find(Card.class, id)
                        .filter(card -> card.themeId().isEmpty())
                        .isPresent())
                .findFirst()
                .map(Selection.NONE::activating)
                .orElse(Selection.NONE);
    }

    void moveSelectedTo(CardPlace place) {
        var ids = selectedIds();
        var change = switch (place) {
            case CardPlace.InTheme theme -> Cards.moveToTheme(live.workshop(), ids, Optional.of(theme.id()));
            case CardPlace.Ungrouped none -> Cards.moveToTheme(live.workshop(), ids, Optional.empty());
            case CardPlace.InZone zone -> moveToZone(zone.id(), ids);
        };
        live.performUndoable(change);
        selection = selection.clearing();
    }

    void ungroup() {
        moveSelectedTo(CardPlace.UNGROUPED);
    }

    private Change moveToZone(String zone, List<String> ids) {
        var out = Cards.moveToTheme(live.workshop(), ids, Optional.empty());
        return Change.joined("card.move", out, Cards.moveToZone(live.workshop().after(out), ids, zone));
    }

    /** @throws org.commonground.workshop.InvalidInput if the text is invalid */
    void editCard(String cardId, String text) {
        live.performUndoable(Cards.edit(live.workshop(), cardId, text));
    }

    /** @throws org.commonground.workshop.InvalidInput if the title is invalid */
    void renameTheme(String themeId, String title) {
        live.performUndoable(Themes.rename(live.workshop(), themeId, title));
    }

    void deleteTheme(String themeId) {
        live.performUndoable(Themes.delete(live.workshop(), themeId));
    }

    void deleteCards() {
        live.performUndoable(Cards.delete(live.workshop(), selectedIds()));
    }

    void setSide(Side side) {
        live.performUndoable(Cards.setSide(live.workshop(), selectedIds(), side));
    }

    /** Hides the selected cards from the room view; if all of them are hidden already, shows them again. */
    void hideOrShow() {
        var hidden = selectedCards().stream().allMatch(card -> card.visibility() == Card.Visibility.CONSOLE_ONLY);
        live.performUndoable(Cards.setVisibility(
                live.workshop(), selectedIds(), hidden ? Card.Visibility.WALL : Card.Visibility.CONSOLE_ONLY));
    }

    /**
     * Merges the selected cards into one with the text of the first, to be edited. With fewer than two cards nothing changes.
     *
     * @return the id of the merged card
     */
    Optional<String> merge() {
        var cards = selectedCards();
        if (cards.size() < 2) {
            return Optional.empty();
        }
        var first = cards.getFirst();
        live.performUndoable(Cards.merge(live.workshop(), selectedIds(), first.text()));
        selection = Selection.only(first.id());
        return Optional.of(first.id());
    }

    /** Puts the cards into a random order. */
    void shuffle() {
        live.performUndoable(Cards.shuffle(live.workshop(), live.pen(), board.stepId()));
    }

    /** The details of the first selected card. */
    Optional<CardDetails> details(Messages messages) {
        return selectedCards().stream().findFirst().map(card -> CardDetails.of(live.workshop(), card, messages));
    }

    /**
     * Stores side and private note of a card in one change.
     *
     * @throws org.commonground.workshop.InvalidInput if the note is invalid
     */
    void saveDetails(String cardId, Side side, String note) {
        var turned = Cards.setSide(live.workshop(), List.of(cardId), side);
        var noted = Agreements.setNote(live.workshop(), live.pen(), cardId, note);
        live.performUndoable(Change.joined(turned.isEmpty() ? noted.label() : turned.label(), turned, noted));
    }

    String nameOf(Side side, String joint) {
        return live.workshop().details().nameOf(side, joint);
    }

    private List<String> selectedIds() {
        return selectedCards().stream().map(Card::id).toList();
    }
}

package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.words.Words;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Change;
import org.commonground.workshop.Themes;

/** The actions on the board. Each changes the live workshop with a single change, so that one undo reverts it. */
public final class BoardModel {

    private final LiveWorkshop live;
    private Board board;
    private Selection selection = Selection.NONE;

    public BoardModel(LiveWorkshop live, Step step) {
        this.live = live;
        board = Board.of(live.workshop(), step);
    }

    public Board board() {
        return board;
    }

    public Selection selection() {
        return selection;
    }

    /** Takes over the current content of the workshop; cards that no longer exist are deselected. */
    public void refresh(Step step) {
        board = Board.of(live.workshop(), step);
        selection = selection.on(board.order());
    }

    public void select(Selection now) {
        selection = now;
    }

    /** The cards that an action applies to, in the order of the board. */
    public List<Card> meant() {
        return selection.meant(board.order()).stream()
                .flatMap(id -> live.workshop().find(Card.class, id).stream())
                .toList();
    }

    /** The theme of the first selected card. */
    Optional<String> themeMeant() {
        return meant().stream().findFirst().flatMap(Card::themeId);
    }

    /**
     * Groups the selected cards under a new theme.
     *
     * @throws org.commonground.workshop.Refused if the title is invalid
     */
    public void group(String title) {
        var ids = ids();
        live.perform(Themes.group(live.workshop(), live.pen(), board.stepId(), title, ids));
        // The grouped cards need no further action: the first card without a theme becomes active.
        selection = board.order().stream()
                .filter(id -> live.workshop()
                        .find(Card.class, id)
                        .filter(card -> card.themeId().isEmpty())
                        .isPresent())
                .findFirst()
                .map(Selection.NONE::at)
                .orElse(Selection.NONE);
    }

    public void moveTo(Place place) {
        var ids = ids();
        var change = switch (place) {
            case Place.InTheme theme -> Cards.toTheme(live.workshop(), ids, Optional.of(theme.id()));
            case Place.Ungrouped none -> Cards.toTheme(live.workshop(), ids, Optional.empty());
            case Place.InZone zone -> outOfThemesInto(zone.id(), ids);
        };
        live.perform(change);
        selection = selection.cleared();
    }

    private Change outOfThemesInto(String zone, List<String> ids) {
        var out = Cards.toTheme(live.workshop(), ids, Optional.empty());
        var into = Cards.toZone(live.workshop().after(out), ids, zone);
        var edits = new ArrayList<>(out.edits());
        edits.addAll(into.edits());
        return new Change("card.move", edits);
    }

    /** @throws org.commonground.workshop.Refused if the text is invalid */
    public void edit(String cardId, String text) {
        live.perform(Cards.edit(live.workshop(), cardId, text));
    }

    /** @throws org.commonground.workshop.Refused if the title is invalid */
    public void rename(String themeId, String title) {
        live.perform(Themes.rename(live.workshop(), themeId, title));
    }

    public void deleteTheme(String themeId) {
        live.perform(Themes.delete(live.workshop(), themeId));
    }

    public void delete() {
        live.perform(Cards.delete(live.workshop(), ids()));
    }

    public void setSide(Side side) {
        live.perform(Cards.setSide(live.workshop(), ids(), side));
    }

    /** Hides the selected cards from the room view; if all of them are hidden already, shows them again. */
    public void hideOrShow() {
        var hidden = meant().stream().allMatch(card -> card.visibility() == Card.Visibility.CONSOLE_ONLY);
        live.perform(Cards.setVisibility(
                live.workshop(), ids(), hidden ? Card.Visibility.WALL : Card.Visibility.CONSOLE_ONLY));
    }

    /**
     * Merges the selected cards into one with the text of the first, to be edited. With fewer than two cards nothing changes.
     *
     * @return the id of the merged card
     */
    public Optional<String> merge() {
        var cards = meant();
        if (cards.size() < 2) {
            return Optional.empty();
        }
        var first = cards.getFirst();
        live.perform(Cards.merge(live.workshop(), ids(), first.text()));
        selection = Selection.only(first.id());
        return Optional.of(first.id());
    }

    /** Puts the cards into a random order. */
    public void shuffle() {
        live.perform(Cards.shuffle(live.workshop(), live.pen(), board.stepId()));
    }

    /** The details of the first selected card. */
    Optional<CardDetails> details(Words words) {
        return meant().stream().findFirst().map(card -> CardDetails.of(live.workshop(), card, words));
    }

    /**
     * Stores side and private note of a card in one change.
     *
     * @throws org.commonground.workshop.Refused if the note is invalid
     */
    void keep(String cardId, Side side, String note) {
        var turned = Cards.setSide(live.workshop(), List.of(cardId), side);
        var noted = Agreements.note(live.workshop(), live.pen(), cardId, note);
        var edits = new ArrayList<>(turned.edits());
        edits.addAll(noted.edits());
        live.perform(new Change(turned.isEmpty() ? noted.label() : turned.label(), edits));
    }

    /** The display name of a side. */
    String nameOf(Side side, String joint) {
        return live.workshop().details().nameOf(side, joint);
    }

    private List<String> ids() {
        return meant().stream().map(Card::id).toList();
    }
}

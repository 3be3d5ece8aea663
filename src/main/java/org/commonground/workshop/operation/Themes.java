package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.SearchText;
import org.commonground.workshop.record.Theme;

/** The operations on themes. */
public final class Themes {

    private Themes() {}

    /** The themes of a board in their order. */
    public static List<Theme> onBoard(Workshop workshop, String boardStep) {
        return workshop.themes().stream()
                .filter(theme -> theme.stepId().equals(boardStep))
                .toList();
    }

    /** The cards of a theme in their order. */
    public static List<Card> cardsOf(Workshop workshop, String themeId) {
        return workshop.cards().stream()
                .filter(card -> card.themeId().filter(themeId::equals).isPresent())
                .toList();
    }

    /**
     * Adds a theme and moves the cards into it; there may be none.
     *
     * @throws InvalidInput if the title is not valid, or another theme of the board has it
     */
    public static Change group(
            Workshop workshop, IdsAndClock idsAndClock, String boardStep, String title, Collection<String> cardIds) {
        var line = free(workshop, boardStep, "", InputText.required(title, Limits.MAX_THEME_TITLE_LENGTH));
        var theme = new Theme(idsAndClock.newId(), Places.afterLast(workshop.themes()), boardStep, line);
        var add = Change.of("theme.add", Edit.add(theme));
        return Change.joined("theme.add", add, Cards.moveToTheme(workshop, cardIds, Optional.of(theme.id())));
    }

    /** @throws InvalidInput if the title is not valid, or another theme of the board has it */
    public static Change rename(Workshop workshop, String id, String title) {
        var before = workshop.get(Theme.class, id);
        var line = free(workshop, before.stepId(), id, InputText.required(title, Limits.MAX_THEME_TITLE_LENGTH));
        return Workshops.replace("theme.rename", before, before.withTitle(line));
    }

    /** Rejects a title that another theme has, since the two could not be distinguished on a ballot. */
    private static String free(Workshop workshop, String boardStep, String own, String title) {
        var taken = onBoard(workshop, boardStep).stream()
                .filter(theme -> !theme.id().equals(own)
                        && SearchText.fold(theme.title()).equals(SearchText.fold(title)))
                .findFirst();
        taken.ifPresent(theme -> {
            throw new InvalidInput(InvalidInput.Reason.DOUBLE_THEME, theme.title());
        });
        return title;
    }

    /** Deletes a theme; its cards stay on the board. */
    public static Change delete(Workshop workshop, String id) {
        var edits = new ArrayList<Edit>();
        cardsOf(workshop, id).forEach(card -> edits.add(Edit.replace(card, card.withTheme(Optional.empty()))));
        edits.add(Edit.delete(workshop.get(Theme.class, id)));
        return new Change("theme.delete", edits);
    }
}

package org.commonground.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Limits;

/** The operations on themes. */
public final class Themes {

    private Themes() {}

    /** The themes of a board in their order. */
    public static List<Theme> on(Workshop workshop, String boardStep) {
        return workshop.themes().stream()
                .filter(theme -> theme.stepId().equals(boardStep))
                .toList();
    }

    /** The cards of a theme in their order. */
    public static List<Card> cards(Workshop workshop, String themeId) {
        return workshop.cards().stream()
                .filter(card -> card.themeId().filter(themeId::equals).isPresent())
                .toList();
    }

    /**
     * Adds a theme and moves the cards into it; there may be none.
     *
     * @throws Refused if the title is not valid, or another theme of the board has it
     */
    public static Change group(Workshop workshop, Pen pen, String boardStep, String title, Collection<String> cardIds) {
        var line = free(workshop, boardStep, "", Texts.line(title, Limits.LONGEST_GROUP_TITLE));
        var theme = new Theme(pen.id(), Places.end(workshop.themes()), boardStep, line);
        var edits = new ArrayList<Edit>();
        edits.add(Edit.add(theme));
        edits.addAll(Cards.toTheme(workshop, cardIds, Optional.of(theme.id())).edits());
        return new Change("theme.add", edits);
    }

    /** @throws Refused if the title is not valid, or another theme of the board has it */
    public static Change rename(Workshop workshop, String id, String title) {
        var before = workshop.get(Theme.class, id);
        var line = free(workshop, before.stepId(), id, Texts.line(title, Limits.LONGEST_GROUP_TITLE));
        return Workshops.replace("theme.rename", before, before.withTitle(line));
    }

    /** Rejects a title that another theme has, since the two could not be distinguished on a ballot. */
    private static String free(Workshop workshop, String boardStep, String own, String title) {
        var taken = on(workshop, boardStep).stream()
                .filter(theme -> !theme.id().equals(own)
                        && SearchText.fold(theme.title()).equals(SearchText.fold(title)))
                .findFirst();
        taken.ifPresent(theme -> {
            throw new Refused(Refused.Reason.DOUBLE_THEME, theme.title());
        });
        return title;
    }

    /** Deletes a theme; its cards stay on the board. */
    public static Change delete(Workshop workshop, String id) {
        var edits = new ArrayList<Edit>();
        cards(workshop, id).forEach(card -> edits.add(Edit.replace(card, card.withTheme(Optional.empty()))));
        edits.add(Edit.delete(workshop.get(Theme.class, id)));
        return new Change("theme.delete", edits);
    }
}

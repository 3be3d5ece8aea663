package org.commonground.ui.console;

import java.util.Optional;
import java.util.Set;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;

/**
 * Reports the changes that a key makes without any typed text, each with a button that takes it back: nobody looks at the board while
 * people speak. What is typed shows itself.
 */
final class ChangeReports {

    private static final Set<String> REPORTED = Set.of(
            "action.delete",
            "card.delete",
            "card.group",
            "card.merge",
            "card.move",
            "card.shuffle",
            "card.side",
            "card.ungroup",
            "card.visibility",
            "exchange.delete",
            "exchange.match",
            "exchange.unmatch",
            "item.delete",
            "photo.delete",
            "register.delete",
            "register.side",
            "theme.delete");

    private ChangeReports() {}

    static Subscription follow(LiveWorkshop live, PageContext context) {
        return live.onPerformed(change -> {
            // What was undone or done again is reported where that happens.
            if (REPORTED.contains(change.label()) && live.nextUndo().equals(Optional.of(change))) {
                context.toasts()
                        .announce(
                                sentence(change, context),
                                context.messages().get("kit.undo"),
                                () -> undo(live, change, context));
            }
        });
    }

    /** The button takes back this change alone: a later one is left as it is, and the facilitator is told. */
    private static void undo(LiveWorkshop live, Change change, PageContext context) {
        if (live.nextUndo().equals(Optional.of(change))) {
            live.undo();
        } else {
            context.toasts().announce(context.messages().get("console.undo_later"));
        }
    }

    private static String sentence(Change change, PageContext context) {
        if (change.label().equals("card.visibility")) {
            boolean hidden = change.edits().stream()
                    .flatMap(edit -> edit.after().stream())
                    .anyMatch(item -> item instanceof Card card && card.visibility() == Card.Visibility.CONSOLE_ONLY);
            return context.messages()
                    .get(hidden ? "console.did.hidden" : "console.did.shown", cards(change), text(change));
        }
        var what = context.messages().get("change." + change.label());
        return cards(change) == 1
                ? context.messages().get("console.did.of", what, text(change))
                : context.messages().get("console.did", what);
    }

    private static long cards(Change change) {
        return change.edits().stream()
                .map(Edit::item)
                .filter(Card.class::isInstance)
                .count();
    }

    /** The text of the first card of the change, shortened; empty where the change has no card. */
    private static String text(Change change) {
        return change.edits().stream()
                .<Item>map(Edit::item)
                .filter(Card.class::isInstance)
                .map(item -> ((Card) item).text())
                .map(text ->
                        text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text)
                .findFirst()
                .orElse("");
    }

    /** Characters of a card that a report quotes. */
    private static final int LONGEST = 40;
}

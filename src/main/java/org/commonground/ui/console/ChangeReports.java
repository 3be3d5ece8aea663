package org.commonground.ui.console;

import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.SearchText;

/**
 * Reports the changes that a key makes without any typed text, each with a button that takes it back: nobody looks at the board while
 * people speak. What is typed shows itself, but over the room view only where the step shows it.
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

    /** What the lists of the console show and the room view does not. */
    private static final Set<String> UNSEEN_IN_ROOM = Set.of(
            "action.add", "decision.add", "decision.reserve", "parked.add", "photo.add", "term.add", "term.edit");

    private ChangeReports() {}

    /** @param inRoom whether the room view covers the console */
    static Subscription follow(LiveWorkshop live, PageContext context, BooleanSupplier inRoom) {
        return live.onPerformed(change -> {
            boolean reported =
                    REPORTED.contains(change.label()) || inRoom.getAsBoolean() && isUnseenInRoom(live, change);
            // What was undone or done again is reported where that happens.
            if (reported && live.nextUndo().equals(Optional.of(change))) {
                context.toasts()
                        .announce(
                                sentence(change, context), context.text("kit.undo"), () -> undo(live, change, context));
            }
        });
    }

    private static boolean isUnseenInRoom(LiveWorkshop live, Change change) {
        return UNSEEN_IN_ROOM.contains(change.label())
                || change.label().equals("card.add")
                        && live.workshop()
                                .currentStep()
                                .filter(step -> !step.kind().zones().isEmpty())
                                .isEmpty();
    }

    /** The button takes back this change alone: a later one is left as it is, and the facilitator is told. */
    private static void undo(LiveWorkshop live, Change change, PageContext context) {
        if (live.nextUndo().equals(Optional.of(change))) {
            live.undo();
        } else {
            context.toasts().announce(context.text("console.undo_later"));
        }
    }

    private static String sentence(Change change, PageContext context) {
        if (change.label().equals("card.visibility")) {
            boolean hidden = change.edits().stream()
                    .flatMap(edit -> edit.after().stream())
                    .anyMatch(item -> item instanceof Card card && card.visibility() == Card.Visibility.CONSOLE_ONLY);
            return context.text(hidden ? "console.did.hidden" : "console.did.shown", cards(change), text(change));
        }
        var what = context.text("change." + change.label());
        var text = text(change);
        return cards(change) > 1 || text.isEmpty()
                ? context.text("console.did", what)
                : context.text("console.did.of", what, text);
    }

    private static long cards(Change change) {
        return change.edits().stream()
                .map(Edit::item)
                .filter(Card.class::isInstance)
                .count();
    }

    /** What the change is about, shortened; empty where its records have no text. */
    private static String text(Change change) {
        return change.edits().stream()
                .flatMap(edit -> SearchText.first(edit.item()).stream())
                .map(text ->
                        text.length() > LONGEST ? text.substring(0, LONGEST).strip() + "…" : text)
                .findFirst()
                .orElse("");
    }

    /** Characters of a card that a report quotes. */
    private static final int LONGEST = 40;
}

package org.commonground.ui.kinds;

import java.util.Optional;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.record.Exchange;

/**
 * Selecting, matching, editing and deleting needs and offers. One is active, and a second one can be chosen to be matched with it. Every
 * change can be undone.
 */
final class ExchangeModel {

    private final LiveWorkshop live;
    private final String stepId;
    private ExchangeBoard board;
    private Optional<String> active = Optional.empty();
    private Optional<String> chosen = Optional.empty();

    ExchangeModel(LiveWorkshop live, String stepId) {
        this.live = live;
        this.stepId = stepId;
        board = ExchangeBoard.of(live.workshop(), stepId);
    }

    ExchangeBoard board() {
        return board;
    }

    Optional<String> active() {
        return active;
    }

    Optional<String> chosen() {
        return chosen;
    }

    /** Reads the workshop again; a deleted item is neither active nor chosen any more. @return whether the board has changed */
    boolean refresh() {
        var now = ExchangeBoard.of(live.workshop(), stepId);
        boolean other = !now.equals(board);
        board = now;
        active = active.filter(now::contains);
        chosen = chosen.filter(now::contains);
        return other;
    }

    void activate(Optional<String> id) {
        active = id;
    }

    /** Chooses the active one, or removes the choice if it is chosen already. */
    void toggleChosen() {
        chosen = active.equals(chosen) ? Optional.empty() : active;
    }

    /** Matches the chosen one with the active one. @throws InvalidInput unless they are a need and an offer of two sides */
    void match() {
        match(
                chosen.orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NOT_A_PAIR)),
                active.orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NOT_A_PAIR)));
    }

    /** See {@link #match()}. */
    void match(String one, String other) {
        live.performUndoable(Exchanges.match(live.workshop(), one, other));
        chosen = Optional.empty();
        active = Optional.of(other);
    }

    void unmatch() {
        active.ifPresent(this::unmatch);
    }

    void unmatch(String id) {
        live.performUndoable(Exchanges.unmatch(live.workshop(), id));
    }

    String text(String id) {
        return live.workshop().get(Exchange.class, id).text();
    }

    /** @throws InvalidInput if the text cannot be taken */
    void edit(String id, String text) {
        live.performUndoable(Exchanges.edit(live.workshop(), id, text));
    }

    /** Deletes the active one and activates a neighbour. */
    void delete() {
        active.ifPresent(id -> {
            var next = board.nextInColumn(id, 1).or(() -> board.nextInColumn(id, -1));
            live.performUndoable(Exchanges.delete(live.workshop(), id));
            active = next;
        });
    }

    String sideName(org.commonground.programme.model.Side side) {
        return live.workshop().details().nameOf(side, side.shape());
    }
}

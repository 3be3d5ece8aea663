package org.commonground.ui.kinds;

import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Refused;

/** What can be done with needs and gives: one is active, one may be chosen beside it; every act is one undo. */
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

    /** Takes the workshop as it is now; what went is neither active nor chosen. @return whether anything is other than before */
    boolean refresh() {
        var now = ExchangeBoard.of(live.workshop(), stepId);
        boolean other = !now.equals(board);
        board = now;
        active = active.filter(now::has);
        chosen = chosen.filter(now::has);
        return other;
    }

    void activate(Optional<String> id) {
        active = id;
    }

    /** Chooses the active one, or no longer. */
    void choose() {
        chosen = active.equals(chosen) ? Optional.empty() : active;
    }

    /** Matches the chosen with the active one. @throws Refused unless they are a need and a give that fit */
    void match() {
        match(
                chosen.orElseThrow(() -> new Refused(Refused.Reason.NOT_A_PAIR)),
                active.orElseThrow(() -> new Refused(Refused.Reason.NOT_A_PAIR)));
    }

    /** See {@link #match()}. */
    void match(String one, String other) {
        live.perform(Exchanges.match(live.workshop(), one, other));
        chosen = Optional.empty();
        active = Optional.of(other);
    }

    void unmatch() {
        active.ifPresent(this::unmatch);
    }

    void unmatch(String id) {
        live.perform(Exchanges.unmatch(live.workshop(), id));
    }

    String text(String id) {
        return live.workshop().get(Exchange.class, id).text();
    }

    /** @throws Refused if the text cannot be taken */
    void edit(String id, String text) {
        live.perform(Exchanges.edit(live.workshop(), id, text));
    }

    /** Deletes the active one and goes on to a neighbour. */
    void delete() {
        active.ifPresent(id -> {
            var next = board.along(id, 1).or(() -> board.along(id, -1));
            live.perform(Exchanges.delete(live.workshop(), id));
            active = next;
        });
    }

    /** The shown name of a side. */
    String nameOf(org.commonground.programme.Side side) {
        return live.workshop().details().nameOf(side, side.shape());
    }
}

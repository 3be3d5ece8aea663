package org.commonground.workshop.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import org.commonground.programme.model.Side;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Exchange.Direction;
import org.junit.jupiter.api.Test;

class ExchangesTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();
    private Workshop now = WorkshopBuilder.empty();
    private final String dates = add(Side.IT, Direction.NEED, "Dates of campaigns");
    private final String calendar = add(Side.MARKETING, Direction.GIVE, "Our calendar");
    private final String freeze = add(Side.MARKETING, Direction.GIVE, "A freeze in December");

    @Test
    void matchIsMutualAndOneUndoRemovesIt() {
        var match = Exchanges.match(now, calendar, dates);
        var matched = now.after(match);
        assertThat(Exchanges.partner(matched, get(matched, dates))).contains(get(matched, calendar));
        assertThat(Exchanges.partner(matched, get(matched, calendar))).contains(get(matched, dates));
        assertThat(matched.after(match.reversed())).isEqualTo(now);
        assertThat(Exchanges.match(matched, dates, calendar).isEmpty()).isTrue();
    }

    @Test
    void newMatchUnmatchesOldPartner() {
        var matched = now.after(Exchanges.match(now, dates, calendar));
        var again = matched.after(Exchanges.match(matched, dates, freeze));
        assertThat(get(again, calendar).matchedWith()).isEmpty();
        assertThat(get(again, dates).matchedWith()).contains(freeze);
        assertThat(get(again, freeze).matchedWith()).contains(dates);
    }

    @Test
    void bothOldPartnersBecomeUnmatched() {
        var time = add(Side.IT, Direction.NEED, "Time to test");
        now = now.after(Exchanges.match(now, dates, calendar));
        now = now.after(Exchanges.match(now, time, freeze));
        now = now.after(Exchanges.match(now, dates, freeze));
        assertThat(get(now, calendar).matchedWith()).isEmpty();
        assertThat(get(now, time).matchedWith()).isEmpty();
    }

    @Test
    void onlyANeedAndAnOfferOfTheOtherSideMakeAPair() {
        var own = add(Side.MARKETING, Direction.NEED, "Servers");
        assertThatThrownBy(() -> Exchanges.match(now, calendar, freeze)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Exchanges.match(now, own, calendar)).isInstanceOf(InvalidInput.class);
        assertRefused(
                InvalidInput.Reason.ONE_SIDE_ONLY,
                () -> Exchanges.add(now, idsAndClock, "on", Side.JOINT, Direction.NEED, "Time"));
    }

    @Test
    void unmatchKeepsBothAndDeleteKeepsTheOther() {
        now = now.after(Exchanges.match(now, dates, calendar));
        var apart = now.after(Exchanges.unmatch(now, dates));
        assertThat(apart.all(Exchange.class))
                .hasSize(3)
                .allMatch(e -> e.matchedWith().isEmpty());
        var gone = now.after(Exchanges.delete(now, dates));
        assertThat(gone.find(Exchange.class, dates)).isEmpty();
        assertThat(get(gone, calendar).matchedWith()).isEmpty();
        assertThat(Exchanges.unmatch(now, freeze).isEmpty()).isTrue();
    }

    @Test
    void theWordsAreKeptToTheLetterAndAMatchOutlivesThem() {
        now = now.after(Exchanges.match(now, dates, calendar));
        now = now.after(Exchanges.edit(now, dates, "  مواعيد الحملات 📅 "));
        assertThat(get(now, dates).text()).isEqualTo("مواعيد الحملات 📅");
        assertThat(get(now, dates).matchedWith()).contains(calendar);
        assertThatThrownBy(() -> Exchanges.edit(now, dates, " ")).isInstanceOf(InvalidInput.class);
    }

    private String add(Side side, Direction direction, String text) {
        var change = Exchanges.add(now, idsAndClock, "on", side, direction, text);
        now = now.after(change);
        return change.edits().getFirst().item().id();
    }

    private static Exchange get(Workshop workshop, String id) {
        return workshop.get(Exchange.class, id);
    }
}

package org.commonground.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.live.JournalLine;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Saving;
import org.commonground.live.Steering;
import org.commonground.live.Subscription;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Zone;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Decision;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.Refused;
import org.commonground.workshop.Term;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;

/** The records that typed lines become, without a toolkit. */
class CaptureModelTest {

    private final Kept kept = new Kept();
    private final LiveWorkshop live =
            new LiveWorkshop(WorkshopBuilder.empty(), List.of(), kept, Runnable::run, WorkshopBuilder.pen());
    private final CaptureModel model = new CaptureModel(live, new Words(Locale.UK), Map.of());

    @Test
    void cardsNeedAStepButEverythingElseCanBeSaidBefore() {
        assertThatThrownBy(() -> model.enter("too early")).isInstanceOf(CaptureModel.NotBegun.class);
        model.enter("! One record");
        assertThat(live.workshop().decisions()).hasSize(1);
        live.record(Steering.start(live.workshop(), live.pen()));
        assertThat(model.enter("now")).isPresent();
    }

    @Test
    void aListIsTakenWholeAndUndoneWhole() {
        live.record(Steering.start(live.workshop(), live.pen()));
        model.nextSide();
        model.enterAll("one\n\nm: two\n? parked\n= CRM: customers");
        assertThat(live.workshop().cards())
                .extracting(card -> card.side() + card.text())
                .containsExactly("ITone", "MARKETINGtwo");
        assertThat(live.workshop().parkedItems()).hasSize(1);
        assertThat(live.workshop().terms()).hasSize(1);
        live.undo();
        assertThat(live.workshop().items().count()).isEqualTo(3);
    }

    @Test
    void aListWithOneLineThatIsTooLongChangesNothing() {
        live.record(Steering.start(live.workshop(), live.pen()));
        assertThatThrownBy(() -> model.enterAll("fine\n" + "x".repeat(501))).isInstanceOf(Refused.class);
        assertThat(live.workshop().cards()).isEmpty();
        assertThatThrownBy(() -> model.enter("  ")).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsTypedIsKeptUntilItIsTaken() {
        live.record(Steering.start(live.workshop(), live.pen()));
        model.keepDraft("half a sent");
        assertThat(kept.drafts).containsExactly("capture=half a sent", "capture.side=MARKETING");
        model.enter("half a sentence");
        assertThat(kept.drafts).endsWith("capture=", "capture.side=");
    }

    /** Every kind of step and the breaks, as in the half-day programme. */
    @Test
    void decisionsParkedItemsTermsAndActionsAreTakenAnywhereByPrefixAndByKey() {
        var halfDay = Workshops.create(
                WorkshopBuilder.pen(), "Day", "", Programmes.builtIn("half-day").orElseThrow(), "Marketing", "IT");
        var day = new LiveWorkshop(halfDay, List.of(), kept, Runnable::run, WorkshopBuilder.pen());
        var anywhere = new CaptureModel(day, new Words(Locale.UK), Map.of());
        var kinds = new HashSet<Class<?>>();
        int stops = 0;
        for (var stop : halfDay.programme().stops()) {
            day.record(Steering.goTo(day.workshop(), day.pen(), stop.id()));
            halfDay.programme()
                    .step(stop.id())
                    .ifPresent(step -> kinds.add(step.kind().getClass()));
            List.of("! One record", "? Agency", "= CRM " + stops + ": customers", "> Swap two")
                    .forEach(anywhere::enter);
            anywhere.decide("One record");
            anywhere.reserve("not before May");
            anywhere.park("Agency");
            anywhere.call("POS " + stops + ": customers");
            anywhere.act("Swap two");
            stops++;
        }
        assertThat(kinds).containsExactlyInAnyOrder(StepKind.class.getPermittedSubclasses());
        var now = day.workshop();
        assertThat(now.decisions())
                .hasSize(2 * stops)
                .extracting(Decision::text)
                .containsOnly("One record");
        assertThat(now.decisions().stream().flatMap(decision -> decision.reservations().stream()))
                .hasSize(stops)
                .extracting(Decision.Reservation::words)
                .containsOnly("not before May");
        assertThat(now.parkedItems())
                .hasSize(2 * stops)
                .extracting(ParkedItem::text)
                .containsOnly("Agency");
        assertThat(now.terms()).hasSize(2 * stops).extracting(Term::meaning).containsOnly("customers");
        assertThat(now.actions()).hasSize(2 * stops).extracting(Action::title).containsOnly("Swap two");
        assertThat(now.cards()).isEmpty();
    }

    @Test
    void aReservationNeedsADecision() {
        assertThatThrownBy(() -> model.reserve("not before May")).isInstanceOf(Refused.class);
        model.decide("One record");
        assertThatThrownBy(() -> model.reserve(" ")).isInstanceOf(Refused.class);
        model.reserve("not before May");
        live.undo();
        assertThat(live.workshop().decisions())
                .singleElement()
                .matches(decision -> decision.reservations().isEmpty());
    }

    @Test
    void aCardGoesToTheZoneAskedForWhereItsSideMayWrite() {
        var ours = new Zone("ours", "Ours", List.of(Side.MARKETING));
        var theirs = new Zone("theirs", "Theirs", List.of(Side.IT));
        var all = new Zone("all", "All", List.of());
        var zones = new Zones("step", List.of(ours, theirs, all));
        assertThat(zones.forSide(Optional.empty(), Side.IT)).isEqualTo(theirs);
        assertThat(zones.forSide(Optional.of("all"), Side.IT)).isEqualTo(all);
        assertThat(zones.forSide(Optional.of("ours"), Side.IT)).isEqualTo(theirs);
        assertThat(zones.after(ours, Side.MARKETING)).isEqualTo(all);
        assertThat(zones.after(all, Side.JOINT)).isEqualTo(ours);
    }

    private static final class Kept implements Saving {
        private final List<String> drafts = new ArrayList<>();

        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            return () -> {};
        }

        @Override
        public void keepDraft(String workshopId, String field, String text) {
            drafts.add(field + "=" + text);
        }
    }
}

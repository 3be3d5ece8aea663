package org.commonground.ui.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.session.JournalLine;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Saving;
import org.commonground.session.Subscription;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Term;
import org.junit.jupiter.api.Test;

/** The records that typed lines become, without a toolkit. */
class CaptureModelTest {

    private final Kept kept = new Kept();
    private final LiveWorkshop live =
            new LiveWorkshop(WorkshopBuilder.empty(), List.of(), kept, Runnable::run, WorkshopBuilder.pen());
    private final CaptureModel model = new CaptureModel(live, new Messages(Locale.UK));

    @Test
    void onlyCardsNeedAnOpenStep() {
        assertThatThrownBy(() -> model.enterLine("too early")).isInstanceOf(CaptureModel.NoOpenStepException.class);
        model.enterLine("! One record");
        assertThat(live.workshop().decisions()).hasSize(1);
        live.performLive(LiveControls.start(live.workshop(), live.pen()));
        assertThat(model.enterLine("now")).isPresent();
    }

    @Test
    void aPastedListIsAddedAndUndoneAtOnce() {
        live.performLive(LiveControls.start(live.workshop(), live.pen()));
        model.nextSide();
        enterLines("one\n\nm: two\n? parked\n= CRM: customers");
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
        live.performLive(LiveControls.start(live.workshop(), live.pen()));
        assertThatThrownBy(() -> enterLines("fine\n" + "x".repeat(501))).isInstanceOf(InvalidInput.class);
        assertThat(live.workshop().cards()).isEmpty();
        assertThatThrownBy(() -> model.enterLine("  ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aDraftIsKeptUntilItIsAdded() {
        live.performLive(LiveControls.start(live.workshop(), live.pen()));
        model.saveDraft("half a sent");
        assertThat(kept.drafts).containsExactly("capture=half a sent");
        model.nextSide();
        assertThat(kept.drafts).endsWith("capture.side=IT");
        model.enterLine("half a sentence");
        assertThat(kept.drafts).endsWith("capture=");
    }

    /** Every kind of step and the breaks, as in the half-day programme. */
    @Test
    void decisionsParkedItemsTermsAndActionsAreAddedInEveryStep() {
        var halfDay = WorkshopBuilder.builtIn("half-day").workshop();
        var day = new LiveWorkshop(halfDay, List.of(), kept, Runnable::run, WorkshopBuilder.pen());
        var anywhere = new CaptureModel(day, new Messages(Locale.UK));
        var kinds = new HashSet<Class<?>>();
        int stops = 0;
        for (var stop : halfDay.programme().stops()) {
            day.performLive(LiveControls.goTo(day.workshop(), day.pen(), stop.id()));
            halfDay.programme()
                    .step(stop.id())
                    .ifPresent(step -> kinds.add(step.kind().getClass()));
            List.of("! One record", "? Agency", "= CRM " + stops + ": customers", "> Swap two")
                    .forEach(anywhere::enterLine);
            anywhere.addDecision("One record");
            anywhere.addReservation("not before May");
            anywhere.addParkedItem("Agency");
            anywhere.addTerm("POS " + stops + ": customers");
            anywhere.addAction("Swap two");
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
        assertThatThrownBy(() -> model.addReservation("not before May")).isInstanceOf(InvalidInput.class);
        model.addDecision("One record");
        assertThatThrownBy(() -> model.addReservation(" ")).isInstanceOf(InvalidInput.class);
        model.addReservation("not before May");
        live.undo();
        assertThat(live.workshop().decisions())
                .singleElement()
                .matches(decision -> decision.reservations().isEmpty());
    }

    @Test
    void aCardGoesToTheRequestedZoneIfItsSideMayWriteThere() {
        var ours = new Zone("ours", "Ours", List.of(Side.MARKETING));
        var theirs = new Zone("theirs", "Theirs", List.of(Side.IT));
        var all = new Zone("all", "All", List.of());
        var zones = new CaptureZones("step", List.of(ours, theirs, all));
        assertThat(zones.forSide(Optional.empty(), Side.IT)).isEqualTo(theirs);
        assertThat(zones.forSide(Optional.of("all"), Side.IT)).isEqualTo(all);
        assertThat(zones.forSide(Optional.of("ours"), Side.IT)).isEqualTo(theirs);
        assertThat(zones.nextForSide(ours, Side.MARKETING)).isEqualTo(all);
        assertThat(zones.nextForSide(all, Side.JOINT)).isEqualTo(ours);
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
        public void saveDraft(String workshopId, String field, String text) {
            drafts.add(field + "=" + text);
        }
    }

    private void enterLines(String pasted) {
        model.enterEntries(model.readPaste(pasted, List.of()).entries());
    }
}

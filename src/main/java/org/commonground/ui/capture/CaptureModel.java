package org.commonground.ui.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.session.CellFormats;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CaptureLine;
import org.commonground.workshop.input.CaptureReader;
import org.commonground.workshop.input.PastedLines;
import org.commonground.workshop.input.SideNames;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.SideLetters;

/** Turns a typed line into a card, decision, action or other record. Rejected input changes nothing. */
public final class CaptureModel {

    /** The key of the field's text among the drafts. */
    public static final String DRAFT = "capture";

    private static final String SIDE = "capture.side";
    private static final String ZONE = "capture.zone";
    private static final String CARET = "caret";

    private final LiveWorkshop live;
    private final Messages messages;
    private Side side;
    private Optional<String> zone;
    private final int caret;

    public CaptureModel(LiveWorkshop live, Messages messages) {
        this.live = live;
        this.messages = messages;
        side = Arrays.stream(Side.values())
                .filter(one -> one.name().equals(live.typedDraft(SIDE)))
                .findFirst()
                .orElse(Side.MARKETING);
        zone = Optional.of(live.typedDraft(ZONE)).filter(id -> !id.isEmpty());
        caret = Optional.of(live.typedDraft(CARET))
                .filter(at -> at.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
    }

    public Side side() {
        return side;
    }

    /** The name that the workshop gives to the side. */
    String sideName() {
        return nameOf(side);
    }

    String nameOf(Side of) {
        return live.workshop().details().nameOf(of, messages.get("side.joint"));
    }

    void nextSide() {
        side = side.next();
        live.saveDraft(SIDE, side.name());
    }

    /** The letters that name the sides before a line. */
    SideLetters letters() {
        return SideLetters.of(live.workshop().details());
    }

    /** The zone for cards of the side; empty where there is only one zone. */
    Optional<Zone> zone() {
        return zones().filter(zones -> zones.zones().size() > 1).map(zones -> zones.forSide(zone, side));
    }

    /** Chooses the zone for the next cards; one that the step has not changes nothing. */
    void chooseZone(String id) {
        if (zones().stream()
                .flatMap(zones -> zones.zones().stream())
                .anyMatch(one -> one.id().equals(id))) {
            zone = Optional.of(id);
            live.saveDraft(ZONE, id);
        }
    }

    void nextZone() {
        zones().ifPresent(zones -> zone =
                Optional.of(zones.nextForSide(zones.forSide(zone, side), side).id()));
        live.saveDraft(ZONE, zone.orElse(""));
    }

    /**
     * Adds what was typed, after reading its prefixes.
     *
     * @return the id of the card, row, need or offer that was added last, if any
     * @throws org.commonground.workshop.InvalidInput if the input is invalid
     * @throws NoOpenStepException if it is a card and no step is open
     */
    Optional<String> enterLine(String typed) {
        return perform(CaptureReader.readLine(typed, side, letters())
                .map(List::of)
                .orElseGet(() -> List.of(new CaptureLine.NewCard(side, ""))));
    }

    /** What a pasted text would make; nothing is added. */
    PastedLines readPaste(String pasted, List<PastedLines.Choice> choices) {
        return PastedLines.read(pasted, side, sideNames(), choices);
    }

    private SideNames sideNames() {
        return new SideNames(live.workshop().details(), messages.get("side.joint"));
    }

    /**
     * Adds the entries that are taken, all of them or none.
     *
     * @return the id of the card, row, need or offer that was added last, if any
     * @throws org.commonground.workshop.InvalidInput if an entry is invalid; see {@link #firstInvalid}
     * @throws NoOpenStepException if there is a card and no step is open
     */
    Optional<String> enterEntries(List<PastedLines.Entry> entries) {
        return perform(entries.stream()
                .filter(PastedLines.Entry::isTaken)
                .map(PastedLines.Entry::line)
                .toList());
    }

    /** The first entry that cannot be added by itself, such as one that is too long. */
    Optional<PastedLines.Entry> firstInvalid(List<PastedLines.Entry> entries) {
        return entries.stream()
                .filter(PastedLines.Entry::isTaken)
                .filter(entry -> !canBeAdded(entry.line()))
                .findFirst();
    }

    private boolean canBeAdded(CaptureLine line) {
        try {
            change(live.workshop(), line);
            return true;
        } catch (InvalidInput invalid) {
            return false;
        }
    }

    /** @throws org.commonground.workshop.InvalidInput if the input is invalid */
    void addDecision(String typed) {
        perform(List.of(new CaptureLine.NewDecision(typed)));
    }

    /** @throws org.commonground.workshop.InvalidInput if the input is invalid */
    void addParkedItem(String typed) {
        perform(List.of(new CaptureLine.NewParkedItem(side, typed)));
    }

    /** @throws org.commonground.workshop.InvalidInput if the input is invalid */
    void addAction(String typed) {
        perform(List.of(new CaptureLine.NewAction(typed)));
    }

    /**
     * Adds a term and its meaning, split at the first colon.
     *
     * @throws org.commonground.workshop.InvalidInput if the input is invalid
     */
    void addTerm(String typed) {
        perform(List.of(CaptureReader.readTerm(typed)));
    }

    /**
     * Adds a reservation to the last decision.
     *
     * @throws org.commonground.workshop.InvalidInput if the input is invalid
     */
    void addReservation(String typed) {
        live.performUndoable(Agreements.addReservationToLast(live.workshop(), typed));
        saveDraft("");
    }

    /** Stores the draft, so that it is restored after a crash. The side and the zone are stored when they change. */
    void saveDraft(String typed) {
        live.saveDraft(DRAFT, typed);
    }

    /** Stores where typing goes on when the page is shown again. */
    void saveCaret(int at, int length) {
        live.saveDraft(CARET, at == length ? "" : Integer.toString(at));
    }

    /** Where typing goes on; beyond the text for its end. */
    int caret() {
        return caret;
    }

    private Optional<String> perform(List<CaptureLine> lines) {
        var edits = new ArrayList<Edit>();
        var label = "card.add";
        var workshop = live.workshop();
        for (var line : lines) {
            var change = change(workshop, line);
            workshop = workshop.after(change);
            edits.addAll(change.edits());
            label = change.label();
        }
        live.performUndoable(new Change(label, edits));
        saveDraft("");
        var last = edits.reversed().stream()
                .flatMap(edit -> edit.after().stream())
                .filter(item -> item instanceof Card || item instanceof RegisterRow || item instanceof Exchange)
                .findFirst();
        return last.map(Item::id);
    }

    private Change change(Workshop workshop, CaptureLine line) {
        var idsAndClock = live.pen();
        // In a break, new records belong to no step.
        var step = step().map(Step::id);
        return switch (line) {
            case CaptureLine.NewCard(Side of, String text) -> {
                var zones = zones().orElseThrow(NoOpenStepException::new);
                var zone = zones.forSide(this.zone, of).id();
                yield switch (step().orElseThrow().kind()) {
                    case StepKind.Exchange exchange ->
                        Exchanges.add(
                                workshop, idsAndClock, zones.stepId(), of, Exchange.Direction.valueOf(zone), text);
                    case StepKind.Register register -> row(workshop, zones.stepId(), of, text);
                    case StepKind.Cards _,
                            StepKind.Map _,
                            StepKind.Vote _,
                            StepKind.Reveal _,
                            StepKind.Statement _,
                            StepKind.Plan _,
                            StepKind.Talk _ -> Cards.add(workshop, idsAndClock, zones.stepId(), zone, of, text);
                };
            }
            case CaptureLine.NewDecision(String text) ->
                Agreements.addDecision(workshop, idsAndClock, text, step, Optional.empty());
            case CaptureLine.NewParkedItem(Side of, String text) ->
                Agreements.addParked(workshop, idsAndClock, of, text, step);
            case CaptureLine.NewTerm(String word, String meaning) ->
                Agreements.addTerm(workshop, idsAndClock, word, meaning);
            case CaptureLine.NewAction(String title) -> Actions.add(workshop, idsAndClock, title, List.of());
        };
    }

    /** Adds a row with its first column filled. */
    private Change row(Workshop workshop, String table, Side of, String text) {
        var first = Registers.columns(workshop, table).getFirst();
        var cells = CellFormats.reader(
                        workshop, messages, LocalDate.now(live.pen().clock()))
                .read(first, text)
                .map(cell -> Map.of(first.id(), cell))
                .orElse(Map.of());
        return Registers.add(workshop, live.pen(), table, of, cells);
    }

    private Optional<CaptureZones> zones() {
        return step().map(step -> CaptureZones.of(live.workshop(), step, messages));
    }

    private Optional<Step> step() {
        return live.workshop().currentStep();
    }

    /** A card was typed while no step is open, so that there is no board for it. */
    static final class NoOpenStepException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

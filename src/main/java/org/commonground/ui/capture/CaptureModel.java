package org.commonground.ui.capture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.Cells;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Zone;
import org.commonground.words.Words;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Capture;
import org.commonground.workshop.CaptureReader;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Item;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Workshop;

/** Turns a typed line into a card, decision, action or other record. Rejected input changes nothing. */
public final class CaptureModel {

    /** The key of the field's text among the drafts. */
    public static final String DRAFT = "capture";

    private static final String SIDE = "capture.side";

    private final LiveWorkshop live;
    private final Words words;
    private Side side;
    private Optional<String> zone = Optional.empty();

    /** @param drafts the texts that were not committed when the workshop was last open, by field, and the side they belong to */
    public CaptureModel(LiveWorkshop live, Words words, Map<String, String> drafts) {
        this.live = live;
        this.words = words;
        side = Arrays.stream(Side.values())
                .filter(one -> one.name().equals(drafts.get(SIDE)))
                .findFirst()
                .orElse(Side.MARKETING);
    }

    public Side side() {
        return side;
    }

    /** The name that the workshop gives to the side. */
    public String sideName() {
        return live.workshop().details().nameOf(side, words.get("side.joint"));
    }

    public void nextSide() {
        side = Side.values()[(side.ordinal() + 1) % Side.values().length];
    }

    /** The zone for cards of the side; empty where there is only one zone. */
    public Optional<Zone> zone() {
        return zones().filter(zones -> zones.zones().size() > 1).map(zones -> zones.forSide(zone, side));
    }

    public void nextZone() {
        zones().ifPresent(zones ->
                zone = Optional.of(zones.after(zones.forSide(zone, side), side).id()));
    }

    /**
     * Adds what was typed, after reading its prefixes.
     *
     * @return the id of the card, row, need or offer that was added last, if any
     * @throws org.commonground.workshop.Refused if the input is invalid
     * @throws NotBegun if it is a card and no step is open
     */
    public Optional<String> enter(String typed) {
        return perform(
                CaptureReader.line(typed, side).map(List::of).orElseGet(() -> List.of(new Capture.Said(side, ""))));
    }

    /** Adds every line, all of them or none; see {@link #enter}. */
    public Optional<String> enterAll(String pasted) {
        return perform(CaptureReader.lines(pasted, side));
    }

    /** @throws org.commonground.workshop.Refused if the input is invalid */
    public void decide(String typed) {
        perform(List.of(new Capture.Decided(typed)));
    }

    /** @throws org.commonground.workshop.Refused if the input is invalid */
    public void park(String typed) {
        perform(List.of(new Capture.Parked(side, typed)));
    }

    /** @throws org.commonground.workshop.Refused if the input is invalid */
    public void act(String typed) {
        perform(List.of(new Capture.ToDo(typed)));
    }

    /**
     * Adds a term and its meaning, split at the first colon.
     *
     * @throws org.commonground.workshop.Refused if the input is invalid
     */
    public void call(String typed) {
        perform(List.of(CaptureReader.term(typed)));
    }

    /**
     * Adds a reservation to the last decision.
     *
     * @throws org.commonground.workshop.Refused if the input is invalid
     */
    public void reserve(String typed) {
        live.perform(Agreements.reserveLast(live.workshop(), typed));
        keepDraft("");
    }

    /** Stores the draft and its side, so that both are restored after a crash. */
    public void keepDraft(String typed) {
        live.keepDraft(DRAFT, typed);
        live.keepDraft(SIDE, typed.isEmpty() ? "" : side.name());
    }

    private Optional<String> perform(List<Capture> lines) {
        var edits = new ArrayList<Edit>();
        var label = "card.add";
        var workshop = live.workshop();
        for (var line : lines) {
            var change = change(workshop, line);
            workshop = workshop.after(change);
            edits.addAll(change.edits());
            label = change.label();
        }
        live.perform(new Change(label, edits));
        keepDraft("");
        var last = edits.reversed().stream()
                .flatMap(edit -> edit.after().stream())
                .filter(item -> item instanceof Card || item instanceof RegisterRow || item instanceof Exchange)
                .findFirst();
        return last.map(Item::id);
    }

    private Change change(Workshop workshop, Capture line) {
        var pen = live.pen();
        // In a break, new records belong to no step.
        var step = step().map(Step::id);
        return switch (line) {
            case Capture.Said(Side of, String text) -> {
                var zones = zones().orElseThrow(NotBegun::new);
                var zone = zones.forSide(this.zone, of).id();
                yield switch (step().orElseThrow().kind()) {
                    case StepKind.Exchange exchange ->
                        Exchanges.add(workshop, pen, zones.stepId(), of, Exchange.Direction.valueOf(zone), text);
                    case StepKind.Register register -> row(workshop, zones.stepId(), of, text);
                    case StepKind.Cards _,
                            StepKind.Map _,
                            StepKind.Vote _,
                            StepKind.Reveal _,
                            StepKind.Statement _,
                            StepKind.Plan _,
                            StepKind.Talk _ -> Cards.add(workshop, pen, zones.stepId(), zone, of, text);
                };
            }
            case Capture.Decided(String text) -> Agreements.decide(workshop, pen, text, step, Optional.empty());
            case Capture.Parked(Side of, String text) -> Agreements.park(workshop, pen, of, text, step);
            case Capture.Called(String word, String meaning) -> Agreements.term(workshop, pen, word, meaning);
            case Capture.ToDo(String title) -> Actions.add(workshop, pen, title, List.of());
        };
    }

    /** Adds a row with its first column filled. */
    private Change row(Workshop workshop, String table, Side of, String text) {
        var first = Registers.columns(workshop, table).getFirst();
        var cells = Cells.reader(workshop, words, LocalDate.now(live.pen().clock()))
                .read(first, text)
                .map(cell -> Map.of(first.id(), cell))
                .orElse(Map.of());
        return Registers.add(workshop, live.pen(), table, of, cells);
    }

    private Optional<Zones> zones() {
        return step().map(step -> Zones.of(live.workshop(), step, words));
    }

    private Optional<Step> step() {
        return live.workshop()
                .live()
                .step()
                .flatMap(id -> live.workshop().programme().step(id));
    }

    /** A card was typed while no step is open, so that there is no board for it. */
    public static final class NotBegun extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}

package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Statement;
import org.commonground.workshop.Wordings;
import org.commonground.workshop.Workshop;

/** One sentence in several slots: a field per slot, the whole sentence, and its earlier wordings. */
final class StatementPane implements KindPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final StepKind.Statement kind;
    private final String stepId;
    private final Runnable acted;
    private final List<Slot> slots = new ArrayList<>();
    private final Label sentence = Ui.wrapped("", "sentence");
    private final VBox earlier = new VBox(8);
    private final VBox box = new VBox(14);

    /**
     * @param drafts text in fields when the workshop was last closed, by field
     * @param acted runs after Enter in the last slot, to move the focus back to the capture line
     */
    StatementPane(
            LiveWorkshop live,
            Kit kit,
            Step step,
            StepKind.Statement kind,
            Map<String, String> drafts,
            Runnable acted) {
        this.acted = acted;
        this.live = live;
        this.kit = kit;
        this.kind = kind;
        stepId = step.id();
        var fields = new VBox(10);
        kind.slots().forEach(slot -> {
            var part = new Slot(slot, kit.fieldMessage(), drafts);
            slots.add(part);
            fields.getChildren().add(part.view());
        });
        sentence.setId("sentence");
        box.getChildren()
                .addAll(
                        Ui.styled(new VBox(10, kit.ui().text("console.reads", "h3"), sentence), "card"),
                        Ui.styled(fields, "card"),
                        Ui.styled(new VBox(8, kit.ui().text("console.earlier", "h3"), earlier), "card"));
        box.getChildren()
                .getLast()
                .visibleProperty()
                .bind(javafx.beans.binding.Bindings.isNotEmpty(earlier.getChildren()));
    }

    @Override
    public Node view() {
        return box;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        var statement = Agreements.statement(workshop, stepId);
        slots.forEach(slot -> slot.show(statement));
        var all = new StringBuilder();
        kind.slots()
                .forEach(slot -> all.append(all.isEmpty() ? "" : " ")
                        .append(slot.lead())
                        .append(' ')
                        .append(statement
                                .flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                                .orElse("…")));
        sentence.setText(statement
                .filter(s -> s.slots().size() == kind.slots().size())
                .map(s -> Agreements.sentence(kind, s))
                .orElse(all.toString().strip()));
        earlier.getChildren()
                .setAll(statement.map(Statement::earlier).orElse(List.of()).reversed().stream()
                        .map(this::before)
                        .toList());
    }

    /** An earlier wording, with a button that restores it if the slots are still the same. */
    private Node before(String wording) {
        var text = Ui.grow(Ui.wrapped(wording, "muted"));
        if (Wordings.takeBack(live.workshop(), kind, stepId, wording).isEmpty()) {
            return text;
        }
        var back = kit.ui()
                .button(
                        "console.take_back",
                        () -> live.perform(Wordings.takeBack(live.workshop(), kind, stepId, wording)),
                        "small-btn");
        back.setMinWidth(Region.USE_PREF_SIZE);
        return Ui.row(10, text, back);
    }

    /** Focuses the next slot, and after the last one the capture line. */
    private void goOnFrom(Slot slot) {
        int next = slots.indexOf(slot) + 1;
        if (next < slots.size()) {
            slots.get(next).field.requestFocus();
            slots.get(next).field.end();
        } else {
            acted.run();
        }
    }

    /** The field of one slot. Enter saves it and goes to the next; leaving it saves it too. */
    private final class Slot {

        private final StepKind.Slot slot;
        private final FieldMessage message;
        private final TextField field = new TextField();
        private final PauseTransition keep = new PauseTransition(Duration.millis(300));
        private final String draft;
        private String shown = "";

        Slot(StepKind.Slot slot, FieldMessage message, Map<String, String> drafts) {
            this.slot = slot;
            this.message = message;
            draft = "statement." + stepId + "." + slot.id();
            field.setId("slot-" + slot.id());
            field.setPromptText(slot.example());
            field.setText(live.typed().getOrDefault(draft, drafts.getOrDefault(draft, "")));
            field.setOnAction(event -> {
                if (word()) {
                    goOnFrom(this);
                }
            });
            field.focusedProperty().addListener((focus, before, focused) -> {
                if (!focused && !field.getText().strip().equals(shown)) {
                    word();
                }
            });
            // The timer is not restarted at each letter: it would never fire for somebody who types without a pause,
            // and the whole line
            // could be lost.
            field.textProperty().addListener((text, before, now) -> keep.play());
            keep.setOnFinished(event -> live.keepDraft(draft, field.getText().equals(shown) ? "" : field.getText()));
        }

        Node view() {
            var lead = Ui.label(slot.lead(), "strong");
            lead.setLabelFor(field);
            return new VBox(4, lead, field, message.view());
        }

        void show(Optional<Statement> statement) {
            var now = statement
                    .flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                    .orElse("");
            if (!now.equals(shown)) {
                // Keeps text that is not saved yet.
                if (field.getText().equals(shown) || field.getText().strip().equals(now)) {
                    field.setText(now);
                }
                shown = now;
            }
        }

        private boolean word() {
            var kept = message.guard(() -> live.perform(
                    Agreements.word(live.workshop(), live.pen(), kind, stepId, slot.id(), field.getText())));
            if (kept) {
                keep.stop();
                live.keepDraft(draft, "");
            }
            return kept;
        }
    }
}

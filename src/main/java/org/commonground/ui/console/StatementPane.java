package org.commonground.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CaptureReader;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Wordings;
import org.commonground.workshop.record.SideLetters;
import org.commonground.workshop.record.Statement;

/** One sentence in several slots: a field per slot, the whole sentence, and its earlier wordings. */
final class StatementPane implements StepKindPane {

    private final LiveWorkshop live;
    private final PageContext context;
    private final StepKind.Statement kind;
    private final String stepId;
    private final Runnable afterAction;
    private final List<SlotField> slots = new ArrayList<>();
    private final Label sentence = Widgets.withId("sentence", Widgets.wrapped("", "sentence"));
    private final VBox earlierWordings = new VBox(8);
    private final VBox box = new VBox(14);

    /** @param acted runs after Enter in the last slot, to move the focus back to the capture line */
    StatementPane(LiveWorkshop live, PageContext context, Step step, StepKind.Statement kind, Runnable acted) {
        this.afterAction = acted;
        this.live = live;
        this.context = context;
        this.kind = kind;
        stepId = step.id();
        var fields = new VBox(10);
        kind.slots().forEach(slot -> {
            var part = new SlotField(slot, context.fieldMessage());
            slots.add(part);
            fields.getChildren().add(part.view());
        });
        box.getChildren()
                .addAll(
                        Widgets.styled(new VBox(10, context.label("console.reads", "h3"), sentence), "card"),
                        Widgets.styled(fields, "card"),
                        Widgets.styled(new VBox(8, context.label("console.earlier", "h3"), earlierWordings), "card"));
        box.getChildren()
                .getLast()
                .visibleProperty()
                .bind(javafx.beans.binding.Bindings.isNotEmpty(earlierWordings.getChildren()));
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
        earlierWordings
                .getChildren()
                .setAll(statement.map(Statement::earlier).orElse(List.of()).reversed().stream()
                        .map(this::earlierWording)
                        .toList());
    }

    /** Over the room view what is typed is the next part of the sentence, as long as one is empty. */
    @Override
    public boolean takesLine(String typed, boolean overRoomView) {
        return overRoomView
                && slots.stream().anyMatch(SlotField::isEmpty)
                && CaptureReader.isPlain(typed, SideLetters.of(live.workshop().details()));
    }

    @Override
    public String enterLine(String typed) {
        var next = slots.stream().filter(SlotField::isEmpty).findFirst().orElseThrow();
        next.field.setText(typed);
        if (next.save()) {
            return "";
        }
        next.field.clear();
        return next.message.text();
    }

    /** An earlier wording, with a button that restores it if the slots are still the same. */
    private Node earlierWording(String wording) {
        var text = Widgets.grow(Widgets.wrapped(wording, "muted"));
        if (Wordings.restore(live.workshop(), kind, stepId, wording).isEmpty()) {
            return text;
        }
        var back = context.button(
                "console.take_back",
                () -> live.performUndoable(Wordings.restore(live.workshop(), kind, stepId, wording)),
                "small-btn");
        back.setMinWidth(Region.USE_PREF_SIZE);
        return Widgets.row(10, text, back);
    }

    /** Focuses the next slot, and after the last one the capture line. */
    private void focusNextAfter(SlotField slot) {
        int next = slots.indexOf(slot) + 1;
        if (next < slots.size()) {
            slots.get(next).field.requestFocus();
            slots.get(next).field.end();
        } else {
            afterAction.run();
        }
    }

    /** The field of one slot. Enter saves it and goes to the next; leaving it saves it too. */
    private final class SlotField {

        private final StepKind.Slot slot;
        private final FieldMessage message;
        private final TextField field = new TextField();
        private final FieldDraft draft;
        private String savedText = "";

        SlotField(StepKind.Slot slot, FieldMessage message) {
            this.slot = slot;
            this.message = message;
            field.setId("slot-" + slot.id());
            field.setPromptText(slot.example());
            draft = FieldDraft.keep(field, live, "statement." + stepId + "." + slot.id(), () -> savedText);
            field.setOnAction(event -> {
                if (save()) {
                    focusNextAfter(this);
                }
            });
            field.focusedProperty().addListener((focus, before, focused) -> {
                if (!focused && !field.getText().strip().equals(savedText)) {
                    save();
                }
            });
        }

        boolean isEmpty() {
            return field.getText().isBlank();
        }

        Node view() {
            var lead = Widgets.label(slot.lead(), "strong");
            lead.setLabelFor(field);
            return new VBox(4, lead, field, message.view());
        }

        void show(Optional<Statement> statement) {
            var now = statement
                    .flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                    .orElse("");
            if (!now.equals(savedText)) {
                // Keeps text that is not saved yet.
                if (field.getText().equals(savedText) || field.getText().strip().equals(now)) {
                    field.setText(now);
                }
                savedText = now;
            }
        }

        private boolean save() {
            var kept = message.guard(() -> live.performUndoable(
                    Agreements.setSlot(live.workshop(), live.pen(), kind, stepId, slot.id(), field.getText())));
            if (kept) {
                draft.entered();
            }
            return kept;
        }
    }
}

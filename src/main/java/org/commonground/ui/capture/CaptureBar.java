package org.commonground.ui.capture;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.PastedLines;

/** The capture line: the side, the zone, the text field, and buttons for the other kinds of entries. */
public final class CaptureBar {

    /** The delay after the last key before the draft is stored; under a second. */
    private static final Duration DRAFT_DELAY = Duration.millis(300);

    private final CaptureModel model;
    private final PageContext context;
    private final StepLines step;
    private final Consumer<String> added;
    private final Button side = Widgets.keepWidth(Widgets.styled(Widgets.withId("capture-side", new Button()), "chip"));
    private final Button zone = Widgets.styled(Widgets.withId("capture-zone", new Button()), "chip", "tag");
    private final TextField field = Widgets.withId("capture", new CaptureField());
    private final FieldMessage message;
    private final PauseTransition draftTimer = new PauseTransition(DRAFT_DELAY);
    private final Command focusCommand = Command.of("capture.focus", this::focus, "F6");
    private final List<Command> commands;
    private final List<Button> buttons;
    private final PastePreview preview;
    private int caretAtPaste;
    private final VBox view;
    private Optional<Runnable> rest = Optional.empty();

    /**
     * @param draft the text that was not committed when the workshop was last open
     * @param step gets the lines that belong into the step
     * @param added receives the id of an added card
     */
    public CaptureBar(CaptureModel model, PageContext context, String draft, StepLines step, Consumer<String> added) {
        this.step = step;
        this.model = model;
        this.context = context;
        this.added = added;
        message = context.fieldMessage();
        commands = List.of(
                Command.of("capture.decision", () -> enter(model::addDecision), "Shortcut+D"),
                Command.of("capture.park", () -> enter(model::addParkedItem), "Shortcut+K"),
                Command.of("capture.action", () -> enter(model::addAction), "Shortcut+Enter"),
                Command.of("capture.reservation", () -> enter(model::addReservation), "Shortcut+R"),
                Command.of("capture.term", () -> enter(model::addTerm), "Shortcut+T"),
                Command.of("capture.side", this::nextSide, "Shortcut+M"),
                Command.of("capture.zone", this::nextZone, "Alt+Down")
                        .when(() -> model.zone().isPresent()),
                focusCommand);
        field.setText(draft);
        field.setPromptText(context.text("capture.prompt"));
        field.setAccessibleText(context.text("capture.prompt"));
        field.setOnAction(event -> enterLine());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        // The timer is not restarted at each letter: someone who types without a pause would lose the whole line in a
        // crash.
        field.textProperty().subscribe(text -> {
            message.clear();
            draftTimer.play();
        });
        draftTimer.setOnFinished(event -> saveDraft());
        draftTimer.stop();
        HBox.setHgrow(field, Priority.ALWAYS);
        zone.setOnAction(event -> nextZone());
        side.setOnAction(event -> nextSide());
        var tab = Widgets.keepWidth(context.label("capture.tab", "kbd", "capture-tab"));
        var bar = new Flow(12, side, tab, zone, field);
        buttons = commands.stream().limit(3).map(this::button).toList();
        bar.getChildren().addAll(buttons);
        zone.setMaxWidth(190);
        Widgets.withFullTextTooltip(zone);
        preview = new PastePreview(model, context, this::enterPasted, this::leavePasted);
        view = Widgets.styled(new VBox(6, message.view(), preview.view(), bar), "capture-bar");
        view.setMaxHeight(Region.USE_PREF_SIZE);
        view.focusWithinProperty().subscribe(focused -> showIfTyped());
        refresh();
    }

    public Region view() {
        return view;
    }

    /** Focuses the field. */
    public Command focusCommand() {
        return focusCommand;
    }

    public List<Command> commands() {
        return commands;
    }

    /** Focuses the field, with the caret after its text. */
    public void focus() {
        focusAt(Integer.MAX_VALUE);
    }

    /** Focuses the field of a page that is shown again, with the caret where it was. */
    public void focusWhereTypingStopped() {
        focusAt(model.caret());
    }

    private void focusAt(int caret) {
        Widgets.showIf(view, true); // what is hidden takes no focus
        // The skin must exist first: created later, it would select the whole text, and the next key would replace it.
        field.applyCss();
        field.requestFocus();
        field.positionCaret(Math.min(caret, field.getLength()));
    }

    /** Adds what was typed while the keyboard was elsewhere, and focuses the field, so that the next letters follow. */
    public void type(String characters) {
        focus();
        field.appendText(characters);
        field.end();
    }

    /** Shows the current side and zone of the step. */
    public void refresh() {
        var name = context.text("capture.side_is", model.sideName());
        if (!name.equals(side.getAccessibleText())) {
            side.setGraphic(SideMark.of(
                    model.side(), model.sideName() + " " + model.letters().of(model.side()) + ":"));
            side.setAccessibleText(name);
        }
        var target = model.zone();
        zone.setText(target.map(z -> "→ " + z.title()).orElse(""));
        Widgets.showIf(zone, target.isPresent());
    }

    /**
     * Shows the line only while something is typed into it.
     *
     * @param to moves the focus elsewhere while nothing is typed; empty shows the line all the time
     */
    public void showOnlyWhileTyping(Optional<Runnable> to) {
        rest = to;
        buttons.forEach(button -> Widgets.showIf(button, to.isEmpty()));
        rest.filter(elsewhere -> isIdle()).ifPresent(Runnable::run);
        showIfTyped();
    }

    private boolean isIdle() {
        return field.getText().isEmpty() && !preview.isOpen() && message.text().isEmpty();
    }

    private void showIfTyped() {
        Widgets.showIf(view, rest.isEmpty() || !isIdle() || view.isFocusWithin());
    }

    private void entered() {
        rest.ifPresentOrElse(Runnable::run, this::focus);
        showIfTyped();
    }

    /** The page is hidden: the draft is stored at once. */
    public void onHide() {
        preview.leave();
        draftTimer.stop();
        saveDraft();
        model.saveCaret(field.getCaretPosition(), field.getLength());
    }

    /** A ballot is never written down. */
    private void saveDraft() {
        model.saveDraft(step.takes(field.getText()) ? "" : field.getText());
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isControlDown()) {
            nextSide();
            event.consume();
        }
    }

    /** Changes the side of the next line, and focuses the line. */
    public void nextSide() {
        model.nextSide();
        refresh();
        focus();
    }

    /** Chooses the zone for the next cards; one that the step has not changes nothing. */
    public void chooseZone(String id) {
        model.chooseZone(id);
        refresh();
    }

    private void nextZone() {
        model.nextZone();
        refresh();
        focus();
    }

    private void enterLine() {
        var typed = field.getText();
        if (step.takes(typed)) {
            finish(step.enter(typed));
        } else {
            enter(line -> model.enterLine(line).ifPresent(added));
        }
    }

    /** Clears the field if its text was accepted; else the text stays, with the reason above it. */
    private void enter(Consumer<String> how) {
        showIfRejected(() -> how.accept(field.getText()));
        finish(message.text());
    }

    private void finish(String fault) {
        message.show(fault);
        if (fault.isEmpty()) {
            field.clear();
            draftTimer.stop();
            entered();
        } else {
            focus();
        }
    }

    private void showIfRejected(Runnable action) {
        try {
            message.guard(action);
        } catch (CaptureModel.NoOpenStepException notBegun) {
            message.show(context.text("capture.not_begun"));
        }
    }

    /** Adds what the preview shows. A line that cannot be added is named, and nothing is added. */
    private void enterPasted() {
        var entries = preview.entries();
        try {
            model.enterEntries(entries).ifPresent(added);
            preview.close();
            entered();
        } catch (CaptureModel.NoOpenStepException notBegun) {
            preview.showFault(context.text("capture.not_begun"));
        } catch (InvalidInput invalid) {
            var why = context.failureMessages().describe(invalid);
            model.firstInvalid(entries)
                    .ifPresentOrElse(entry -> preview.showFault(entry, why), () -> preview.showFault(why));
        }
    }

    private void leavePasted(String line) {
        field.requestFocus();
        field.insertText(caretAtPaste, line);
        field.positionCaret(caretAtPaste + line.length());
    }

    private Button button(Command command) {
        var button = context.button(command);
        button.setText(context.text(command.id() + "_short"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** A text field joins pasted lines; here each line becomes a card of its own, after a look at what they would make. */
    private final class CaptureField extends TextField {
        @Override
        public void paste() {
            var clipboard = Clipboard.getSystemClipboard();
            var text = clipboard.hasString() ? clipboard.getString() : "";
            if (model.readPaste(text, List.of()).entries().size() > 1) {
                replaceSelection("");
                caretAtPaste = getCaretPosition();
                message.clear();
                preview.open(text);
            } else {
                replaceSelection(PastedLines.asOneLine(text));
            }
        }
    }
}

package org.commonground.ui.capture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.shell.Keymap;
import org.commonground.workshop.input.CaptureLine;
import org.commonground.workshop.input.PastedLines;
import org.commonground.workshop.input.PastedLines.Choice;
import org.commonground.workshop.input.PastedLines.Entry;

/**
 * Shows above the capture line what a pasted list would make, before it is made. Sides can be changed and lines left out. Enter adds the
 * lines, Esc leaves them as text in the capture line.
 */
final class PastePreview {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final CaptureModel model;
    private final Messages messages;
    private final Runnable onAccept;
    private final Consumer<String> onLeave;
    private final FieldMessage message;
    private final Label summary = Widgets.withId("pasted-summary", Widgets.label("", "h3"));
    private final Label note = Widgets.withId("pasted-note", Widgets.wrapped("", "small", "muted"));
    private final VBox rows = Widgets.withId("pasted-rows", new VBox());
    private final ScrollPane scroll = Widgets.scrolling(rows);
    private final Map<Choice, CheckBox> choices = new EnumMap<>(Choice.class);
    private final VBox view;
    private String pasted = "";
    private List<Entry> entries = List.of();
    private int selected;

    /**
     * @param onAccept adds the entries; the preview stays open if they are refused
     * @param onLeave receives the text as one line
     */
    PastePreview(CaptureModel model, PageContext context, Runnable onAccept, Consumer<String> onLeave) {
        this.model = model;
        this.messages = context.messages();
        this.onAccept = onAccept;
        this.onLeave = onLeave;
        message = context.fieldMessage();
        for (var choice : Choice.values()) {
            var box = new CheckBox(messages.get(Messages.key("capture.pasted.", choice)));
            box.setId(
                    "pasted-" + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
            box.setOnAction(event -> read());
            choices.put(choice, box);
        }
        var add = context.button(Command.of("capture.pasted.add", onAccept, "Enter"), "primary");
        var leave = context.button(Command.of("capture.pasted.leave", this::leave, "Esc"));
        var options = new Flow(14);
        options.getChildren().addAll(choices.values());
        scroll.setMaxHeight(190);
        view = Widgets.styled(
                new VBox(
                        6,
                        Widgets.header(summary, Widgets.spacer(), leave, add),
                        note,
                        scroll,
                        options,
                        message.view()),
                "pasted");
        view.setId("pasted");
        view.setFocusTraversable(true);
        // Letters and Esc are keys of the preview, not of the page.
        view.getProperties().put(Keymap.HANDLES_TYPING, true);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        Widgets.showIf(view, false);
    }

    Node view() {
        return view;
    }

    boolean isOpen() {
        return view.isVisible();
    }

    List<Entry> entries() {
        return entries;
    }

    /** Shows what the text would make, after what is shown already. */
    void open(String text) {
        pasted = isOpen() ? pasted + "\n" + text : text;
        if (!isOpen()) {
            choices.values().forEach(box -> box.setSelected(false));
        }
        selected = 0;
        Widgets.showIf(view, true);
        read();
        view.requestFocus();
    }

    void close() {
        Widgets.showIf(view, false);
        message.clear();
        entries = List.of();
        rows.getChildren().clear();
    }

    /** Closes the preview, if it is open, and hands the text over as one line. */
    void leave() {
        if (isOpen()) {
            close();
            onLeave.accept(PastedLines.asOneLine(pasted));
        }
    }

    /** Shows why the entry cannot be added. */
    void showFault(Entry entry, String why) {
        message.show(messages.get("capture.pasted.line", entry.number(), why));
        select(entries.indexOf(entry));
    }

    void showFault(String why) {
        message.show(why);
    }

    private void read() {
        var chosen = choices.entrySet().stream()
                .filter(choice -> choice.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        var read = model.readPaste(pasted, chosen);
        choices.forEach((choice, box) -> Widgets.showIf(
                box,
                switch (choice) {
                    case QUOTED_ARE_ACTIONS -> read.isQuotedMail();
                    case KEEP_MARKERS -> read.hasMarkers();
                    case ONE_CARD -> true;
                }));
        Widgets.showText(note, note(read, chosen));
        entries = read.entries();
        selected = Math.clamp(selected, 0, Math.max(0, entries.size() - 1));
        message.clear();
        draw();
    }

    private String note(PastedLines read, List<Choice> chosen) {
        var notes = new ArrayList<String>();
        if (read.isQuotedMail()) {
            notes.add(messages.get("capture.pasted.is_mail"));
        }
        if (read.hasMarkers() && !chosen.contains(Choice.KEEP_MARKERS)) {
            notes.add(messages.get("capture.pasted.without_markers"));
        }
        return String.join(" ", notes);
    }

    private void draw() {
        summary.setText(summary());
        rows.getChildren().clear();
        for (int i = 0; i < entries.size(); i++) {
            rows.getChildren().add(row(i, entries.get(i)));
        }
        select(selected);
    }

    private String summary() {
        var taken = entries.stream().filter(Entry::isTaken).map(Entry::line).toList();
        var bySide = taken.stream()
                .filter(CaptureLine.NewCard.class::isInstance)
                .collect(Collectors.groupingBy(
                        line -> ((CaptureLine.NewCard) line).side(),
                        () -> new EnumMap<>(Side.class),
                        Collectors.counting()));
        var parts = new ArrayList<String>();
        long cards = bySide.values().stream().mapToLong(Long::longValue).sum();
        if (cards > 0) {
            parts.add(messages.get("capture.pasted.cards", cards));
            bySide.forEach(
                    (side, count) -> parts.add(messages.get("capture.pasted.of_side", count, model.nameOf(side))));
        }
        if (taken.size() > cards) {
            parts.add(messages.get("capture.pasted.others", taken.size() - cards));
        }
        if (entries.size() > taken.size()) {
            parts.add(messages.get("capture.pasted.left_out", entries.size() - taken.size()));
        }
        return String.join(" · ", parts);
    }

    private HBox row(int index, Entry entry) {
        var mark = Widgets.styled(new Button(), "chip", "small-btn");
        mark.setFocusTraversable(false);
        mark.setMinWidth(Button.USE_PREF_SIZE);
        var text = Widgets.wrapped(text(entry.line()), "pasted-text");
        switch (entry.line()) {
            case CaptureLine.NewCard card -> showSide(mark, card.side());
            case CaptureLine.NewParkedItem parked -> mark.setText(messages.get("capture.park_short"));
            case CaptureLine.NewDecision _ -> mark.setText(messages.get("capture.decision_short"));
            case CaptureLine.NewAction _ -> mark.setText(messages.get("capture.action_short"));
            case CaptureLine.NewTerm _ -> mark.setText(messages.get("capture.pasted.term"));
        }
        mark.setOnAction(event -> nextSide(index));
        var take = new CheckBox();
        take.setSelected(entry.isTaken());
        take.setFocusTraversable(false);
        take.setAccessibleText(messages.get("capture.pasted.take", text(entry.line())));
        take.setOnAction(event -> set(index, entries.get(index).withTaken(take.isSelected())));
        var row = Widgets.styled(Widgets.row(8, take, mark, Widgets.grow(text)), "pasted-row");
        row.pseudoClassStateChanged(LEFT_OUT, !entry.isTaken());
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> select(index));
        return row;
    }

    private void showSide(Button mark, Side side) {
        mark.setGraphic(SideMark.of(side, model.nameOf(side)));
        mark.setAccessibleText(messages.get("capture.side_is", model.nameOf(side)));
    }

    private static String text(CaptureLine line) {
        return switch (line) {
            case CaptureLine.NewCard card -> card.text();
            case CaptureLine.NewParkedItem parked -> parked.text();
            case CaptureLine.NewDecision decision -> decision.text();
            case CaptureLine.NewAction action -> action.title();
            case CaptureLine.NewTerm term ->
                term.meaning().isEmpty() ? term.word() : term.word() + ": " + term.meaning();
        };
    }

    private void keyPressed(KeyEvent event) {
        boolean isOnControl = event.getTarget() instanceof Button || event.getTarget() instanceof CheckBox;
        switch (event.getCode()) {
            case ESCAPE -> leave();
            case ENTER -> {
                if (isOnControl && event.getTarget() instanceof Button button) {
                    button.fire();
                } else {
                    onAccept.run();
                }
            }
            case UP -> select(selected - 1);
            case DOWN -> select(selected + 1);
            case M -> setSide(Side.MARKETING);
            case I -> setSide(Side.IT);
            case J -> setSide(Side.JOINT);
            case DELETE, BACK_SPACE -> toggleTaken();
            case SPACE -> {
                if (isOnControl) {
                    return;
                }
                nextSide(selected);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (entries.isEmpty()) {
            return;
        }
        selected = Math.clamp(index, 0, entries.size() - 1);
        for (int i = 0; i < rows.getChildren().size(); i++) {
            rows.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == selected);
        }
        scroll.setVvalue(entries.size() == 1 ? 0 : selected / (entries.size() - 1.0));
    }

    private void setSide(Side side) {
        set(selected, entries.get(selected).withSide(side));
    }

    private void nextSide(int index) {
        var entry = entries.get(index);
        if (entry.line() instanceof CaptureLine.NewCard card) {
            set(index, entry.withSide(card.side().next()));
        }
    }

    private void toggleTaken() {
        set(selected, entries.get(selected).withTaken(!entries.get(selected).isTaken()));
    }

    private void set(int index, Entry entry) {
        var changed = new ArrayList<>(entries);
        changed.set(index, entry);
        entries = List.copyOf(changed);
        selected = index;
        message.clear();
        draw();
    }
}

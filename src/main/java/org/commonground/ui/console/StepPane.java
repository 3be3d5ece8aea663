package org.commonground.ui.console;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.Stop;
import org.commonground.ui.board.BoardModel;
import org.commonground.ui.board.BoardView;
import org.commonground.ui.kinds.ExchangePane;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kinds.MapHeadings;
import org.commonground.ui.kinds.PainStrip;
import org.commonground.ui.kinds.RegisterPane;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Shortcut;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Item;
import org.commonground.workshop.Shares;
import org.commonground.workshop.Suggestions;
import org.commonground.workshop.Workshop;

/** The middle column: the title of the exercise and step, and the board, table or vote of the current step. */
final class StepPane {

    /** The width that a title needs beside the beats, in pixels. */
    private static final double TITLES = 200;

    private final LiveWorkshop live;
    private final Kit kit;
    private final ConsoleCommands commands;
    private final Map<String, String> drafts;
    private final Label title = Ui.wrapped("", "h1");
    private final Label prompt = Ui.wrapped("", "muted");
    private final BeatLine beats;
    private final PainStrip pain;
    private final BorderPane pane = new BorderPane();
    private final Supplier<Side> side;
    private final Runnable acted;
    /** The board of each step that was shown, with its selection. */
    private final Map<String, BoardModel> boards = new HashMap<>();

    private final Label lines = Ui.wrapped("");
    private final Node toTake;
    private final Command suggested;
    private final PhotoStrip photos;

    private Optional<String> stepOn = Optional.empty();
    private Optional<BoardView> board = Optional.empty();
    private Optional<MapHeadings> headings = Optional.empty();
    private Optional<KindPane> kind = Optional.empty();

    /**
     * @param drafts text in fields when the workshop was last closed, by field
     * @param side the side of a new table row
     * @param acted runs after every action in this pane, to move the focus back to the capture line
     */
    StepPane(
            LiveWorkshop live,
            Kit kit,
            ConsoleCommands commands,
            Map<String, String> drafts,
            Supplier<Side> side,
            Runnable acted) {
        this.live = live;
        this.kit = kit;
        this.commands = commands;
        this.drafts = drafts;
        this.side = side;
        this.acted = acted;
        pain = new PainStrip(kit.words());
        beats = new BeatLine(kit.words(), commands::goTo);
        var titles = new VBox(title, prompt);
        var header = new Fold(TITLES, 16, titles, beats.view());
        suggested = Command.of("console.suggested", this::takeSuggested, "Shortcut+L")
                .when(() -> !suggestions(live.workshop()).isEmpty());
        var take = kit.ui().button(suggested, "small-btn");
        take.setMinWidth(Region.USE_PREF_SIZE);
        toTake = Ui.styled(Ui.row(14, Ui.grow(lines), take), "card", "suggested");
        toTake.managedProperty().bind(toTake.visibleProperty());
        photos = new PhotoStrip(live, kit, acted);
        photos.dropsOn(pane);
        pane.setTop(new VBox(14, header, toTake, photos.view()));
        pane.getStyleClass().add("console-step");
    }

    Node view() {
        return pane;
    }

    /** Adds the lines that the programme suggests to the board. */
    Command suggested() {
        return suggested;
    }

    /** Adds photos to the step. */
    Command photo() {
        return photos.command();
    }

    private static List<String> suggestions(Workshop workshop) {
        return workshop.live().step().flatMap(workshop.programme()::step).stream()
                .flatMap(step -> Suggestions.open(workshop, step).stream())
                .toList();
    }

    private void takeSuggested() {
        var workshop = live.workshop();
        workshop.live()
                .step()
                .flatMap(workshop.programme()::step)
                .ifPresent(step -> live.perform(Suggestions.take(workshop, live.pen(), step)));
        acted.run();
    }

    void show(Workshop workshop, Optional<Step> step) {
        var open = suggestions(workshop);
        lines.setText(kit.words().get("console.suggested_lines", String.join(" · ", open)));
        toTake.setVisible(!open.isEmpty());
        photos.show(workshop);
        if (step.isPresent()) {
            show(workshop, step.get());
            return;
        }
        stepOn = Optional.empty();
        board = Optional.empty();
        kind = Optional.empty();
        pane.setBottom(null);
        beats.show(new Beats(List.of()));
        workshop.live()
                .step()
                .flatMap(workshop.programme()::stop)
                .ifPresentOrElse(this::pause, () -> notBegun(workshop));
    }

    private void pause(Stop pause) {
        title.setText(pause.title());
        prompt.setText(kit.words().get("room.minutes", pause.minutes()));
        card(Ui.wrapped(kit.words().get("console.break_hint"), "guide-say"));
    }

    private void card(Node... nodes) {
        var card = Ui.styled(new VBox(14, nodes), "card");
        BorderPane.setMargin(card, new javafx.geometry.Insets(18, 0, 0, 0));
        BorderPane.setAlignment(card, javafx.geometry.Pos.TOP_LEFT);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        pane.setCenter(card);
    }

    private void show(Workshop workshop, Step step) {
        var exercise = workshop.programme().exerciseOf(step.id()).orElseThrow();
        title.setText(exercise.title());
        prompt.setText(step.prompt());
        beats.show(Beats.of(exercise, step));
        if (stepOn.filter(step.id()::equals).isEmpty()) {
            stepOn = Optional.of(step.id());
            build(step);
        }
        kind.ifPresent(part -> part.show(workshop, step));
        board.ifPresent(view -> view.show(step));
        notesOnlyWhereThereAreAny();
        headings.ifPresent(over -> over.show(workshop));
        if (kind.isEmpty()) {
            pane.setBottom(pain.show(workshop, step) ? pain.view() : null);
        }
    }

    private void build(Step step) {
        var model = boards.computeIfAbsent(step.id(), id -> new BoardModel(live, step));
        var view = new BoardView(model, kit, acted);
        board = Optional.of(view);
        kind = kindPane(step);
        pane.setBottom(null);
        headings = step.kind() instanceof StepKind.Map map
                ? Optional.of(new MapHeadings(kit.words(), map, step.id()))
                : Optional.empty();
        var body = kind.map(part -> part.fills() ? part.view() : Ui.scrolling(part.view()))
                .orElseGet(() -> headings.<Node>map(over -> new BorderPane(view.view(), over.view(), null, null, null))
                        .orElse(view.view()));
        BorderPane.setMargin(body, new javafx.geometry.Insets(18, 0, 0, 0));
        pane.setCenter(body);
    }

    /** Below a vote, a sentence or a picture the board gets space only once there is a card. */
    private void notesOnlyWhereThereAreAny() {
        if (kind.isEmpty() || board.isEmpty()) {
            return;
        }
        var view = board.get();
        var any = view.hasCards();
        if (any && pane.getBottom() == null) {
            var notes = (Region) view.view();
            notes.setMaxHeight(220);
            BorderPane.setMargin(notes, new javafx.geometry.Insets(14, 0, 0, 0));
            pane.setBottom(notes);
        } else if (!any) {
            pane.setBottom(null);
        }
    }

    private Optional<KindPane> kindPane(Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards -> Optional.empty();
            case StepKind.Map map -> Optional.empty();
            case StepKind.Exchange exchange -> Optional.of(new ExchangePane(live, kit, step, acted));
            case StepKind.Register register ->
                Optional.of(Shares.agreedAt(live.workshop(), step)
                        .<KindPane>map(ballot -> new SplitPane(live, kit, ballot, acted))
                        .orElseGet(() -> new RegisterPane(live, kit, step, register, drafts, side, acted)));
            case StepKind.Vote vote -> Optional.of(new BallotPane(live, kit, commands::record, drafts));
            case StepKind.Reveal reveal -> Optional.of(new RevealPane(live, kit, commands::record, commands::goTo));
            case StepKind.Statement statement ->
                Optional.of(new StatementPane(live, kit, step, statement, drafts, acted));
            case StepKind.Plan plan -> Optional.of(HintPane.plan(kit, commands));
            case StepKind.Talk talk -> Optional.of(HintPane.talk(kit));
        };
    }

    private void notBegun(Workshop workshop) {
        title.setText(workshop.programme().title());
        prompt.setText(kit.words().get("console.not_begun_prompt"));
        var start = kit.ui().button(commands.next(), "primary");
        start.setText(kit.words().get("console.start"));
        start.setId("start");
        card(Ui.wrapped(kit.words().get("console.start_hint"), "guide-say"), start);
    }

    /** The board, unless the focus is on the step's own pane. */
    Optional<BoardView> boardWithKeys() {
        return board.filter(
                view -> kind.filter(part -> part.view().isFocusWithin()).isEmpty());
    }

    /** Whether a digit places the selected card or row. */
    boolean digitsMeanPlaces() {
        return board.filter(view -> view.view().isFocusWithin() && view.digitsMeanThemes())
                        .isPresent()
                || kind.filter(part -> part.view().isFocusWithin()).stream()
                        .flatMap(part -> part.keys().stream())
                        .anyMatch(key -> key.shortcuts().contains(Shortcut.of("1")));
    }

    /** The commands of the step's own pane. */
    List<Command> keysHere() {
        return kind.map(KindPane::keys)
                .orElseGet(() -> board.map(BoardView::keys).orElse(java.util.List.of()));
    }

    /** Scrolls to the item that was added last. */
    void reveal(String id) {
        kind.ifPresent(part -> part.reveal(id));
        board.ifPresent(view -> view.reveal(id));
    }

    /** Scrolls to a search result and selects it. */
    void find(Item item) {
        kind.ifPresent(part -> part.reveal(item.id()));
        board.ifPresent(view -> view.find(item));
    }

    /** Focuses the step's own pane, or else the board. */
    void focus() {
        kind.ifPresentOrElse(KindPane::focus, () -> board.ifPresent(BoardView::focus));
    }

    /**
     * After Esc in a field: focuses the board or the pane with key commands. A table is not focused, because letters are typed into its
     * cells.
     */
    void focusKeys() {
        kind.filter(KindPane::hasKeys).ifPresentOrElse(KindPane::focus, () -> board.ifPresent(BoardView::focus));
    }
}

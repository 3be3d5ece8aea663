package org.commonground.ui.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.commonground.programme.Guide;
import org.commonground.programme.Step;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.workshop.Workshop;

/**
 * The right column: the guide for the current step, the clock, the items to discuss first, and the buttons Back and Next. The room never
 * sees it.
 */
final class GuidePane {

    private static final double BAR = 14;
    /** Space for the two items with the largest gap, however long the guide is; in pixels. */
    private static final double TALK_FIRST = 132;

    private final Kit kit;
    private final ConsoleCommands commands;
    private final Label now = Ui.wrapped("", "h3");
    private final VBox guide = new VBox(8);
    /** Parts of the guide that are read before or after the step, not while speaking. */
    private final VBox rest = new VBox(8);

    private final Button more = new Button();
    private boolean unfolded;
    private Optional<?> told = Optional.empty();
    private final ClockCard clock;
    private final TalkFirst talkFirst;
    private final Button back;
    private final Button next;
    private final ScrollPane said;
    private final VBox pane = new VBox(18);

    GuidePane(Kit kit, ConsoleCommands commands) {
        this.kit = kit;
        this.commands = commands;
        clock = new ClockCard(kit, commands);
        talkFirst = new TalkFirst(kit.words());
        back = kit.ui().button(commands.back());
        next = kit.ui().button(commands.next(), "primary");
        for (var button : List.of(back, next)) {
            button.setContentDisplay(ContentDisplay.TEXT_ONLY);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMaxHeight(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setTextAlignment(TextAlignment.CENTER);
            button.setMinHeight(Region.USE_PREF_SIZE);
        }
        back.setText(kit.words().get("console.back_short"));
        back.setMinWidth(94);
        HBox.setHgrow(next, Priority.ALWAYS);
        var buttons = new HBox(12, back, next);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        more.getStyleClass().addAll("btn", "flat", "guide-more");
        more.setOnAction(pressed -> unfold(!unfolded));
        unfold(false);
        var words = new VBox(8, now, guide);
        // Keeps the text clear of the scroll bar.
        words.setPadding(new javafx.geometry.Insets(0, 8, 0, 0));
        said = scrolling(words, 72);
        pane.getChildren().addAll(said, clock.view(), scrolling(talkFirst.view(), TALK_FIRST), Ui.spacer(), buttons);
        pane.getStyleClass().add("console-guide");
    }

    Region view() {
        return pane;
    }

    /**
     * Commands that read the guide from the keyboard: forward unfolds the rest and scrolls down, back scrolls up and folds it.
     *
     * @param whole runs with 1 or −1 when the guide has nothing more to show in that direction
     */
    List<Command> commands(IntConsumer whole) {
        return List.of(
                Command.of("console.guide_on", () -> turn(1, whole), "Alt+Page Down"),
                Command.of("console.guide_back", () -> turn(-1, whole), "Alt+Page Up"));
    }

    private void turn(int way, IntConsumer whole) {
        double seen = said.getViewportBounds().getHeight();
        double hidden = said.getContent().getLayoutBounds().getHeight() - seen;
        boolean atTop = hidden <= 0 || said.getVvalue() == 0;
        if (way > 0 && canUnfold() || way < 0 && unfolded && atTop) {
            unfold(way > 0);
        } else if (hidden > 0) {
            said.setVvalue(Math.clamp(said.getVvalue() + way * 0.9 * seen / hidden, 0, 1));
        } else {
            whole.accept(way);
        }
    }

    void show(Workshop workshop, Optional<Step> step) {
        var on = workshop.live().step().flatMap(workshop.programme()::stop);
        if (guide.getChildren().isEmpty() || !on.equals(told)) {
            told = on;
            now.setText(on.map(stop -> kit.words()
                            .get("console.now", workshop.programme().stops().indexOf(stop) + 1, stop.title()))
                    .orElse(kit.words().get("console.not_begun")));
            guide.getChildren().clear();
            rest.getChildren().clear();
            said.setVvalue(0);
            var noStep = kit.words().get(on.isPresent() ? "console.break_guide" : "console.begin_hint");
            step.ifPresentOrElse(this::tell, () -> guide.getChildren().add(Ui.wrapped(noStep, "guide-say")));
        }
        talkFirst.show(workshop);
        var label = commands.nextPage()
                .map(page -> kit.words().get("console.next_page", page.at() + 1, page.of()))
                .or(() -> commands.nextStop()
                        .map(s ->
                                kit.words().get(on.isPresent() ? "console.next_is" : "console.start_with", s.title())))
                .orElse(kit.words().get("console.to_plan"));
        next.setWrapText(!Wrapping.needed(label));
        next.setText(label);
        back.setDisable(on.isEmpty());
    }

    private void tell(Step step) {
        for (var part : Guide.Part.values()) {
            var text = step.guide().text(part);
            if (!text.isEmpty()) {
                part(part, text);
            }
        }
        if (!rest.getChildren().isEmpty()) {
            guide.getChildren().addAll(more, rest);
        }
    }

    private void part(Guide.Part part, String text) {
        boolean first = part == Guide.Part.SAY || part == Guide.Part.TO_DO;
        var into = first ? guide : rest;
        if (part != Guide.Part.DETAILS) {
            into.getChildren().add(kit.ui().text("console.guide." + part.name().toLowerCase(Locale.ROOT), "h3"));
        }
        into.getChildren().add(Ui.wrapped(text, first ? "guide-say" : "guide-text"));
    }

    private boolean canUnfold() {
        return !rest.getChildren().isEmpty() && !unfolded;
    }

    private void unfold(boolean open) {
        unfolded = open;
        rest.setVisible(open);
        rest.setManaged(open);
        more.setText(kit.words().get(open ? "console.guide.less" : "console.guide.more"));
    }

    void show(ClockFace face) {
        clock.show(face);
    }

    /** A pane that is as high as its content where there is room, and scrolls otherwise. */
    private static ScrollPane scrolling(Region content, double least) {
        var scroll = new ScrollPane(content) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }

            @Override
            protected double computePrefHeight(double width) {
                // Measured as if the scroll bar were there, so that it never appears for a line that it wraps itself.
                return Math.ceil(content.prefHeight(width - BAR)) + 4;
            }

            @Override
            protected double computeMinHeight(double width) {
                return Math.min(computePrefHeight(width), least);
            }
        };
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }
}

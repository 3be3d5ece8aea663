package org.commonground.ui.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Step;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.commonground.workshop.Workshop;

/**
 * The right column: the guide for the current step, the clock, the items to discuss first, and the buttons Back and Next. The room never
 * sees it.
 */
final class GuidePane {

    private static final double SCROLL_BAR_WIDTH = 14;
    /** Space for the two items with the largest gap, however long the guide is; in pixels. */
    private static final double GAPS_HEIGHT = 94;

    private final PageContext context;
    private final ConsoleCommands commands;
    private final Label heading = Widgets.wrapped("", "h3");
    private final VBox guide = new VBox(8);
    /** Parts of the guide that are read before or after the step, not while speaking. */
    private final VBox laterParts = new VBox(8);

    private final Button moreButton = Widgets.styled(new Button(), "btn", "flat", "guide-more");
    private boolean unfolded;
    private Optional<?> shownStop = Optional.empty();
    private final ClockCard clock;
    private final AirtimeCard airtime;
    private final LargestGapsPane largestGaps;
    private final Button back;
    private final Button next;
    private final ScrollPane guideScroll;
    private final ScrollPane gapsScroll;
    private final VBox pane = Widgets.styled(new VBox(18), "console-guide");

    GuidePane(PageContext context, ConsoleCommands commands) {
        this.context = context;
        this.commands = commands;
        clock = new ClockCard(context, commands);
        airtime = new AirtimeCard(context);
        largestGaps = new LargestGapsPane(context.messages());
        back = context.button(commands.back);
        next = context.button(commands.next, "primary");
        for (var button : List.of(back, next)) {
            button.setContentDisplay(ContentDisplay.TEXT_ONLY);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMaxHeight(Double.MAX_VALUE);
            button.setWrapText(true);
            button.setTextAlignment(TextAlignment.CENTER);
            button.setMinHeight(Region.USE_PREF_SIZE);
        }
        back.setText(context.text("console.back_short"));
        back.setMinWidth(94);
        HBox.setHgrow(next, Priority.ALWAYS);
        var buttons = new HBox(12, back, next);
        buttons.setMinHeight(Region.USE_PREF_SIZE);
        moreButton.setOnAction(pressed -> unfold(!unfolded));
        unfold(false);
        var words = new VBox(8, heading, guide);
        var gaps = new VBox(largestGaps.view());
        // Keeps the text clear of the scroll bar.
        words.setPadding(new javafx.geometry.Insets(0, 8, 0, 0));
        gaps.setPadding(words.getPadding());
        guideScroll = scrolling(words, 72);
        gapsScroll = scrolling(gaps, GAPS_HEIGHT);
        var foot = new VBox(buttons);
        foot.setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(foot, Priority.ALWAYS);
        pane.getChildren().addAll(guideScroll, clock.view(), airtime.view(), gapsScroll, foot);
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
                Command.of("console.guide_on", () -> turnPage(1, whole), "Alt+Page Down"),
                Command.of("console.guide_back", () -> turnPage(-1, whole), "Alt+Page Up"));
    }

    private void turnPage(int way, IntConsumer whole) {
        double seen = guideScroll.getViewportBounds().getHeight();
        double hidden = guideScroll.getContent().getLayoutBounds().getHeight() - seen;
        boolean atTop = hidden <= 0 || guideScroll.getVvalue() == 0;
        if (way > 0 && canUnfold() || way < 0 && unfolded && atTop) {
            unfold(way > 0);
        } else if (hidden > 0) {
            guideScroll.setVvalue(Math.clamp(guideScroll.getVvalue() + way * 0.9 * seen / hidden, 0, 1));
        } else {
            whole.accept(way);
        }
    }

    void show(Workshop workshop, Optional<Step> step) {
        var on = workshop.liveState().step().flatMap(workshop.programme()::stop);
        if (guide.getChildren().isEmpty() || !on.equals(shownStop)) {
            shownStop = on;
            heading.setText(on.map(stop -> context.text(
                            "console.now", workshop.programme().stops().indexOf(stop) + 1, stop.title()))
                    .orElse(context.text("console.not_begun")));
            guide.getChildren().clear();
            laterParts.getChildren().clear();
            guideScroll.setVvalue(0);
            var noStep = context.text(on.isPresent() ? "console.break_guide" : "console.begin_hint");
            step.ifPresentOrElse(this::showGuide, () -> guide.getChildren().add(Widgets.wrapped(noStep, "guide-say")));
        }
        Widgets.showIf(gapsScroll, largestGaps.show(workshop));
        var label = commands.nextVoteAction()
                .map(action -> context.text(Messages.key("console.next_vote.", action)))
                .or(() -> commands.nextPage().map(page -> context.text("console.next_page", page.at() + 1, page.of())))
                .or(() -> commands.nextStop()
                        .map(s -> context.text(on.isPresent() ? "console.next_is" : "console.start_with", s.title())))
                .orElse(context.text("console.to_plan"));
        next.setWrapText(!LineWrapping.isNeeded(label));
        next.setText(label);
        back.setDisable(on.isEmpty());
    }

    private void showGuide(Step step) {
        for (var part : Guide.GuidePart.values()) {
            var text = step.guide().text(part);
            if (!text.isEmpty()) {
                addPart(part, text);
            }
        }
        if (!laterParts.getChildren().isEmpty()) {
            guide.getChildren().addAll(moreButton, laterParts);
        }
    }

    private void addPart(Guide.GuidePart part, String text) {
        boolean first = part == Guide.GuidePart.SAY || part == Guide.GuidePart.TO_DO;
        var into = first ? guide : laterParts;
        if (part != Guide.GuidePart.DETAILS) {
            into.getChildren().add(context.label(Messages.key("console.guide.", part), "h3"));
        }
        into.getChildren().add(Widgets.wrapped(text, first ? "guide-say" : "guide-text"));
    }

    private boolean canUnfold() {
        return !laterParts.getChildren().isEmpty() && !unfolded;
    }

    private void unfold(boolean open) {
        unfolded = open;
        Widgets.showIf(laterParts, open);
        moreButton.setText(context.text(open ? "console.guide.less" : "console.guide.more"));
    }

    void show(ClockTexts face, Workshop workshop, Instant now) {
        clock.show(face);
        airtime.show(workshop, now);
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
                return Math.ceil(content.prefHeight(width - SCROLL_BAR_WIDTH)) + 4;
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

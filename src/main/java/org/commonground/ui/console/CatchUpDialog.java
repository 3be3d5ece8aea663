package org.commonground.ui.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.session.CatchUp;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RunClock;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** Shows the ways to make up lost time, the cost of each, and applies the one that is chosen. */
record CatchUpDialog(LiveWorkshop live, PageContext context, Clock clock) {

    Command command() {
        return Command.of("console.catch_up", this::open, "F4")
                .when(() -> live.workshop().liveState().step().isPresent());
    }

    private void open() {
        var now = clock.instant();
        var run = RunClock.of(live.workshop(), now);
        var proposals = CatchUp.of(live.workshop(), now, context.text("catchup.overtime"));
        var body = Widgets.withId("catch-up", Widgets.column(14));
        // Leaves space for the scroll bar beside the cards.
        body.setPadding(new Insets(0, 14, 0, 0));
        if (proposals.isEmpty()) {
            body.getChildren()
                    .add(text(run.minutesBehind() > 0 ? "catchup.nothing_left" : "catchup.on_time", time(run.end())));
        } else {
            body.getChildren()
                    .add(text("catchup.behind", run.minutesBehind(), time(run.end()), time(run.plannedEnd())));
            proposals.forEach(proposal -> body.getChildren().add(card(proposal)));
        }
        context.dialogs().show(context.text("catchup.title"), body, List.of());
    }

    private Node card(CatchUp.Proposal proposal) {
        var card = new VBox(4, context.label(key(proposal.way()), "h3"));
        proposal.cuts().forEach(cut -> card.getChildren().add(Widgets.wrapped(written(cut), "small")));
        var take = context.button("catchup.take", () -> apply(proposal));
        take.setId("catch-up-" + proposal.way().name().toLowerCase(java.util.Locale.ROOT));
        var ends = Widgets.wrapped(
                context.text(proposal.onTime() ? "catchup.ends" : "catchup.still_late", time(proposal.end())),
                proposal.onTime() ? "muted" : "warn-text",
                "small");
        card.getChildren().add(new Flow(12, ends, Widgets.spacer(), take));
        return Widgets.styled(card, "card");
    }

    private static String key(CatchUp.Strategy way) {
        return switch (way) {
            case BREAKS -> "catchup.way.breaks";
            case SHORTER -> "catchup.way.shorter";
            case FEWER -> "catchup.way.fewer";
        };
    }

    private String written(CatchUp.Cut cut) {
        var what = cut.exercise().isEmpty() ? cut.title() : cut.exercise() + " · " + cut.title();
        return cut.to() == 0
                ? context.text("catchup.left_out", what, cut.from())
                : context.text("catchup.shorter", what, cut.from(), cut.to());
    }

    private void apply(CatchUp.Proposal proposal) {
        context.dialogs().close();
        live.performUndoable(CatchUp.accept(live.workshop(), proposal));
        context.toasts().showSuccess(context.text("catchup.taken", time(proposal.end())));
    }

    private Node text(String key, Object... arguments) {
        return Widgets.wrapped(context.text(key, arguments), "muted");
    }

    private String time(Instant instant) {
        return new DateTimeFormats(context.messages().locale())
                .format(LocalTime.ofInstant(instant, live.workshop().details().zone()));
    }
}

package org.commonground.ui.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.live.CatchUp;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.RunClock;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** Shows the ways to make up lost time, the cost of each, and applies the one that is chosen. */
final class CatchUpDialog {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Clock clock;

    CatchUpDialog(LiveWorkshop live, Kit kit, Clock clock) {
        this.live = live;
        this.kit = kit;
        this.clock = clock;
    }

    Command command() {
        return Command.of("console.catch_up", this::open, "F4")
                .when(() -> live.workshop().live().step().isPresent());
    }

    private void open() {
        var now = clock.instant();
        var run = RunClock.of(live.workshop(), now);
        var proposals = CatchUp.of(live.workshop(), now, kit.words().get("catchup.overtime"));
        var body = Ui.column(14);
        body.setId("catch-up");
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
        kit.dialogs().show(kit.words().get("catchup.title"), body, List.of());
    }

    private Node card(CatchUp.Proposal proposal) {
        var card = new VBox(4, kit.ui().text(key(proposal.way()), "h3"));
        proposal.cuts().forEach(cut -> card.getChildren().add(Ui.wrapped(written(cut), "small")));
        var take = kit.ui().button("catchup.take", () -> take(proposal));
        take.setId("catch-up-" + proposal.way().name().toLowerCase(java.util.Locale.ROOT));
        var ends = Ui.wrapped(
                kit.words().get(proposal.onTime() ? "catchup.ends" : "catchup.still_late", time(proposal.end())),
                proposal.onTime() ? "muted" : "warn-text",
                "small");
        card.getChildren().add(new Flow(12, ends, Ui.spacer(), take));
        return Ui.styled(card, "card");
    }

    private static String key(CatchUp.Way way) {
        return switch (way) {
            case BREAKS -> "catchup.way.breaks";
            case SHORTER -> "catchup.way.shorter";
            case FEWER -> "catchup.way.fewer";
        };
    }

    private String written(CatchUp.Cut cut) {
        var what = cut.exercise().isEmpty() ? cut.title() : cut.exercise() + " · " + cut.title();
        return cut.to() == 0
                ? kit.words().get("catchup.left_out", what, cut.from())
                : kit.words().get("catchup.shorter", what, cut.from(), cut.to());
    }

    private void take(CatchUp.Proposal proposal) {
        kit.dialogs().close();
        live.perform(CatchUp.take(live.workshop(), proposal));
        kit.toasts().done(kit.words().get("catchup.taken", time(proposal.end())));
    }

    private Node text(String key, Object... arguments) {
        return Ui.wrapped(kit.words().get(key, arguments), "muted");
    }

    private String time(Instant instant) {
        return ClockFace.time(
                LocalTime.ofInstant(instant, live.workshop().details().zone()),
                kit.words().locale());
    }
}

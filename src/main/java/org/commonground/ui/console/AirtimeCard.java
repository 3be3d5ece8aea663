package org.commonground.ui.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.insight.AirtimeShare;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;

/** How long each side has spoken, if it is measured: who speaks now, and each exercise as far as it was measured. */
final class AirtimeCard {

    private final PageContext context;
    private final VBox speaking = Widgets.withId("airtime-speaking", new VBox(2));
    private final VBox told = Widgets.withId("airtime-told", new VBox(4));
    private final VBox card;
    private List<AirtimeShare> shown = List.of();

    AirtimeCard(PageContext context) {
        this.context = context;
        card = context.card("console.airtime", speaking, told);
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node view() {
        return card;
    }

    void show(Workshop workshop, Instant now) {
        var details = workshop.details();
        Widgets.showIf(card, details.airtime().isPresent());
        if (details.airtime().isEmpty()) {
            return;
        }
        speaking.getChildren()
                .setAll(AirtimeShare.speaking(workshop)
                        .<Node>map(on -> SideMark.of(
                                on.side(),
                                context.text(
                                        "console.speaks_now",
                                        details.nameOf(on.side(), ""),
                                        AirtimeShare.minutes(Math.max(
                                                0,
                                                Duration.between(on.since(), now)
                                                        .toSeconds())))))
                        .orElseGet(() -> Widgets.wrapped(
                                context.text(
                                        "console.airtime_keys",
                                        details.nameOf(Side.MARKETING, ""),
                                        details.nameOf(Side.IT, "")),
                                "muted",
                                "small")));
        var shares = AirtimeShare.all(workshop);
        if (!shares.equals(shown)) {
            shown = shares;
            told.getChildren().clear();
            // The exercise that is on, or ended last, and the one before it.
            shares.stream()
                    .skip(Math.max(0, shares.size() - 2))
                    .forEach(share -> told.getChildren()
                            .addFirst(Widgets.wrapped(share.sentence(context.messages(), details), "small")));
            if (!shares.isEmpty()) {
                told.getChildren().add(context.wrapped("insight.airtime_not", "muted", "small"));
            }
        }
    }
}

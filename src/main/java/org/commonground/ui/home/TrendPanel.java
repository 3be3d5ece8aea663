package org.commonground.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.TrendLines;
import org.commonground.i18n.Messages;
import org.commonground.insight.Trend;
import org.commonground.session.Library;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.ui.control.DrawingView;
import org.commonground.ui.control.Widgets;

/**
 * "How the relationship moves": the answers of both sides over the workshops of the organisation that was worked with last; hidden if there
 * is none.
 */
final class TrendPanel {

    /** The number of workshops to try, most recently changed first. */
    private static final int MOST = 6;

    private static final Frame FRAME = new Frame(268, Double.POSITIVE_INFINITY, 11);

    private final Widgets ui;
    private final VBox lines = new VBox(8);
    private final VBox card;

    /**
     * The content of the panel.
     *
     * @param unreadable the titles of workshops of the organisation that cannot be read
     */
    record TrendContent(Optional<Drawing> picture, List<String> unreadable) {
        private boolean isEmpty() {
            return picture.isEmpty() && unreadable.isEmpty();
        }
    }

    TrendPanel(Widgets ui) {
        this.ui = ui;
        card = Widgets.withId("trend", ui.card("home.trend", lines));
        card.managedProperty().bind(card.visibleProperty());
        card.setVisible(false);
    }

    Node view() {
        return card;
    }

    /** Reads workshops from disk: called on another thread than the user interface's. */
    static TrendContent of(Library library, Messages messages) {
        var entries = library.list().stream().filter(entry -> !entry.archived()).toList();
        var noted = new TrendContent(Optional.empty(), List.of());
        for (var group : entries.stream()
                .limit(MOST)
                .map(entry -> OrganisationWorkshops.sameOrganisation(entry, entries))
                .distinct()
                .toList()) {
            var shown = of(OrganisationWorkshops.read(library, group), messages);
            if (shown.picture().isPresent()) {
                return shown;
            }
            noted = noted.isEmpty() ? shown : noted;
        }
        return noted;
    }

    private static TrendContent of(OrganisationWorkshops.ReadWorkshops read, Messages messages) {
        var picture = Trend.of(read.workshops()).stream()
                .flatMap(last -> TrendLines.of(last, read.workshops().getFirst().details(), messages, FRAME).stream())
                .findFirst();
        return new TrendContent(picture, read.unreadable());
    }

    void show(TrendContent shown) {
        lines.getChildren()
                .setAll(shown.picture().map(drawing -> new DrawingView(drawing).view()).stream()
                        .toList());
        if (!shown.unreadable().isEmpty()) {
            var titles = String.join(", ", shown.unreadable());
            lines.getChildren()
                    .add(Widgets.wrapped(ui.messages().get("home.trend_left_out", titles), "small", "warn-text"));
        }
        card.setVisible(!shown.isEmpty());
    }
}

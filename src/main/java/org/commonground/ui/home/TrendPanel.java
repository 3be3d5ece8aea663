package org.commonground.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.TrendLines;
import org.commonground.insight.Trend;
import org.commonground.live.Library;
import org.commonground.live.Organisation;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/**
 * "How the relationship moves": the answers of both sides over the workshops of the organisation that was worked with last; hidden if there
 * is none.
 */
final class TrendPanel {

    /** The number of workshops to try, most recently changed first. */
    private static final int MOST = 6;

    private static final Frame FRAME = new Frame(268, Double.POSITIVE_INFINITY, 11);

    private final Ui ui;
    private final VBox lines = new VBox(8);
    private final VBox card;

    /**
     * The content of the panel.
     *
     * @param leftOut the titles of workshops of the organisation that cannot be read
     */
    record Shown(Optional<Drawing> picture, List<String> leftOut) {
        private boolean isNothing() {
            return picture.isEmpty() && leftOut.isEmpty();
        }
    }

    TrendPanel(Ui ui) {
        this.ui = ui;
        card = ui.card("home.trend", lines);
        card.setId("trend");
        card.managedProperty().bind(card.visibleProperty());
        card.setVisible(false);
    }

    Node view() {
        return card;
    }

    /** Reads workshops from disk: called on another thread than the user interface's. */
    static Shown of(Library library, Words words) {
        var entries = library.list().stream().filter(entry -> !entry.archived()).toList();
        var noted = new Shown(Optional.empty(), List.of());
        for (var group : entries.stream()
                .limit(MOST)
                .map(entry -> Organisation.together(entry, entries))
                .distinct()
                .toList()) {
            var shown = of(Organisation.read(library, group), words);
            if (shown.picture().isPresent()) {
                return shown;
            }
            noted = noted.isNothing() ? shown : noted;
        }
        return noted;
    }

    private static Shown of(Organisation.Read read, Words words) {
        var picture = Trend.of(read.workshops()).stream()
                .flatMap(last -> TrendLines.of(last, read.workshops().getFirst().details(), words, FRAME).stream())
                .findFirst();
        return new Shown(picture, read.unreadable());
    }

    void show(Shown shown) {
        lines.getChildren()
                .setAll(shown.picture().map(drawing -> new DrawingView(drawing).view()).stream()
                        .toList());
        if (!shown.leftOut().isEmpty()) {
            var titles = String.join(", ", shown.leftOut());
            lines.getChildren().add(Ui.wrapped(ui.words().get("home.trend_left_out", titles), "small", "warn-text"));
        }
        card.setVisible(!shown.isNothing());
    }
}

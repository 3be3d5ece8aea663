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

/** "How the relationship moves": both sides' view over the workshops of the organisation worked with last; hidden without one. */
final class TrendPanel {

    /** How many workshops are begun from, the one changed last first. */
    private static final int MOST = 6;

    private static final Frame FRAME = new Frame(268, Double.POSITIVE_INFINITY, 11);

    private final VBox picture = new VBox(6);
    private final VBox card;

    TrendPanel(Ui ui) {
        card = ui.card("home.trend", picture);
        card.setId("trend");
        card.managedProperty().bind(card.visibleProperty());
        card.setVisible(false);
    }

    Node view() {
        return card;
    }

    /** What there is to show; beside the user interface's thread, since it opens workshops. */
    static Optional<Drawing> of(Library library, Words words) {
        var entries = library.list().stream().filter(entry -> !entry.archived()).toList();
        return entries.stream()
                .limit(MOST)
                .map(entry -> Organisation.together(entry, entries))
                .distinct()
                .flatMap(group -> of(library, group, words).stream())
                .findFirst();
    }

    private static Optional<Drawing> of(Library library, List<Library.Entry> group, Words words) {
        var workshops =
                group.stream().map(entry -> library.open(entry.id()).workshop()).toList();
        var details = workshops.getFirst().details();
        return Trend.of(workshops).stream()
                .flatMap(last -> TrendLines.of(last, details, words, FRAME).stream())
                .findFirst();
    }

    void show(Optional<Drawing> drawing) {
        picture.getChildren()
                .setAll(drawing.map(d -> new DrawingView(d).view()).stream().toList());
        card.setVisible(drawing.isPresent());
    }
}

package org.commonground.ui.home;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.TrendLines;
import org.commonground.insight.BallotInsight;
import org.commonground.live.Library;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** "How the relationship moves": both sides' view over the workshops of the series that was worked on last; hidden without one. */
final class TrendPanel {

    /** How many workshops are looked into, the one changed last first. */
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
        return library.list().stream()
                .filter(entry -> !entry.archived())
                .limit(MOST)
                .flatMap(entry -> of(library, entry, words).stream())
                .findFirst();
    }

    private static Optional<Drawing> of(Library library, Library.Entry entry, Words words) {
        var workshop = library.open(entry.id()).workshop();
        return BallotInsight.all(workshop).stream()
                .flatMap(ballot -> TrendLines.of(ballot, workshop.details(), words, FRAME).stream())
                .findFirst();
    }

    void show(Optional<Drawing> drawing) {
        picture.getChildren()
                .setAll(drawing.map(d -> new DrawingView(d).view()).stream().toList());
        card.setVisible(drawing.isPresent());
    }
}

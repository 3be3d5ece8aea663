package org.commonground.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.controlsfx.control.StatusBar;

/** The running jobs at the bottom of the window: a status bar each, with progress and a cancel button. */
final class Jobs {

    private Jobs() {}

    static Node view(Ui ui, Background background) {
        var box = new VBox();
        var jobs = background.jobs();
        jobs.addListener((ListChangeListener<Background.Job>) change ->
                box.getChildren().setAll(jobs.stream().map(job -> bar(ui, job)).toList()));
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        return box;
    }

    private static StatusBar bar(Ui ui, Background.Job job) {
        var bar = new StatusBar();
        bar.setText(job.label());
        bar.progressProperty().bind(job.progress());
        bar.getRightItems().add(ui.button("kit.cancel", job::cancel, "small-btn"));
        return bar;
    }
}

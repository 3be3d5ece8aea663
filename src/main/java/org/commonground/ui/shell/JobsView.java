package org.commonground.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.control.Widgets;
import org.controlsfx.control.StatusBar;

/** The running jobs at the bottom of the window: a status bar each, with progress and a cancel button. */
final class JobsView {

    private JobsView() {}

    static Node view(Widgets ui, BackgroundWork background) {
        var box = new VBox();
        var jobs = background.jobs();
        jobs.addListener((ListChangeListener<BackgroundWork.Job>) change ->
                box.getChildren().setAll(jobs.stream().map(job -> bar(ui, job)).toList()));
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        return box;
    }

    private static StatusBar bar(Widgets ui, BackgroundWork.Job job) {
        var bar = new StatusBar();
        bar.setText(job.label());
        bar.progressProperty().bind(job.progress());
        bar.getRightItems().add(ui.button("kit.cancel", job::cancel, "small-btn"));
        return bar;
    }
}

package org.commonground.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The long work under way, each with its progress and a way to cancel it. */
final class Jobs {

    private Jobs() {}

    static Node view(Ui ui, Background background) {
        var box = Ui.styled(new VBox(6), "jobs");
        var jobs = background.jobs();
        jobs.addListener((ListChangeListener<Background.Job>) change ->
                box.getChildren().setAll(jobs.stream().map(job -> line(ui, job)).toList()));
        box.managedProperty().bind(box.visibleProperty());
        box.visibleProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        return box;
    }

    private static Node line(Ui ui, Background.Job job) {
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.progress());
        return Ui.row(12, Ui.label(job.label()), bar, Ui.spacer(), ui.button("kit.cancel", job::cancel, "small-btn"));
    }
}

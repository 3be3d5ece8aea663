package org.commonground.ui.programmes;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.programmes.NewSteps.Choice;
import org.jspecify.annotations.Nullable;

/** The dialog for the title and kind of a new step. */
record AddStep(Kit kit) {

    private static final double ROW = 30;

    void ask(BiConsumer<String, Choice> add) {
        var title = new TextField();
        title.setId("step-title");
        var caption = kit.ui().caption("programmes.step_title", title);
        var kinds = new ListView<Choice>();
        kinds.setId("step-kinds");
        kinds.getItems().setAll(Choice.values());
        kinds.getSelectionModel().selectFirst();
        kinds.setFixedCellSize(ROW);
        kinds.setPrefHeight(ROW * Choice.values().length + 4);
        var steps = new NewSteps(kit.words());
        kinds.setCellFactory(list -> new KindCell(steps));
        var kindCaption = kit.ui().caption("programmes.step_kind", kinds);
        kit.dialogs()
                .show(
                        kit.words().get("programmes.add_step"),
                        Ui.column(8, caption, title, kindCaption, kinds),
                        List.of(new Dialogs.Choice(
                                kit.words().get("programmes.add_step_yes"),
                                () -> add.accept(
                                        title.getText(),
                                        kinds.getSelectionModel().getSelectedItem()))));
    }

    private static final class KindCell extends ListCell<Choice> {
        private final NewSteps steps;

        KindCell(NewSteps steps) {
            this.steps = steps;
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null ? "" : steps.title(choice));
        }
    }
}

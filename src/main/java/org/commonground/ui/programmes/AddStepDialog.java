package org.commonground.ui.programmes;

import java.util.function.BiConsumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.programmes.StepTemplates.StepTemplate;
import org.jspecify.annotations.Nullable;

/** The dialog for the title and kind of a new step. */
record AddStepDialog(PageContext context) {

    private static final double ROW = 30;

    void show(BiConsumer<String, StepTemplate> add) {
        var title = Widgets.withId("step-title", new TextField());
        var caption = context.caption("programmes.step_title", title);
        var kinds = Widgets.withId("step-kinds", new ListView<StepTemplate>());
        kinds.getItems().setAll(StepTemplate.values());
        kinds.getSelectionModel().selectFirst();
        kinds.setFixedCellSize(ROW);
        kinds.setPrefHeight(ROW * StepTemplate.values().length + 4);
        var steps = new StepTemplates(context.messages());
        kinds.setCellFactory(list -> new KindCell(steps));
        var kindCaption = context.caption("programmes.step_kind", kinds);
        context.dialogs()
                .ask(
                        "programmes.add_step",
                        Widgets.column(8, caption, title, kindCaption, kinds),
                        "programmes.add_step_yes",
                        () -> add.accept(
                                title.getText(), kinds.getSelectionModel().getSelectedItem()));
    }

    private static final class KindCell extends ListCell<StepTemplate> {
        private final StepTemplates steps;

        KindCell(StepTemplates steps) {
            this.steps = steps;
        }

        @Override
        protected void updateItem(@Nullable StepTemplate choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(choice == null ? "" : steps.title(choice));
        }
    }
}

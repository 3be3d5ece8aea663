package org.commonground.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.commonground.programme.model.Programme;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;

/** Asks for title, organisation and programme of a new workshop. With an invalid title the dialog stays open and shows the reason. */
record NewWorkshopDialog(PageContext context, IdsAndClock idsAndClock) {

    void show(List<Programme> programmes, Consumer<Workshop> made) {
        var messages = context.messages();
        var title = field("new-title");
        var organisation = field("new-organisation");
        var programme = Widgets.withId("new-programme", new ComboBox<Programme>());
        programme.getItems().setAll(programmes);
        programme.setConverter(new DisplayConverter<>(Programme::title));
        programme.getSelectionModel().selectFirst();
        programme.setMaxWidth(Double.MAX_VALUE);
        var body = Widgets.column(
                6,
                context.caption("home.new_title", title),
                title,
                context.caption("home.new_organisation", organisation),
                organisation,
                context.caption("home.new_programme", programme),
                programme);
        context.dialogs()
                .show(
                        messages.get("home.new"),
                        body,
                        List.of(new Dialogs.Choice(
                                messages.get("home.create"),
                                () -> made.accept(Workshops.create(
                                        idsAndClock,
                                        title.getText(),
                                        organisation.getText(),
                                        programme.getValue(),
                                        messages.get("side.marketing"),
                                        messages.get("side.it"))))));
    }

    private static TextField field(String id) {
        return Widgets.withId(id, new TextField());
    }
}

package org.commonground.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.commonground.programme.Programme;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** Asks for title, organisation and programme of a new workshop. With an invalid title the dialog stays open and shows the reason. */
final class NewWorkshop {

    private final Kit kit;
    private final Pen pen;

    NewWorkshop(Kit kit, Pen pen) {
        this.kit = kit;
        this.pen = pen;
    }

    void ask(List<Programme> programmes, Consumer<Workshop> made) {
        var words = kit.words();
        var title = field("new-title");
        var organisation = field("new-organisation");
        var programme = new ComboBox<Programme>();
        programme.setId("new-programme");
        programme.getItems().setAll(programmes);
        programme.setConverter(new ShownAs<>(Programme::title));
        programme.getSelectionModel().selectFirst();
        programme.setMaxWidth(Double.MAX_VALUE);
        var body = Ui.column(
                6,
                kit.ui().caption("home.new_title", title),
                title,
                kit.ui().caption("home.new_organisation", organisation),
                organisation,
                kit.ui().caption("home.new_programme", programme),
                programme);
        kit.dialogs()
                .show(
                        words.get("home.new"),
                        body,
                        List.of(new Dialogs.Choice(
                                words.get("home.create"),
                                () -> made.accept(Workshops.create(
                                        pen,
                                        title.getText(),
                                        organisation.getText(),
                                        programme.getValue(),
                                        words.get("side.marketing"),
                                        words.get("side.it"))))));
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        return field;
    }
}

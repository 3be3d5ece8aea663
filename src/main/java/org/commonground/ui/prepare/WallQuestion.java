package org.commonground.ui.prepare;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** "Does the wall show this screen?": a card on the page, and a dialog before the start while it is unanswered. */
final class WallQuestion {

    private final Kit kit;
    private final PrepareModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton no;
    private final RadioButton yes;
    private final Label meaning = Ui.wrapped("", "muted", "small");
    private final VBox view;

    WallQuestion(Kit kit, PrepareModel model) {
        this.kit = kit;
        this.model = model;
        no = button("prepare.wall.no", "wall-no");
        yes = button("prepare.wall.yes", "wall-yes");
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null
                    && model.wall().filter(shows -> shows == (chosen == yes)).isEmpty()) {
                model.wall(chosen == yes);
            }
        });
        view = kit.ui().card("prepare.wall", no, yes, meaning);
        view.setId("wall");
    }

    Node view() {
        return view;
    }

    Node field() {
        return no;
    }

    void show() {
        var wall = model.wall();
        group.selectToggle(wall.map(shows -> shows ? yes : no).orElse(null));
        meaning.setText(kit.words()
                .get(wall.map(shows -> shows ? "prepare.wall.means_yes" : "prepare.wall.means_no")
                        .orElse("prepare.wall.open")));
    }

    /** Asks the question and continues after the answer. */
    void ask(Runnable then) {
        kit.dialogs()
                .show(
                        kit.words().get("prepare.wall"),
                        Ui.wrapped(kit.words().get("prepare.wall.open"), "muted"),
                        List.of(choice("prepare.wall.no", false, then), choice("prepare.wall.yes", true, then)));
    }

    private Dialogs.Choice choice(String key, boolean showsScreen, Runnable then) {
        return new Dialogs.Choice(kit.words().get(key), () -> {
            model.wall(showsScreen);
            // The dialog is closed first, so that the next page can take the focus.
            Platform.runLater(then);
        });
    }

    private RadioButton button(String key, String id) {
        var button = new RadioButton(kit.words().get(key));
        button.setId(id);
        button.setToggleGroup(group);
        return button;
    }
}

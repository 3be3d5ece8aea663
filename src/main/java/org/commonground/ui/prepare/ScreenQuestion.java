package org.commonground.ui.prepare;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** "Does the wall show this screen?": a card on the page, and a dialog before the start while it is unanswered. */
final class ScreenQuestion {

    private final PageContext context;
    private final PrepareModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioButton no;
    private final RadioButton yes;
    private final Label meaning = Widgets.wrapped("", "muted", "small");
    private final VBox view;

    ScreenQuestion(PageContext context, PrepareModel model) {
        this.context = context;
        this.model = model;
        no = button("prepare.wall.no", "wall-no");
        yes = button("prepare.wall.yes", "wall-yes");
        group.selectedToggleProperty().subscribe(chosen -> {
            if (chosen != null
                    && model.wallShowsScreen()
                            .filter(shows -> shows == (chosen == yes))
                            .isEmpty()) {
                model.wallShowsScreen(chosen == yes);
            }
        });
        view = Widgets.withId("wall", context.card("prepare.wall", no, yes, meaning));
    }

    Node view() {
        return view;
    }

    Node firstButton() {
        return no;
    }

    void show() {
        var wall = model.wallShowsScreen();
        group.selectToggle(wall.map(shows -> shows ? yes : no).orElse(null));
        meaning.setText(context.text(wall.map(shows -> shows ? "prepare.wall.means_yes" : "prepare.wall.means_no")
                .orElse("prepare.wall.open")));
    }

    /** Asks the question and continues after the answer. */
    void askThen(Runnable then) {
        context.dialogs()
                .show(
                        context.text("prepare.wall"),
                        context.wrapped("prepare.wall.open", "muted"),
                        List.of(choice("prepare.wall.no", false, then), choice("prepare.wall.yes", true, then)));
    }

    private Dialogs.Choice choice(String key, boolean showsScreen, Runnable then) {
        return new Dialogs.Choice(context.text(key), () -> {
            model.wallShowsScreen(showsScreen);
            // The dialog is closed first, so that the next page can take the focus.
            Platform.runLater(then);
        });
    }

    private RadioButton button(String key, String id) {
        var button = Widgets.withId(id, new RadioButton(context.text(key)));
        button.setToggleGroup(group);
        return button;
    }
}

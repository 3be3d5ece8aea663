package org.commonground.ui.console;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.programme.Step;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Action;
import org.commonground.workshop.Workshop;

/** For steps that need no more than a sentence here: talk, and the plan (which has its own page). */
final class HintPane implements KindPane {

    private final VBox box = new VBox(14);
    private final VBox actions = new VBox(6);
    private final boolean showsActions;

    private HintPane(Kit kit, String hintKey, boolean showsActions, Node... more) {
        this.showsActions = showsActions;
        var card = Ui.styled(new VBox(12, Ui.wrapped(kit.words().get(hintKey), "guide-say"), actions), "card");
        card.getChildren().addAll(more);
        box.getChildren().add(card);
    }

    static HintPane talk(Kit kit) {
        return new HintPane(kit, "console.talk_hint", false);
    }

    static HintPane plan(Kit kit, ConsoleCommands commands) {
        return new HintPane(kit, "console.plan_hint", true, kit.ui().button(commands.plan(), "primary"));
    }

    @Override
    public Node view() {
        return box;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (showsActions) {
            actions.getChildren()
                    .setAll(workshop.actions().stream()
                            .map(Action::title)
                            .map(title -> Ui.wrapped("> " + title))
                            .toList());
        }
    }
}

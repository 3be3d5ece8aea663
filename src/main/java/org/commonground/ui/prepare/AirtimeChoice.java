package org.commonground.ui.prepare;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.record.Details.AirtimeUse;

/** Whether it is measured how long each side speaks, and where that is told. */
final class AirtimeChoice {

    private final PageContext context;
    private final PrepareModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final VBox view;

    AirtimeChoice(PageContext context, PrepareModel model) {
        this.context = context;
        this.model = model;
        view = context.card(
                "prepare.airtime",
                button("prepare.airtime.off", "airtime-off", Optional.empty()),
                button("prepare.airtime.console", "airtime-console", Optional.of(AirtimeUse.CONSOLE)),
                button("prepare.airtime.plan", "airtime-plan", Optional.of(AirtimeUse.PLAN)),
                context.wrapped("prepare.airtime.means", "muted", "small"));
        view.setId("airtime");
    }

    Node view() {
        return view;
    }

    void show() {
        group.getToggles().forEach(toggle -> toggle.setSelected(model.airtime().equals(toggle.getUserData())));
    }

    private RadioButton button(String key, String id, Optional<AirtimeUse> use) {
        var button = Widgets.withId(id, new RadioButton(context.text(key)));
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setUserData(use);
        button.setOnAction(event -> model.airtime(use));
        return button;
    }
}

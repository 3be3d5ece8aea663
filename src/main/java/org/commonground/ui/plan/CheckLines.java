package org.commonground.ui.plan;

import java.util.List;
import javafx.scene.Node;
import org.commonground.ui.control.Widgets;

/** The checks of a plan as labels, used by the plan page and the export page. */
public final class CheckLines {

    private CheckLines() {}

    public static List<Node> of(List<PlanCheck> checks) {
        return checks.stream()
                .<Node>map(check -> check.warning()
                        ? Widgets.wrapped("! " + check.text(), "small", "plan-warning")
                        : Widgets.wrapped("✓ " + check.text(), "small", "muted"))
                .toList();
    }
}

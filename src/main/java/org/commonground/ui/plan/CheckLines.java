package org.commonground.ui.plan;

import java.util.List;
import javafx.scene.Node;
import org.commonground.ui.kit.Ui;

/** The checks of a plan as labels, used by the plan page and the export page. */
final class CheckLines {

    private CheckLines() {}

    static List<Node> of(List<PlanCheck> checks) {
        return checks.stream()
                .<Node>map(check -> check.warning()
                        ? Ui.wrapped("! " + check.text(), "small", "plan-warning")
                        : Ui.wrapped("✓ " + check.text(), "small", "muted"))
                .toList();
    }
}

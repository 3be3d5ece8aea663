package org.commonground.ui.kit;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/** The page that lists the shortcuts, drawn from the commands themselves. */
final class Help {

    private Help() {}

    static Node of(Ui ui, List<Command> commands) {
        var grid = new GridPane(24, 10);
        int row = 0;
        for (var command : commands) {
            if (!command.shortcuts().isEmpty()) {
                var caps = Ui.row(6);
                command.shortcuts().forEach(shortcut -> caps.getChildren().add(Ui.keyCap(shortcut)));
                grid.addRow(row++, caps, ui.text(command.id()));
            }
        }
        return grid;
    }
}

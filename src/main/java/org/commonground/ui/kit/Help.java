package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;

/** The page that lists the shortcuts, drawn from the commands themselves; commands of one name stand in one line. */
final class Help {

    /** Of more key caps the first and the last are shown. */
    private static final int MOST = 5;

    private Help() {}

    static Node of(Ui ui, List<Command> commands) {
        var keys = new LinkedHashMap<String, List<Shortcut>>();
        commands.forEach(command ->
                keys.computeIfAbsent(command.id(), id -> new ArrayList<>()).addAll(command.shortcuts()));
        var grid = new GridPane(24, 10);
        keys.forEach((id, shortcuts) -> {
            if (!shortcuts.isEmpty()) {
                grid.addRow(grid.getRowCount(), caps(shortcuts), ui.text(id));
            }
        });
        return grid;
    }

    private static Node caps(List<Shortcut> shortcuts) {
        var caps = Ui.row(6);
        if (shortcuts.size() > MOST) {
            caps.getChildren().addAll(Ui.keyCap(shortcuts.getFirst()), Ui.label("…"), Ui.keyCap(shortcuts.getLast()));
        } else {
            shortcuts.forEach(shortcut -> caps.getChildren().add(Ui.keyCap(shortcut)));
        }
        return caps;
    }
}

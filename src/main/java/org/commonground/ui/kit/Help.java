package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The page that lists the shortcuts, drawn from the commands and keys themselves; commands of one name stand in one line. */
final class Help {

    /** Of more key caps the first and the last are shown. */
    private static final int MOST = 5;

    private Help() {}

    /** @param here what acts on the part of the page that is worked on with keys */
    static Node of(Ui ui, List<Command> commands, List<PaneKeys.Key> here) {
        var everywhere = new LinkedHashMap<String, List<Shortcut>>();
        commands.forEach(command -> everywhere
                .computeIfAbsent(command.id(), id -> new ArrayList<>())
                .addAll(command.shortcuts()));
        var grid = new GridPane(24, 10);
        add(ui, grid, everywhere);
        if (!here.isEmpty()) {
            grid.add(ui.text("kit.help_here", "h3"), 0, grid.getRowCount(), 2, 1);
            var there = new LinkedHashMap<String, List<Shortcut>>();
            here.forEach(key -> there.put(key.id(), key.shortcuts()));
            add(ui, grid, there);
        }
        return grid;
    }

    private static void add(Ui ui, GridPane grid, Map<String, List<Shortcut>> keys) {
        keys.forEach((id, shortcuts) -> {
            if (!shortcuts.isEmpty()) {
                grid.addRow(grid.getRowCount(), caps(shortcuts), ui.text(id));
            }
        });
    }

    private static Node caps(List<Shortcut> shortcuts) {
        var caps = Ui.row(6);
        caps.setMinWidth(Region.USE_PREF_SIZE);
        if (shortcuts.size() > MOST) {
            caps.getChildren().addAll(Ui.keyCap(shortcuts.getFirst()), Ui.label("…"), Ui.keyCap(shortcuts.getLast()));
        } else {
            shortcuts.forEach(shortcut -> caps.getChildren().add(Ui.keyCap(shortcut)));
        }
        return caps;
    }
}

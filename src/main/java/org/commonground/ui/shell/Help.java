package org.commonground.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;

/**
 * The help page: it lists the shortcuts of all commands below the page's headings. Commands with the same name share a line. Two headings
 * are side by side where there is room.
 */
final class Help {

    /** With more key caps than this, only the first and the last are shown. */
    private static final int MOST_CAPS = 5;

    /** Width of a section in pixels: half of a wide dialog. */
    private static final double WIDTH = 382;

    /** Width of the column of keys, in pixels. */
    private static final double KEYS = 112;

    private Help() {}

    /**
     * @param own the commands of the page
     * @param common the commands of every page
     * @param here the keys of the focused part of the page
     */
    static Node of(Widgets ui, Page page, List<Command> own, List<Command> common, List<Command> here) {
        var left = byName(own);
        var box = new FlowPane(24, 22);
        box.setRowValignment(VPos.TOP);
        box.setPrefWrapLength(2 * WIDTH + 24);
        var parts = box.getChildren();
        page.helpSections().forEach(heading -> {
            var under = new LinkedHashMap<String, List<Shortcut>>();
            heading.ids().forEach(id -> Optional.ofNullable(left.remove(id)).ifPresent(keys -> under.put(id, keys)));
            parts.add(part(ui, heading.title(), heading.note(), under));
        });
        if (!left.isEmpty()) {
            parts.add(part(ui, "kit.help_page", "", left));
        }
        if (!here.isEmpty()) {
            parts.add(part(ui, "kit.help_here", "", byName(here)));
        }
        parts.add(part(ui, "kit.help_everywhere", "", byName(common)));
        return box;
    }

    private static Map<String, List<Shortcut>> byName(List<Command> commands) {
        var all = new LinkedHashMap<String, List<Shortcut>>();
        commands.forEach(command ->
                all.computeIfAbsent(command.id(), id -> new ArrayList<>()).addAll(command.shortcuts()));
        return all;
    }

    private static Node part(Widgets ui, String title, String note, Map<String, List<Shortcut>> keys) {
        var grid = new GridPane(12, 6);
        grid.getColumnConstraints().setAll(new ColumnConstraints(KEYS), growing());
        keys.forEach((id, shortcuts) -> {
            if (!shortcuts.isEmpty()) {
                grid.addRow(
                        grid.getRowCount(),
                        caps(shortcuts),
                        Widgets.wrapped(ui.messages().get(id)));
            }
        });
        var box = new VBox(8, ui.text(title, "h3"));
        if (!note.isEmpty()) {
            box.getChildren().add(Widgets.wrapped(ui.messages().get(note), "muted", "small"));
        }
        box.getChildren().add(grid);
        box.setPrefWidth(WIDTH);
        box.setMinWidth(WIDTH);
        return box;
    }

    private static ColumnConstraints growing() {
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        return rest;
    }

    private static Node caps(List<Shortcut> shortcuts) {
        var caps = new FlowPane(4, 4);
        caps.setAlignment(Pos.CENTER_LEFT);
        if (shortcuts.size() > MOST_CAPS) {
            caps.getChildren().addAll(cap(shortcuts.getFirst()), Widgets.label("…"), cap(shortcuts.getLast()));
        } else {
            shortcuts.forEach(shortcut -> caps.getChildren().add(cap(shortcut)));
        }
        return caps;
    }

    private static Node cap(Shortcut shortcut) {
        return Widgets.keepWidth(Widgets.keyCap(shortcut));
    }
}

package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Pours groups of cards into columns of one width and height. */
final class ColumnFiller {

    /** A theme or a zone; {@code title} may be empty. */
    record Group(String title, List<SideLine> lines) {
        Group {
            lines = List.copyOf(lines);
        }

        /** Whether there is neither a card in it nor a title. */
        boolean isEmpty() {
            return title.isEmpty() && lines.isEmpty();
        }
    }

    /** One column; a group that goes on in the next is named there again. */
    record Column(List<Group> groups) {
        Column {
            groups = List.copyOf(groups);
        }
    }

    /** @param fits whether every card is lower than its column, and the columns are not too many */
    record Filled(List<Column> columns, boolean fits) {}

    private final RoomLayout layout;
    private final int size;
    private final double width;
    private final double room;
    private final ToDoubleFunction<SideLine> height;
    private final List<Column> columns = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<SideLine> lines = new ArrayList<>();
    private double used;
    private boolean fits = true;

    /** @param height of a card with the gap under it */
    ColumnFiller(RoomLayout layout, int size, double width, double room, ToDoubleFunction<SideLine> height) {
        this.layout = layout;
        this.size = size;
        this.width = width;
        this.room = room;
        this.height = height;
    }

    /**
     * @param apart whether each group begins a column; else a group follows in the same one where it fits there whole
     * @param most columns; a board that takes more is given up early
     */
    Filled fill(List<Group> all, boolean apart, int most) {
        for (var group : all) {
            if (columns.size() > most) {
                break;
            }
            if (used > 0 && (apart || used + titleHeight(group) + heightOf(group.lines()) > room)) {
                endColumn();
            }
            used += titleHeight(group);
            for (var line : group.lines()) {
                if (columns.size() > most) {
                    break;
                }
                double tall = height.applyAsDouble(line);
                if (!lines.isEmpty() && used + tall > room) {
                    endGroup(group.title());
                    endColumn();
                    used = titleHeight(group);
                }
                fits &= titleHeight(group) + tall <= room;
                lines.add(line);
                used += tall;
            }
            endGroup(group.title());
        }
        endColumn();
        return new Filled(List.copyOf(columns), fits && columns.size() <= most);
    }

    private double heightOf(List<SideLine> some) {
        return some.stream().mapToDouble(height).sum();
    }

    double titleHeight(Group group) {
        return group.title().isEmpty() ? 0 : RoomText.height(group.title(), titleSize(), width) + layout.cardGap();
    }

    private int titleSize() {
        return layout.groupSize(size);
    }

    private void endGroup(String title) {
        groups.add(new Group(title, lines));
        lines.clear();
    }

    private void endColumn() {
        if (!groups.isEmpty()) {
            columns.add(new Column(groups));
        }
        groups.clear();
        used = 0;
    }
}

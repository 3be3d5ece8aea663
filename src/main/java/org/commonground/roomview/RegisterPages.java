package org.commonground.roomview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.session.CellFormats;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow;

/** A table, a box a row: the first column that says something names it, the others follow with their names. */
final class RegisterPages {

    private static final double RADIUS = 18;
    private static final double EDGE = 2;

    /** A row, or the part of it that a page can hold. */
    private record Entry(String id, Side side, String title, String rest) {}

    private final Workshop workshop;
    private final Messages messages;
    private final RoomLayout layout;
    private final RowPages<Entry> rows;

    RegisterPages(Workshop workshop, Messages messages, RoomLayout layout) {
        this.workshop = workshop;
        this.messages = messages;
        this.layout = layout;
        rows = new RowPages<>(layout, this::draw);
    }

    StepPages of(String stepId, Heading heading) {
        var columns = Registers.columns(workshop, stepId);
        double room = layout.contentHeight(heading);
        return rows.of(
                Registers.rows(workshop, stepId).stream()
                        .map(row -> entry(row, columns))
                        .flatMap(entry -> pieces(entry, room))
                        .toList(),
                heading);
    }

    private double draw(DrawingBuilder sheet, Entry entry, double y) {
        double height = heightOf(entry.title(), titleSize(), Weight.SEMIBOLD)
                + heightOf(entry.rest(), RoomLayout.SMALLEST, Weight.REGULAR)
                + around()
                - layout.cardGap();
        sheet.box(0, y, layout.contentWidth(), height, RADIUS, EDGE, ColourToken.LINE, ColourToken.SURFACE);
        double x = layout.cardPadding() + EDGE;
        double top = y + x;
        double width = layout.entryWords();
        int rest = RoomLayout.SMALLEST;
        // A row that goes on is found by its title.
        if (entry.title().isEmpty()) {
            sheet.said(entry.side(), x, top, width, entry.rest(), rest, Weight.REGULAR, ColourToken.MUTED);
        } else {
            double title = sheet.group(
                    entry.id(),
                    in -> in.said(
                            entry.side(), x, top, width, entry.title(), titleSize(), Weight.SEMIBOLD, ColourToken.INK));
            sheet.text(
                    x + layout.cardMark(), top + title, width, entry.rest(), rest, Weight.REGULAR, ColourToken.MUTED);
        }
        return height + layout.cardGap();
    }

    private double heightOf(String words, int size, Weight weight) {
        return words.isEmpty() ? 0 : RoomText.height(words, size, weight, layout.entryWords());
    }

    private int titleSize() {
        return layout.type(36);
    }

    private double around() {
        return 2 * layout.cardPadding() + 2 * EDGE + layout.cardGap();
    }

    /** A row that is higher than the wall in several. */
    private Stream<Entry> pieces(Entry entry, double room) {
        if (rows.height(entry) <= room) {
            return Stream.of(entry);
        }
        return Stream.concat(
                pieces(entry.title(), titleSize(), room, piece -> new Entry(entry.id(), entry.side(), piece, "")),
                pieces(entry.rest(), RoomLayout.SMALLEST, room, piece -> new Entry(entry.id(), entry.side(), "", piece))
                        .filter(piece -> !piece.rest().isEmpty()));
    }

    private Stream<Entry> pieces(String words, int size, double room, Function<String, Entry> entry) {
        return RoomText.pieces(words, size, layout.entryWords(), room - around()).stream()
                .map(entry);
    }

    private Entry entry(RegisterRow row, List<StepKind.Column> columns) {
        var filled = columns.stream()
                .filter(column -> row.cells().containsKey(column.id()))
                .toList();
        if (filled.isEmpty()) {
            return new Entry(row.id(), row.side(), "…", "");
        }
        var rest = filled.stream()
                .skip(1)
                .map(column -> column.title() + (column.title().endsWith("?") ? " " : ": ") + text(row, column))
                .collect(Collectors.joining(" · "));
        return new Entry(row.id(), row.side(), text(row, filled.getFirst()), rest);
    }

    private String text(RegisterRow row, StepKind.Column column) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .map(CellFormats.text(workshop, messages)::format)
                .orElse("…");
    }
}

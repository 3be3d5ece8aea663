package org.commonground.report.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.SideColours;
import org.commonground.drawing.Svg;

/** A part of a report. All its texts are cleaned of characters that XML forbids. */
public sealed interface Block {
    /** Its lines that can have the mark of a side. */
    default Stream<Line> allLines() {
        return Stream.empty();
    }

    /**
     * @param level 2 for a section, 3 within one, 4 within that
     * @param beginsPage whether it begins a page on paper
     */
    record Heading(int level, String text, boolean beginsPage) implements Block {
        public Heading {
            text = ShownText.clean(text);
        }

        public Heading(int level, String text) {
            this(level, text, false);
        }

        /** The id for links. @param number among the blocks */
        public String id(int number) {
            return beginsPage ? "new-page" : "part-" + number;
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = ShownText.clean(text);
        }
    }

    /** A paragraph in small grey type. */
    record Note(String text) implements Block {
        public Note {
            text = ShownText.clean(text);
        }
    }

    /** A sentence that was worded together. */
    record Quote(String text) implements Block {
        public Quote {
            text = ShownText.clean(text);
        }
    }

    record KeyFigures(List<KeyFigure> figures) implements Block {
        public KeyFigures {
            figures = List.copyOf(figures);
        }
    }

    /**
     * @param head the five headings: number, action, people, due, measure; in a brief table number, action, due, owner, counterpart
     * @param brief whether each action is one line, with a column for each of two people
     */
    record ActionTable(List<String> head, List<ActionRow> rows, boolean brief) implements Block {
        public ActionTable {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }

        public ActionTable(List<String> head, List<ActionRow> rows) {
            this(head, rows, false);
        }

        @Override
        public Stream<Line> allLines() {
            return rows.stream().flatMap(row -> row.people().stream());
        }

        /** The heading of a column as it stands before a value. */
        public String label(int column) {
            return beforeValue(head.get(column));
        }
    }

    /**
     * An action; unknown texts are empty.
     *
     * @param texts see {@link ActionText#lines}
     * @param remarks what reviewers said about it
     */
    record ActionRow(
            String number,
            String title,
            List<String> texts,
            List<Line> people,
            String due,
            String measure,
            List<String> remarks) {
        public ActionRow {
            remarks = remarks.stream().map(ShownText::clean).toList();
            title = ShownText.clean(title);
            texts = texts.stream().map(ShownText::clean).toList();
            people = List.copyOf(people);
            measure = ShownText.clean(measure);
        }
    }

    /**
     * @param texts how many columns, from the first, hold texts; the others hold numbers
     * @param fillInWidths the widths of the columns in percent, for a table that is filled in by hand; empty for any other table
     */
    record Table(List<String> head, List<List<Cell>> rows, int texts, List<Double> fillInWidths) implements Block {
        public Table {
            head = head.stream().map(ShownText::clean).toList();
            rows = rows.stream().map(List::copyOf).toList();
            fillInWidths = List.copyOf(fillInWidths);
        }

        public Table(List<String> head, List<List<Cell>> rows, int texts) {
            this(head, rows, texts, List.of());
        }

        @Override
        public Stream<Line> allLines() {
            return rows.stream().flatMap(List::stream).flatMap(cell -> cell.lines().stream());
        }

        /** About an eighth of a page. */
        private static final int SHORT_LINES = 10;

        /** A table without columns of numbers. */
        public static Table of(List<String> head, List<List<Cell>> rows) {
            return new Table(head, rows, head.size());
        }

        /** The width of each column in percent of the table. */
        public List<Double> shares() {
            return fillInWidths.isEmpty() ? ColumnWidths.of(columns(), texts) : fillInWidths;
        }

        private List<List<String>> columns() {
            return IntStream.range(0, head.size())
                    .mapToObj(i -> Stream.concat(
                                    Stream.of(head.get(i)),
                                    rows.stream()
                                            .flatMap(row -> row.get(i).lines().stream())
                                            .map(Line::shown))
                            .toList())
                    .toList();
        }

        /** Whether it is kept on one page. */
        public boolean isShort() {
            return !fillInWidths.isEmpty() || lines() <= SHORT_LINES;
        }

        /** How many lines of text the rows take, at most. */
        private int lines() {
            var shares = shares();
            return rows.stream()
                    .mapToInt(row -> IntStream.range(0, row.size())
                            .map(i -> row.get(i).lines().stream()
                                    .mapToInt(line -> ColumnWidths.lines(line.shown(), shares.get(i)))
                                    .sum())
                            .max()
                            .orElse(1))
                    .sum();
        }

        /** More columns than a narrow screen has room for; each cell has its heading as a label there. */
        private static final int MAX_NARROW = 2;

        /** Whether words that cannot be broken may make it wider than a page on the screen. */
        public boolean isWide() {
            return head.size() > MAX_NARROW;
        }

        /** The name of the table for whoever does not see it. */
        public String title() {
            return head.stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        }

        /** The heading of a column as it stands before a value. */
        public String label(int column) {
            return beforeValue(head.get(column));
        }

        /** The CSS classes of the table. */
        public String style() {
            return (isShort() ? "short" : "long")
                    + (fillInWidths.isEmpty() ? "" : " fill")
                    + (isWide() ? " labelled" : "");
        }
    }

    /** "Due:", and "Do we have it?" as it is. */
    private static String beforeValue(String heading) {
        return heading.endsWith("?") ? heading : heading + ":";
    }

    /** The content of a table cell: nothing, or lines one below the other. */
    record Cell(List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        public static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Line.plain(text)));
        }

        public static Cell of(Line line) {
            return new Cell(List.of(line));
        }

        public static List<Cell> row(String... texts) {
            return Stream.of(texts).map(Cell::of).toList();
        }

        private static final int LONG_WORD = 24;

        /** Whether it has a word that would push other columns out of the page, were it not broken. */
        public boolean hasLongWord() {
            return lines.stream()
                    .flatMap(line -> Stream.of(line.text().split("\\s")))
                    .anyMatch(word -> word.length() > LONG_WORD);
        }

        /** The text without colours, with the shape of the side before it. */
        public String shown() {
            return lines.stream().map(Line::shown).collect(Collectors.joining("\n"));
        }
    }

    /** Short lists, two in a row. */
    record Groups(List<Group> groups) implements Block {
        public Groups {
            groups = List.copyOf(groups);
        }

        @Override
        public Stream<Line> allLines() {
            return groups.stream().flatMap(group -> group.lines().stream());
        }

        private static final int TALL_LINES = 14;

        public List<List<Group>> rows() {
            return pairs(groups);
        }

        /** Whether a row is so tall that it may be split between two pages. */
        public static boolean tall(List<Group> row) {
            return row.stream().anyMatch(group -> group.lines().size() > TALL_LINES);
        }
    }

    /** @param title may be empty */
    record Group(String title, List<Line> lines) {
        public Group {
            title = ShownText.clean(title);
            lines = List.copyOf(lines);
        }
    }

    record Lines(List<Line> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public Stream<Line> allLines() {
            return lines.stream();
        }
    }

    /** One line of text, with or without a side. */
    record Line(Optional<SideMark> mark, String text) {
        public Line {
            text = ShownText.clean(text);
        }

        public static Line plain(String text) {
            return new Line(Optional.empty(), text);
        }

        /** The CSS class: of a side, with its shape before the text, or plain. */
        public String style() {
            return mark.isPresent() ? "of" : "plain";
        }

        /** The text without colours, with the shape of the side before it. */
        public String shown() {
            return mark.map(mark -> mark.side().shape() + " " + text).orElse(text);
        }
    }

    /**
     * A picture; its title says in words what it shows.
     *
     * @param split where a narrow screen divides it, from the left edge; its width for a picture that is not divided
     * @param narrow the same drawn anew for a narrow screen; empty where the first is shown there too
     */
    record Figure(Drawing drawing, double split, Optional<Drawing> narrow) implements Block {
        /** Wider ones are scrolled on a narrow screen, so that their letters stay legible. */
        private static final double WIDEST = 300;

        public Figure(Drawing drawing) {
            this(drawing, drawing.width());
        }

        public Figure(Drawing drawing, double split) {
            this(drawing, split, Optional.empty());
        }

        public Figure(Drawing drawing, Optional<Drawing> narrow) {
            this(drawing, drawing.width(), narrow);
        }

        public boolean isDivided() {
            return split < drawing.width();
        }

        public boolean isWide() {
            return !isDivided() && narrow.isEmpty() && drawing.width() > WIDEST;
        }

        /** As it stands within a page on the screen, in one or two parts, or twice, of which the style sheet shows one. */
        public String svg(SideColours colours) {
            if (narrow.isPresent()) {
                return ShownText.clean("<div class=\"broad\">%s</div><div class=\"narrow\">%s</div>"
                        .formatted(
                                Svg.inPage(drawing, colours, 0, split),
                                Svg.inPage(
                                        narrow.get(), colours, 0, narrow.get().width())));
            }
            var first = Svg.inPage(drawing, colours, 0, split);
            return ShownText.clean(isDivided() ? first + Svg.inPage(drawing, colours, split, drawing.width()) : first);
        }

        /** What it shows, for whoever does not see it. */
        public String words() {
            return ShownText.clean(drawing.title());
        }

        /**
         * How large it is on paper, as CSS.
         *
         * @param page the width of the page's content in CSS pixels
         */
        public String size(double page) {
            double width = page * drawing.width() / Frame.PAPER.width();
            return "width:%spx;height:%spx".formatted(width, width * drawing.height() / drawing.width());
        }
    }

    /**
     * Photos, two in a row.
     *
     * @param words the alternative text of a photo without a caption
     */
    record Photos(List<CaptionedPhoto> shots, String words) implements Block {
        public Photos {
            shots = List.copyOf(shots);
        }

        public List<List<CaptionedPhoto>> rows() {
            return pairs(shots);
        }
    }

    /** Charts, two in a row. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }

        public List<List<Figure>> rows() {
            return pairs(figures);
        }
    }

    private static <T> List<List<T>> pairs(List<T> all) {
        return all.stream().gather(Gatherers.windowFixed(2)).toList();
    }
}

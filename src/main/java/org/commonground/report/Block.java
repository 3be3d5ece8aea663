package org.commonground.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.SideColours;
import org.commonground.drawing.Svg;
import org.commonground.workshop.PhotoFile;

/** A part of a report. Every text in it is fit for XML, whatever was typed. */
public sealed interface Block {
    /**
     * @param level 2 for a section, 3 within one, 4 within that
     * @param anchor a name that a {@link PageNote} can lead to; empty for none
     */
    record Heading(int level, String text, String anchor) implements Block {
        public Heading {
            text = ShownText.clean(text);
        }

        /** Where a link finds it: its anchor, or its number among the blocks. */
        public String id(int number) {
            return anchor.isEmpty() ? "part-" + number : anchor;
        }
    }

    record Paragraph(String text) implements Block {
        public Paragraph {
            text = ShownText.clean(text);
        }
    }

    /** Something said in a lower voice. */
    record Note(String text) implements Block {
        public Note {
            text = ShownText.clean(text);
        }
    }

    /**
     * A note that leads elsewhere in the report: on the screen as a link, on paper by page.
     *
     * @param onPage the words before the page number
     */
    record PageNote(String text, String onPage, String anchor) implements Block {
        public PageNote {
            text = ShownText.clean(text);
        }
    }

    /** A sentence agreed by all. */
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

    /** A figure, or one word in its place, and what it says. */
    record KeyFigure(String value, String label) {
        public KeyFigure {
            value = ShownText.clean(value);
            label = ShownText.clean(label);
        }
    }

    /** @param head the five headings: number, action, people, due, measure */
    record ActionTable(List<String> head, List<ActionRow> rows) implements Block {
        public ActionTable {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** An action; a text is empty where nothing is known. */
    record ActionRow(String number, String title, String firstStep, List<Line> people, String due, String measure) {
        public ActionRow {
            title = ShownText.clean(title);
            firstStep = ShownText.clean(firstStep);
            people = List.copyOf(people);
            measure = ShownText.clean(measure);
        }
    }

    /**
     * @param texts how many columns, from the first, hold texts; the others hold numbers
     * @param toFill how wide the columns of a table to write on are, in hundredths; empty for one to read
     */
    record Table(List<String> head, List<List<Cell>> rows, int texts, List<Double> toFill) implements Block {
        public Table {
            head = head.stream().map(ShownText::clean).toList();
            rows = rows.stream().map(List::copyOf).toList();
            toFill = List.copyOf(toFill);
        }

        Table(List<String> head, List<List<Cell>> rows, int texts) {
            this(head, rows, texts, List.of());
        }

        private static final int FEW = 8;
        private static final int MUCH = 1200;

        /** A table of texts alone. */
        static Table of(List<String> head, List<List<Cell>> rows) {
            return new Table(head, rows, head.size());
        }

        /** How wide each column is beside the others, in hundredths of the table. */
        public List<Double> shares() {
            return toFill.isEmpty() ? ColumnShares.of(columns(), texts) : toFill;
        }

        private List<List<String>> columns() {
            return IntStream.range(0, head.size())
                    .mapToObj(i -> Stream.concat(
                                    Stream.of(head.get(i)),
                                    rows.stream().flatMap(row -> row.get(i).lines().stream()).map(Line::shown))
                            .toList())
                    .toList();
        }

        private int letters() {
            return rows.stream()
                    .flatMap(List::stream)
                    .mapToInt(cell -> cell.shown().length())
                    .sum();
        }

        /** Whether it is kept on one page. */
        public boolean isShort() {
            return !toFill.isEmpty() || rows.size() <= FEW && letters() <= MUCH;
        }

        /** The classes that it has in the styles. */
        public String style() {
            return (isShort() ? "short" : "long") + (toFill.isEmpty() ? "" : " fill");
        }
    }

    /** What stands in one field of a table: nothing, or lines one under the other. */
    record Cell(List<Line> lines) {
        public Cell {
            lines = List.copyOf(lines);
        }

        static Cell of(String text) {
            return new Cell(text.isEmpty() ? List.of() : List.of(Line.plain(text)));
        }

        static Cell of(Line line) {
            return new Cell(List.of(line));
        }

        static List<Cell> row(String... texts) {
            return Stream.of(texts).map(Cell::of).toList();
        }

        /** As it reads without colours. */
        String shown() {
            return lines.stream().map(Line::shown).collect(Collectors.joining("\n"));
        }
    }

    /** Short lists beside each other. */
    record Groups(List<Group> groups) implements Block {
        public Groups {
            groups = List.copyOf(groups);
        }

        private static final int TALL = 14;

        /** Two by two. */
        public List<List<Group>> rows() {
            return pairs(groups);
        }

        /** Whether so much stands in a row that it may go on on the next page. */
        public static boolean tall(List<Group> row) {
            return row.stream().anyMatch(group -> group.lines().size() > TALL);
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
    }

    /** One line, of a side or of nobody. */
    record Line(Optional<Mark> mark, String text) {
        public Line {
            text = ShownText.clean(text);
        }

        static Line plain(String text) {
            return new Line(Optional.empty(), text);
        }

        /** As it reads without colours. */
        String shown() {
            return mark.map(mark -> mark.side().shape() + " " + text).orElse(text);
        }
    }

    /** A picture; its title says in words what it shows. */
    record Figure(Drawing drawing) implements Block {
        /** As it stands within a page on the screen. */
        public String svg(SideColours colours) {
            return ShownText.clean(Svg.of(drawing, colours));
        }

        /** What it shows, for whoever does not see it. */
        public String words() {
            return ShownText.clean(drawing.title());
        }

        /**
         * How large it is on paper, as CSS.
         *
         * @param page how wide what stands on a page is, in pixels of CSS
         */
        public String size(double page) {
            double width = page * drawing.width() / Frame.PAPER.width();
            return "width:%spx;height:%spx".formatted(width, width * drawing.height() / drawing.width());
        }
    }

    /**
     * Photos beside each other.
     *
     * @param words what they are, for whoever does not see one without a caption
     */
    record Photos(List<Shot> shots, String words) implements Block {
        public Photos {
            shots = List.copyOf(shots);
        }

        /** Two by two. */
        public List<List<Shot>> rows() {
            return pairs(shots);
        }
    }

    /** @param caption may be empty */
    record Shot(PhotoFile file, String caption) {
        public Shot {
            caption = ShownText.clean(caption);
        }

        /** As an address that holds the picture itself. */
        public String url() {
            return "data:image/jpeg;base64," + file.jpeg();
        }

        /** How wide it is within a square, in hundredths of its side. */
        public int share() {
            return Math.min(100, 100 * file.width() / file.height());
        }
    }

    /** Pictures beside each other, two in a row. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }

        /** Two by two. */
        public List<List<Figure>> rows() {
            return pairs(figures);
        }
    }

    private static <T> List<List<T>> pairs(List<T> all) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + 2)
                .mapToObj(i -> all.subList(i, Math.min(i + 2, all.size())))
                .toList();
    }
}

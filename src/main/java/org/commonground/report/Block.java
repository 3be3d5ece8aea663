package org.commonground.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Svg;

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
    record ActionRow(
            String number, String title, String firstStep, String from, List<Line> people, String due, String measure) {
        public ActionRow {
            title = ShownText.clean(title);
            firstStep = ShownText.clean(firstStep);
            from = ShownText.clean(from);
            people = List.copyOf(people);
            measure = ShownText.clean(measure);
        }
    }

    /** @param numbers whether all columns but the first hold numbers */
    record Table(List<String> head, List<List<String>> rows, boolean numbers) implements Block {
        public Table {
            head = head.stream().map(ShownText::clean).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(ShownText::clean).toList())
                    .toList();
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
    }

    /** A picture; its title says in words what it shows. */
    record Figure(Drawing drawing) implements Block {
        /** As it stands within a page on the screen. */
        public String svg() {
            return ShownText.clean(Svg.of(drawing));
        }

        /**
         * As it stands on paper, where the PDF library wants its words as an attribute.
         *
         * @param width in pixels of CSS
         */
        public String svg(double width) {
            var words = ShownText.clean(drawing.title())
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace("\"", "&quot;");
            var head = "<svg alt=\"%s\" width=\"%s\" height=\"%s\" "
                    .formatted(words, width, width * drawing.height() / drawing.width());
            var svg = svg().replace("font-weight=\"600\"", "font-weight=\"700\"") // AWT knows regular and bold
                    .replaceFirst(" width=\"[^\"]*\" height=\"[^\"]*\"", "");
            return svg.replaceFirst("<svg ", Matcher.quoteReplacement(head));
        }
    }
}

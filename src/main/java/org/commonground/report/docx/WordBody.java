package org.commonground.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.commonground.report.model.Block;
import org.commonground.report.model.CaptionedPhoto;
import org.commonground.report.model.KeyFigure;
import org.commonground.report.model.Paper;
import org.commonground.report.model.Report;
import org.commonground.workshop.record.PhotoFile;

/** Writes the body of one Word document, block by block, each in the style of its kind. */
final class WordBody {
    /** The left and right margin, in twentieths of a point. */
    private static final int MARGIN = 993;

    /** The part of a page's header or footer for the text at its left, in percent. */
    private static final int EDGE_LEFT = 67;

    private static final String[] SPACES = {
        "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r", WordStyles.OFFICE
    };

    private final Report report;
    private final Paper paper;
    private final double scale;
    private final WordMarkup word;
    private final List<Block.Figure> figures = new ArrayList<>();
    private final List<PhotoFile> photos = new ArrayList<>();

    /** @param scale of the charts; 1 is their own size */
    WordBody(Report report, Paper paper, double scale) {
        this.report = report;
        this.paper = paper;
        this.scale = scale;
        word = new WordMarkup(SPACES, "w:document", report);
    }

    /** The photos in order, after {@link #document}. */
    List<PhotoFile> photos() {
        return photos;
    }

    /** The charts in order, after {@link #document}. */
    List<Block.Figure> figures() {
        return figures;
    }

    String document() {
        var xml = word.xml().open("w:body");
        word.paragraph("Title", report.title());
        if (!report.subtitle().isEmpty()) {
            word.paragraph("Subtitle", report.subtitle());
        }
        for (int i = 0; i < report.blocks().size(); i++) {
            block(i);
            if (isTable(report.blocks().get(i))) {
                word.paragraph(gapBelow(i), "");
            }
        }
        xml.open("w:sectPr");
        xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
        xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        xml.empty("w:pgSz", "w:w", Integer.toString(paper.width()), "w:h", Integer.toString(paper.height()));
        xml.raw(("<w:pgMar w:top='1200' w:right='%1$s' w:bottom='1100' w:left='%1$s' w:header='700' w:footer='450' "
                        + "w:gutter='0'/>")
                .formatted(MARGIN));
        xml.raw("<w:cols w:space='708'/><w:docGrid w:linePitch='360'/>");
        return xml.close().close().close().toString();
    }

    /** The style of the paragraph that follows a table: a heading has a gap of its own above it. */
    private String gapBelow(int number) {
        if (number == report.blocks().size() - 1) {
            return "End";
        }
        return report.blocks().get(number + 1) instanceof Block.Heading ? "NoGap" : "Gap";
    }

    /** Whether a block is set as a table, which in Word is followed by a paragraph. */
    private static boolean isTable(Block block) {
        return switch (block) {
            case Block.KeyFigures _,
                    Block.ActionTable _,
                    Block.Table _,
                    Block.Groups _,
                    Block.Photos _,
                    Block.Figures _ -> true;
            case Block.Heading _, Block.Paragraph _, Block.Note _, Block.Quote _, Block.Lines _, Block.Figure _ ->
                false;
        };
    }

    private void block(int number) {
        switch (report.blocks().get(number)) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> word.paragraph("Headline", paragraph.text());
            case Block.Note note -> word.paragraph(keepsNext(number) ? "NoteKept" : "Note", note.text());
            case Block.Quote quote -> word.paragraph("Quote", quote.text());
            case Block.KeyFigures key -> keyFigures(key.figures());
            case Block.ActionTable table -> actions(table);
            case Block.Table table -> table(table);
            case Block.Groups groups -> pairs(groups.rows(), this::group, Block.Groups::tall);
            case Block.Lines lines -> word.list(lines.lines());
            case Block.Figure figure -> figure(figure);
            case Block.Photos photos -> pairs(photos.rows(), shot -> photo(shot, photos.words()), row -> false);
            case Block.Figures beside -> pairs(beside.rows(), this::figure, row -> false);
        }
    }

    /** Whether a note stays on the page of what follows: after a heading, directly or after other notes, and above a table. */
    private boolean keepsNext(int number) {
        var next = report.blocks().get(Math.min(number + 1, report.blocks().size() - 1));
        return followsHeading(number)
                || next instanceof Block.Table
                || number + 1 < report.blocks().size() && next instanceof Block.Note && keepsNext(number + 1);
    }

    private boolean followsHeading(int number) {
        var before = report.blocks().get(Math.max(0, number - 1));
        return before instanceof Block.Heading
                || number > 1 && before instanceof Block.Note && followsHeading(number - 1);
    }

    private void heading(Block.Heading heading) {
        var style = "Heading" + (heading.level() - 1);
        if (heading.beginsPage()) {
            word.headingOnNewPage(style, heading.text());
        } else {
            word.paragraph(style, heading.text());
        }
    }

    private void keyFigures(List<KeyFigure> figures) {
        var widths =
                figures.stream().map(figure -> contentWidth() / figures.size()).toList();
        word.table("Columns", widths);
        word.xml().open("w:tr");
        for (int i = 0; i < widths.size(); i++) {
            word.openCell(widths.get(i));
            word.paragraph("Figure", figures.get(i).value());
            word.paragraph("Note", figures.get(i).label());
            word.xml().close();
        }
        word.xml().close().close();
    }

    private void actions(Block.ActionTable table) {
        var widths = table.brief()
                ? word.widths(contentWidth(), 5, 45, 12, 19, 19)
                : word.widths(contentWidth(), 5, 39, 22, 13, 21);
        word.table("Plan", widths);
        word.headingRow("Cell", table.head(), widths, table.head().size());
        for (var row : table.rows()) {
            word.openRow();
            word.cell(widths.get(0), "Cell", row.number());
            if (table.brief()) {
                briefAction(row, widths);
            } else {
                action(row, widths);
            }
            word.xml().close();
        }
        word.xml().close();
    }

    private void briefAction(Block.ActionRow row, List<Integer> widths) {
        word.cell(widths.get(1), "Cell", row.title());
        word.cell(widths.get(2), "Cell", row.due());
        for (int i = 0; i < row.people().size(); i++) {
            word.openCell(widths.get(3 + i));
            word.person(row.people().get(i));
            word.xml().close();
        }
    }

    private void action(Block.ActionRow row, List<Integer> widths) {
        word.openCell(widths.get(1));
        word.bold("Cell", row.title());
        row.texts().forEach(text -> word.paragraph("CellNote", text));
        row.remarks().forEach(remark -> word.paragraph("CellNote", remark));
        word.xml().close();
        word.openCell(widths.get(2));
        row.people().forEach(word::person);
        if (row.people().isEmpty()) {
            word.paragraph("Cell", "");
        }
        word.xml().close();
        word.cell(widths.get(3), "Cell", row.due());
        word.cell(widths.get(4), "Cell", row.measure());
    }

    private void table(Block.Table table) {
        int columns = table.head().size();
        var widths = word.widths(
                contentWidth(),
                table.shares().stream()
                        .mapToInt(share -> (int) Math.round(10 * share))
                        .toArray());
        word.table("Table", widths);
        word.headingRow("SmallKept", table.head(), widths, table.texts());
        for (var row : table.rows()) {
            boolean kept = table.isShort() && !row.equals(table.rows().getLast());
            word.openRow();
            for (int i = 0; i < columns; i++) {
                word.linesCell(
                        widths.get(i), kept ? "SmallKept" : "Small", row.get(i).lines(), i >= table.texts());
            }
            word.xml().close();
        }
        word.xml().close();
    }

    /** Puts two items in a row, in a table without borders. @param parted which rows may be split between two pages */
    private <T> void pairs(List<List<T>> rows, Consumer<T> each, Predicate<List<T>> parted) {
        var widths = word.widths(contentWidth(), 1, 1);
        word.table("Columns", widths);
        for (var row : rows) {
            if (parted.test(row)) {
                word.xml().open("w:tr");
            } else {
                word.openRow();
            }
            for (int i = 0; i < widths.size(); i++) {
                word.openCell(widths.get(i));
                if (i < row.size()) {
                    each.accept(row.get(i));
                } else {
                    word.paragraph("Normal", "");
                }
                word.xml().close();
            }
            word.xml().close();
        }
        word.xml().close();
    }

    private void group(Block.Group group) {
        if (!group.title().isEmpty() || group.lines().isEmpty()) {
            word.headingInRow("Heading3", group.title());
        }
        word.list(group.lines());
    }

    private void figure(Block.Figure figure) {
        int number = figures.size();
        figures.add(figure);
        word.paragraph("Cell", "", () -> word.picture(number, figure.drawing(), scale));
    }

    private void photo(CaptionedPhoto shot, String words) {
        int number = photos.size();
        photos.add(shot.file());
        word.paragraph(
                "Normal",
                "",
                () -> word.photo(number, shot, shot.caption().isEmpty() ? words : shot.caption(), contentWidth() / 2));
        if (!shot.caption().isEmpty()) {
            word.paragraph("Note", shot.caption());
        }
    }

    private int contentWidth() {
        return paper.width() - 2 * MARGIN;
    }

    static String header(Report report, Paper paper) {
        return edge("w:hdr", "Header", report, paper, report.kind(), word -> word.run(report.date()));
    }

    static String footer(Report report, Paper paper) {
        return edge("w:ftr", "Footer", report, paper, report.foot(), word -> {
            word.field("PAGE");
            word.run(" / ");
            word.field("NUMPAGES");
        });
    }

    /** A text at the left and one at the right, in cells of their own, so that a long text does not run into the other. */
    private static String edge(
            String root, String style, Report report, Paper paper, String left, Consumer<WordMarkup> right) {
        var word = new WordMarkup(SPACES, root, report);
        var widths = word.widths(paper.width() - 2 * MARGIN, EDGE_LEFT, 100 - EDGE_LEFT);
        word.table("Edges", widths);
        word.openRow();
        word.cell(widths.get(0), style, left);
        word.openCell(widths.get(1));
        word.atRight(style, () -> right.accept(word));
        word.xml().close().close().close();
        word.paragraph("Gap", "");
        return word.xml().close().toString();
    }
}

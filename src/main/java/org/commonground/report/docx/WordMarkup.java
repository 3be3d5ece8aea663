package org.commonground.report.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonground.drawing.Drawing;
import org.commonground.report.model.Block;
import org.commonground.report.model.CaptionedPhoto;
import org.commonground.report.model.Report;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;

/** Writes paragraphs, tables and pictures in WordprocessingML, whose elements have a fixed order. */
final class WordMarkup {
    private static final int EMU_PER_POINT = 12_700;

    /** The first id of a photo, larger than the ids of charts. */
    private static final int FIRST_PHOTO_ID = 10_000;

    /** The width of a photo relative to its column. */
    private static final double PHOTO_SHARE = 0.9;

    /** In a paragraph from right to left, "right" is the end of the line: the left edge, where all texts of a table begin. */
    private static final String TO_THE_LEFT = "<w:jc w:val='right'/>";

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final XmlWriter xml;
    private final Report report;

    /** @param report the report, for the colours of the sides */
    WordMarkup(String[] spaces, String root, Report report) {
        this.report = report;
        xml = new XmlWriter().open(root, spaces);
    }

    XmlWriter xml() {
        return xml;
    }

    void paragraph(String style, String text) {
        paragraph(style, text, () -> run(text));
    }

    /** @param text the text that decides the direction of the paragraph */
    void paragraph(String style, String text, Runnable runs) {
        paragraph(style, "", text, runs);
    }

    /** @param properties further paragraph properties, as markup */
    private void paragraph(String style, String properties, String text, Runnable runs) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).raw(properties);
        xml.raw(isRightToLeft(text) ? "<w:bidi/>" + (WordStyles.isAtTheLeft(style) ? TO_THE_LEFT : "") : "")
                .close();
        runs.run();
        xml.close();
    }

    private static boolean isRightToLeft(String text) {
        return ShownText.direction(text).equals("rtl");
    }

    /**
     * A heading in a table row that is not split. Keeping it with the next paragraph would keep all rows of the table on one page.
     */
    void headingInRow(String style, String text) {
        paragraph(style, "<w:keepNext w:val='0'/>", text, () -> run(text));
    }

    void headingOnNewPage(String style, String text) {
        paragraph(style, "<w:pageBreakBefore/>", text, () -> run(text));
    }

    void bold(String style, String text) {
        paragraph(style, text, () -> run(text, "w:b", "w:bCs"));
    }

    /** Items with the shape of their side as the bullet, nobody's with a dash; one line that is nobody's is no list. */
    void list(List<Block.Line> lines) {
        int nobodys = lines.size() == 1 ? 0 : 1;
        lines.forEach(line ->
                item(line, line.mark().map(mark -> mark.side().ordinal() + 2).orElse(nobodys)));
    }

    /** @param list from the numbering of the document; 0 for none */
    private void item(Block.Line line, int list) {
        var properties = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='%s'/></w:numPr>".formatted(list);
        paragraph("ListBullet", properties, line.text(), () -> run(line.text()));
    }

    /** The colour of a side as direct formatting, because LibreOffice ignores the colour of the style inside a table. */
    private String colour(SideMark mark) {
        return WordStyles.colour(report, mark.side());
    }

    /** A person, with the shape and colour of their side. */
    void person(Block.Line line) {
        paragraph("Cell", line.text(), () -> {
            xml.open("w:r").open("w:rPr");
            line.mark().ifPresent(mark -> {
                xml.empty("w:rStyle", "w:val", WordStyles.style(mark.side()))
                        .empty("w:b")
                        .empty("w:bCs");
                xml.empty("w:color", "w:val", colour(mark));
            });
            xml.close();
            characters(line.mark().map(mark -> mark.side().shape() + "\u00a0").orElse("") + line.text())
                    .close();
        });
    }

    void run(String text, String... properties) {
        boolean rtl = isRightToLeft(text);
        xml.open("w:r");
        if (rtl || properties.length > 0) {
            xml.open("w:rPr");
            Arrays.stream(properties).forEach(xml::empty);
            if (rtl) {
                xml.empty("w:rtl");
            }
            xml.close();
        }
        characters(text).close();
    }

    /** Adds text with its line breaks and tabs. */
    private XmlWriter characters(String text) {
        var lines = ShownText.clean(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("w:br");
            }
            var cells = lines[i].split("\t", -1);
            for (int j = 0; j < cells.length; j++) {
                if (j > 0) {
                    xml.empty("w:tab");
                }
                xml.element("w:t", cells[j], "xml:space", "preserve");
            }
        }
        return xml;
    }

    void field(String instruction) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ");
        run("1");
        xml.close();
    }

    /** Divides a width in proportion to the parts. */
    List<Integer> widths(int whole, int... parts) {
        int sum = Arrays.stream(parts).sum();
        var widths = new ArrayList<Integer>();
        Arrays.stream(parts).forEach(part -> widths.add(whole * part / sum));
        return widths;
    }

    /** Opens a table; rows are added afterwards. */
    void table(String style, List<Integer> widths) {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        var sum = widths.stream().mapToInt(width -> width).sum();
        xml.empty("w:tblW", "w:w", Integer.toString(sum), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
        xml.raw("<w:tblLook w:val='0020' w:firstRow='1' w:lastRow='0' w:firstColumn='0' w:lastColumn='0' "
                        + "w:noHBand='1' w:noVBand='1'/>")
                .close()
                .open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", Integer.toString(width)));
        xml.close();
    }

    /** The heading row, which is repeated on every page. */
    void headingRow(String style, List<String> titles, List<Integer> widths, int texts) {
        xml.open("w:tr").raw("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < titles.size(); i++) {
            cell(widths.get(i), style, titles.get(i), i >= texts);
        }
        xml.close();
    }

    void openRow() {
        xml.open("w:tr").raw("<w:trPr><w:cantSplit/></w:trPr>");
    }

    void openCell(int width) {
        xml.open("w:tc").raw("<w:tcPr><w:tcW w:w='%s' w:type='dxa'/></w:tcPr>".formatted(width));
    }

    void cell(int width, String style, String text) {
        cell(width, style, text, false);
    }

    private void cell(int width, String style, String text, boolean number) {
        openCell(width);
        if (number) {
            number(style, text);
        } else {
            paragraph(style, text);
        }
        xml.close();
    }

    /** A table cell with lines, each with the shape of its side before it. */
    void linesCell(int width, String style, List<Block.Line> lines, boolean number) {
        openCell(width);
        for (var line : lines) {
            if (number) {
                number(style, line.shown());
            } else {
                paragraph(style, line.text(), () -> {
                    line.mark()
                            .ifPresent(mark -> xml.open("w:r")
                                    .raw("<w:rPr><w:color w:val='%s'/></w:rPr>".formatted(colour(mark)))
                                    .element("w:t", mark.side().shape() + "\u00a0", "xml:space", "preserve")
                                    .close());
                    run(line.text());
                });
            }
        }
        if (lines.isEmpty()) {
            paragraph(style, "");
        }
        xml.close();
    }

    private void number(String style, String text) {
        atRight(style, () -> run(text));
    }

    void atRight(String style, Runnable runs) {
        xml.open("w:p").raw("<w:pPr><w:pStyle w:val='%s'/><w:jc w:val='right'/></w:pPr>".formatted(style));
        runs.run();
        xml.close();
    }

    /** Adds the chart with this number. @param scale 1 for its own size */
    void picture(int number, Drawing drawing, double scale) {
        var sharp = """
                <a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip \
                xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="svg%s"/></a:ext></a:extLst>""".formatted(number);
        var name = "picture" + number + ".svg";
        picture(
                name,
                "png" + number,
                number + 1,
                drawing.title(),
                scale * drawing.width(),
                scale * drawing.height(),
                sharp);
    }

    /**
     * Adds the photo with this number.
     *
     * @param room the width of the column in twentieths of a point, which is also the greatest height
     */
    void photo(int number, CaptionedPhoto shot, String words, int room) {
        double width = PHOTO_SHARE * room / 20.0 * shot.share() / 100;
        double height = width * shot.file().height() / shot.file().width();
        picture("photo" + number + ".jpg", "photo" + number, FIRST_PHOTO_ID + number, words, width, height, "");
    }

    /**
     * @param width the width in points
     * @param more markup inside the reference to the picture
     */
    private void picture(String name, String relation, int id, String words, double width, double height, String more) {
        xml.raw("""
                <w:r><w:drawing><wp:inline xmlns:wp="%1$swordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
                <wp:extent cx="%2$s" cy="%3$s"/><wp:docPr id="%4$s" name="Picture %4$s" descr="%5$s"/>\
                <a:graphic xmlns:a="%1$smain"><a:graphicData uri="%1$spicture"><pic:pic xmlns:pic="%1$spicture">\
                <pic:nvPicPr><pic:cNvPr id="%4$s" name="%6$s"/><pic:cNvPicPr/></pic:nvPicPr>\
                <pic:blipFill><a:blip r:embed="%7$s">%8$s</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%2$s" cy="%3$s"/></a:xfrm>\
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>\
                </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>""".formatted(
                        DRAWING,
                        Math.round(width * EMU_PER_POINT),
                        Math.round(height * EMU_PER_POINT),
                        id,
                        XmlWriter.escaped(words),
                        name,
                        relation,
                        more));
    }
}

package org.commonground.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonground.drawing.Drawing;

/** Paragraphs, tables and pictures in the markup of Word, whose elements have a fixed order. */
final class WordText {
    private static final int EMU_PER_POINT = 12_700;

    /** Numbers of photos begin where those of pictures do not come. */
    private static final int PHOTOS = 10_000;

    /** How much of its column a photo takes. */
    private static final double PHOTO = 0.9;

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";

    private final Xml xml;
    private final Report report;

    /** @param report whose colours the sides have */
    WordText(String[] spaces, String root, Report report) {
        this.report = report;
        xml = new Xml().open(root, spaces);
    }

    Xml xml() {
        return xml;
    }

    void paragraph(String style, String text) {
        paragraph(style, text, () -> run(text));
    }

    /** @param text by whose first letters the paragraph reads one way or the other */
    void paragraph(String style, String text, Runnable runs) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (ShownText.direction(text).equals("rtl")) {
            xml.empty("w:bidi");
        }
        xml.close();
        runs.run();
        xml.close();
    }

    /** A heading in a row that is not parted: to keep it with what follows would keep every row of the table together. */
    void headingInRow(String style, String text) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).empty("w:keepNext", "w:val", "0");
        if (ShownText.direction(text).equals("rtl")) {
            xml.empty("w:bidi");
        }
        xml.close();
        run(text);
        xml.close();
    }

    void strong(String style, String text) {
        paragraph(style, text, () -> run(text, "w:b", "w:bCs"));
    }

    /** An item of a list, with the shape of its side for a bullet. */
    void item(Block.Line line) {
        var list = line.mark().map(mark -> mark.side().ordinal() + 2).orElse(1);
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "ListBullet");
        xml.open("w:numPr").empty("w:ilvl", "w:val", "0");
        xml.empty("w:numId", "w:val", Integer.toString(list)).close();
        if (ShownText.direction(line.text()).equals("rtl")) {
            xml.empty("w:bidi");
        }
        xml.close();
        run(line.text());
        xml.close();
    }

    /** Besides in the style: LibreOffice does not see it there within a table. */
    private String colour(Mark mark) {
        return WordBody.colour(report, mark.side());
    }

    /** Somebody, in shape and colour of their side. */
    void person(Block.Line line) {
        paragraph("Cell", line.text(), () -> {
            xml.open("w:r").open("w:rPr");
            line.mark().ifPresent(mark -> {
                xml.empty("w:rStyle", "w:val", WordBody.style(mark.side()))
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
        boolean rtl = ShownText.direction(text).equals("rtl");
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

    /** Text with its line breaks and tabs. */
    private Xml characters(String text) {
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

    /** Two texts at the ends of a line. */
    void tabbed(String style, int width, String left, Runnable right) {
        xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        xml.open("w:tabs")
                .empty("w:tab", "w:val", "right", "w:pos", Integer.toString(width))
                .close()
                .close();
        run(left);
        xml.open("w:r").empty("w:tab").close();
        right.run();
        xml.close();
    }

    void field(String instruction) {
        xml.open("w:fldSimple", "w:instr", " " + instruction + " ");
        run("1");
        xml.close();
    }

    /** Shares a width out. */
    List<Integer> widths(int whole, int... parts) {
        int sum = Arrays.stream(parts).sum();
        var widths = new ArrayList<Integer>();
        Arrays.stream(parts).forEach(part -> widths.add(whole * part / sum));
        return widths;
    }

    /** Opens a table of rows still to come. */
    void table(String style, List<Integer> widths) {
        xml.open("w:tbl").open("w:tblPr").empty("w:tblStyle", "w:val", style);
        xml.empty("w:tblW", "w:w", sum(widths), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                        "w:tblLook",
                        "w:val",
                        "0020",
                        "w:firstRow",
                        "1",
                        "w:lastRow",
                        "0",
                        "w:firstColumn",
                        "0",
                        "w:lastColumn",
                        "0",
                        "w:noHBand",
                        "1",
                        "w:noVBand",
                        "1")
                .close()
                .open("w:tblGrid");
        widths.forEach(width -> xml.empty("w:gridCol", "w:w", Integer.toString(width)));
        xml.close();
    }

    private static String sum(List<Integer> widths) {
        return Integer.toString(widths.stream().mapToInt(width -> width).sum());
    }

    /** The first row, which comes again on every page. */
    void head(String style, List<String> titles, List<Integer> widths, int texts) {
        xml.open("w:tr")
                .open("w:trPr")
                .empty("w:cantSplit")
                .empty("w:tblHeader")
                .close();
        for (int i = 0; i < titles.size(); i++) {
            cell(widths.get(i), style, titles.get(i), i >= texts);
        }
        xml.close();
    }

    void openRow() {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    }

    void openCell(int width) {
        xml.open("w:tc")
                .open("w:tcPr")
                .empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa")
                .close();
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

    /** A field with its lines, each with the shape of its side before it. */
    void lines(int width, String style, List<Block.Line> lines, boolean number) {
        openCell(width);
        for (var line : lines) {
            if (number) {
                number(style, line.shown());
            } else {
                paragraph(style, line.text(), () -> {
                    line.mark().ifPresent(mark -> {
                        xml.open("w:r").open("w:rPr").empty("w:color", "w:val", colour(mark));
                        xml.close();
                        characters(mark.side().shape() + "\u00a0").close();
                    });
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
        xml.open("w:p")
                .open("w:pPr")
                .empty("w:pStyle", "w:val", style)
                .empty("w:jc", "w:val", "right")
                .close();
        run(text);
        xml.close();
    }

    /** A run with the picture of that number, as wide as it is drawn. */
    void picture(int number, Drawing drawing) {
        var name = "picture" + number + ".svg";
        picture(name, "png" + number, number + 1, drawing.title(), drawing.width(), drawing.height(), () -> {
            xml.open("a:extLst").open("a:ext", "uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}");
            xml.empty("asvg:svgBlip", "xmlns:asvg", SVG, "r:embed", "svg" + number)
                    .close()
                    .close();
        });
    }

    /** A run with the photo of that number. @param room twentieths of a point across, as high at most */
    void photo(int number, Block.Shot shot, String words, int room) {
        double width = PHOTO * room / 20.0 * shot.share() / 100;
        double height = width * shot.file().height() / shot.file().width();
        picture("photo" + number + ".jpg", "photo" + number, PHOTOS + number, words, width, height, () -> {});
    }

    /** @param width in points */
    private void picture(
            String name, String relation, int id, String words, double width, double height, Runnable more) {
        var wide = Long.toString(Math.round(width * EMU_PER_POINT));
        var high = Long.toString(Math.round(height * EMU_PER_POINT));
        var number = Integer.toString(id);
        xml.open("w:r").open("w:drawing");
        xml.open(
                "wp:inline",
                "xmlns:wp",
                DRAWING + "wordprocessingDrawing",
                "distT",
                "0",
                "distB",
                "0",
                "distL",
                "0",
                "distR",
                "0");
        xml.empty("wp:extent", "cx", wide, "cy", high);
        xml.empty("wp:docPr", "id", number, "name", "Picture " + number, "descr", words);
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        xml.open("pic:pic", "xmlns:pic", DRAWING + "picture").open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", number, "name", name).empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").open("a:blip", "r:embed", relation);
        more.run();
        xml.close();
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", "0", "y", "0")
                .empty("a:ext", "cx", wide, "cy", high)
                .close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }
}

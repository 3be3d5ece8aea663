package org.commonground.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.commonground.drawing.Palette;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Svg;
import org.commonground.drawing.Typefaces;
import org.commonground.report.model.Report;

/** The style sheet of the web pages: colours for light and dark, and the letters of Inter that the pictures are made with. */
public final class PageStyle {
    /** The tables of a font that do not refer to its other glyphs by number, as GPOS and GSUB do. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");

    private PageStyle() {}

    /** @param own the rules of one page only, after those of all pages */
    public static String of(Report report, String own) {
        return (PageResources.text("/review/plan.css") + own)
                        .replace("LIGHT_SIDES", report.lightSides())
                        .replace("DARK_SIDES", report.darkSides())
                        .replace("LIGHT_PICTURES", Svg.classRules(Palette.LIGHT, report.colours()))
                        .replace("DARK_PICTURES", Svg.classRules(Palette.DARK, report.colours()))
                + fonts(report);
    }

    /** The font of the pictures, one rule for each weight, with only the characters that are used. */
    private static String fonts(Report report) {
        var used = new EnumMap<Shape.Weight, Set<Integer>>(Shape.Weight.class);
        report.drawings().forEach(drawing -> drawing.shapes().forEach(shape -> collect(shape, used)));
        var rules = new StringBuilder();
        for (var entry : used.entrySet()) {
            rules.append("@font-face{font-family:'%s';font-weight:%d;src:url(data:font/ttf;base64,%s)}"
                    .formatted(
                            Svg.PAGE_FONT,
                            entry.getKey().number(),
                            Base64.getEncoder().encodeToString(subset(entry.getKey(), entry.getValue()))));
        }
        return rules.toString();
    }

    private static void collect(Shape shape, Map<Shape.Weight, Set<Integer>> used) {
        switch (shape) {
            case Shape.Text text ->
                text.text().codePoints().forEach(used.computeIfAbsent(text.weight(), weight -> new TreeSet<>())::add);
            case Shape.Group group -> group.shapes().forEach(inside -> collect(inside, used));
            case Shape.Rect _, Shape.Circle _, Shape.Polygon _, Shape.Line _ -> {}
        }
    }

    /** Characters that Inter lacks are left out; the browser takes them from another font. */
    private static byte[] subset(Shape.Weight weight, Set<Integer> characters) {
        var face = Typefaces.FACES.stream()
                .filter(one -> one.family().equals("Inter") && one.weight() == weight.number())
                .findFirst()
                .orElseThrow();
        try (var in = face.open();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            var subset = new TTFSubsetter(font, TABLES);
            characters.forEach(subset::add);
            var out = new ByteArrayOutputStream();
            subset.writeToStream(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.commonground.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** A font of a PDF (Type 3, ISO 32000-1, 9.6.5) that is made of the outlines of letters and holds what each is read as. */
final class OutlineFont extends PDType3Font {
    private static final int MOST_LETTERS = 255;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final PDRectangle BOUNDS = new PDRectangle(-2000, -1000, 6000, 3000);

    /** The ascent and descent of an ordinary typeface, in thousandths of the type size. */
    private static final float ASCENT = 900;

    private static final float DESCENT = -240;

    private final Map<Integer, Integer> codes;

    private OutlineFont(COSDictionary font, Map<Integer, Integer> codes) throws IOException {
        super(font);
        this.codes = codes;
    }

    /** As many fonts as the letters need. @param letters by the character that stands in for each */
    static List<OutlineFont> of(Map<Integer, OutlinedLetter> letters) {
        var sorted = List.copyOf(new TreeMap<>(letters).entrySet());
        var fonts = new ArrayList<OutlineFont>();
        try {
            for (var some :
                    sorted.stream().gather(Gatherers.windowFixed(MOST_LETTERS)).toList()) {
                fonts.add(of(some));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fonts;
    }

    private static OutlineFont of(List<Map.Entry<Integer, OutlinedLetter>> letters) throws IOException {
        var outlines = new COSDictionary();
        var names = new COSArray(List.of(COSInteger.ONE));
        var widths = new COSArray();
        var readAs = new StringBuilder();
        var codes = new HashMap<Integer, Integer>();
        for (var entry : letters) {
            var letter = entry.getValue();
            int code = codes.size() + 1;
            codes.put(entry.getKey(), code);
            var name = COSName.getPDFName("g" + code);
            names.add(name);
            widths.add(COSInteger.get(letter.width()));
            outlines.setItem(
                    name,
                    stream(String.format(
                            Locale.ROOT,
                            "%d 0 %d %d %d %d d1\n%s",
                            letter.width(),
                            (int) BOUNDS.getLowerLeftX(),
                            (int) BOUNDS.getLowerLeftY(),
                            (int) BOUNDS.getUpperRightX(),
                            (int) BOUNDS.getUpperRightY(),
                            letter.path())));
            readAs.append("1 beginbfchar\n<")
                    .append(HEX.toHexDigits((byte) code))
                    .append("> <")
                    .append(HEX.formatHex(letter.text().getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\nendbfchar\n");
        }
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, names);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE3);
        font.setItem(COSName.FONT_BBOX, BOUNDS);
        font.setItem(COSName.FONT_MATRIX, matrix());
        font.setItem(COSName.CHAR_PROCS, outlines);
        font.setItem(COSName.ENCODING, encoding);
        font.setInt(COSName.FIRST_CHAR, 1);
        font.setInt(COSName.LAST_CHAR, codes.size());
        font.setItem(COSName.WIDTHS, widths);
        font.setItem(COSName.RESOURCES, new COSDictionary());
        font.setItem(COSName.TO_UNICODE, stream(characterMap(readAs)));
        font.setItem(COSName.FONT_DESC, descriptor());
        return new OutlineFont(font, codes);
    }

    private static COSArray matrix() {
        var matrix = new COSArray();
        matrix.setFloatArray(new float[] {1f / OutlinedLetter.EM, 0, 0, 1f / OutlinedLetter.EM, 0, 0});
        return matrix;
    }

    private static PDFontDescriptor descriptor() {
        var descriptor = new PDFontDescriptor(new COSDictionary());
        descriptor.setFontName("Outlines");
        descriptor.setSymbolic(true);
        descriptor.setFontBoundingBox(BOUNDS);
        descriptor.setAscent(ASCENT);
        descriptor.setDescent(DESCENT);
        descriptor.setItalicAngle(0);
        descriptor.setStemV(0);
        return descriptor;
    }

    /** Adobe Technical Note 5411. */
    private static String characterMap(StringBuilder entries) {
        return """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <00> <FF>
                endcodespacerange
                %sendcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """.formatted(entries);
    }

    private static COSStream stream(String content) throws IOException {
        var stream = new COSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.getBytes(StandardCharsets.US_ASCII));
        }
        return stream;
    }

    boolean has(int character) {
        return codes.containsKey(character);
    }

    @Override
    protected byte[] encode(int character) {
        var code = codes.get(character);
        if (code == null) {
            throw new IllegalArgumentException("No outline for this character");
        }
        return new byte[] {code.byteValue()};
    }
}

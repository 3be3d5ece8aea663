package org.commonground.report;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Texts of a drawing that Inter alone cannot set become outlines: the SVG library sets letter by letter from one font, so emoji would
 * be blank and right-to-left words would run the wrong way. Java's own layout knows fonts by letter, direction and joining.
 */
final class TextOutlines {

    private static final int BOLD_FROM = 600;

    private TextOutlines() {}

    /** Those that need it. */
    static void in(Element svg) {
        texts(svg).filter(text -> needsOthers(text.getTextContent())).forEach(TextOutlines::replace);
    }

    /** Every text, for whoever has not our fonts. */
    static void all(Element svg) {
        texts(svg).forEach(TextOutlines::replace);
    }

    private static Stream<Element> texts(Element svg) {
        var texts = svg.getElementsByTagName("text");
        var found = new ArrayList<Element>();
        for (int i = 0; i < texts.getLength(); i++) {
            found.add((Element) texts.item(i));
        }
        return found.stream();
    }

    private static boolean needsOthers(String text) {
        return Fonts.runs(text).stream().anyMatch(run -> !run.family().equals("Inter"));
    }

    private static void replace(Element text) {
        var owner = text.getOwnerDocument();
        var space = text.getNamespaceURI();
        var path = space == null ? owner.createElement("path") : owner.createElementNS(space, "path");
        path.setAttribute("d", data(outline(text)));
        for (var name : List.of("fill", "transform")) {
            if (text.hasAttribute(name)) {
                path.setAttribute(name, text.getAttribute(name));
            }
        }
        text.getParentNode().replaceChild(path, text);
    }

    private static Shape outline(Element text) {
        var weight = Integer.parseInt(text.getAttribute("font-weight"));
        var size = number(text, "font-size");
        var words = text.getTextContent();
        var set = new AttributedString(words);
        int at = 0;
        for (var run : Fonts.runs(words)) {
            var font = new Font(run.family(), weight < BOLD_FROM ? Font.PLAIN : Font.BOLD, 1).deriveFont((float) size);
            set.addAttribute(TextAttribute.FONT, font, at, at + run.text().length());
            at += run.text().length();
        }
        var layout = new TextLayout(set.getIterator(), new FontRenderContext(new AffineTransform(), true, true));
        double left = switch (text.getAttribute("text-anchor")) {
            case "middle" -> layout.getAdvance() / 2;
            case "end" -> layout.getAdvance();
            default -> 0;
        };
        return layout.getOutline(AffineTransform.getTranslateInstance(number(text, "x") - left, number(text, "y")));
    }

    private static double number(Element text, String name) {
        return Double.parseDouble(text.getAttribute(name));
    }

    private static String data(Shape outline) {
        var data = new StringBuilder();
        var at = new double[6];
        for (var path = outline.getPathIterator(new AffineTransform()); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> to(data, 'M', at, 2);
                case PathIterator.SEG_LINETO -> to(data, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> to(data, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> to(data, 'C', at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void to(StringBuilder data, char command, double[] at, int numbers) {
        data.append(command);
        for (int i = 0; i < numbers; i++) {
            data.append(Math.round(at[i] * 1000) / 1000.0).append(' ');
        }
    }
}

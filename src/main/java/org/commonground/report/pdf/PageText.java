package org.commonground.report.pdf;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonground.report.model.ShownText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Prepares the texts of a page for the layout, which can neither isolate a part of a text nor shape letters. */
record PageText(ShapedLetters letters) {
    private static final Set<String> BOLD = Set.of("h1", "h2", "h3", "h4", "b", "th");
    private static final Set<String> BOLD_CLASSES = Set.of("k", "who");
    private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    private static final char FIRST_ISOLATE = '\u2066';
    private static final char LAST_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** @param markup well-formed XHTML */
    Document prepare(String markup) {
        try {
            var page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(markup)));
            PageStructure.addTo(page);
            prepare(page.getDocumentElement(), false);
            MissingLetters.of(letters).sentence().ifPresent(sentence -> addNote(page, sentence));
            return page;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The markup is not well-formed", e);
        }
    }

    /** Below the title; a page that has no title of its own, such as a worksheet, has it at the end. */
    private void addNote(Document page, String sentence) {
        var note = page.createElement("p");
        note.setAttribute("class", "note");
        note.appendChild(page.createTextNode(letters.shape(sentence, false)));
        var body = page.getElementsByTagName("body").item(0);
        var top = PageStructure.nodes(body.getChildNodes()).toList();
        var below = IntStream.range(0, top.size())
                .filter(at -> top.get(at) instanceof Element element
                        && (element.getNodeName().equals("h1")
                                || element.getAttribute("class").equals("subtitle")))
                .max();
        body.insertBefore(note, below.isPresent() ? top.get(below.getAsInt()).getNextSibling() : null);
    }

    private void prepare(Element element, boolean bold) {
        var attributes = element.getAttributes();
        for (var attribute : IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .toList()) {
            attribute.setNodeValue(plain(attribute.getNodeValue()));
        }
        boolean strong = bold
                || BOLD.contains(element.getNodeName())
                        && !element.getAttribute("scope").equals("row")
                || BOLD_CLASSES.contains(element.getAttribute("class"));
        for (var child : PageStructure.nodes(element.getChildNodes()).toList()) {
            switch (child) {
                case Text title when element.getNodeName().equals("title") -> title.setData(plain(title.getData()));
                case Text text -> prepare(text, strong);
                case Element inner when !inner.getNodeName().equals("style") -> prepare(inner, strong);
                default -> {}
            }
        }
    }

    /** Puts what is between control characters of isolation into elements. */
    private void prepare(Text text, boolean bold) {
        var all = text.getData();
        int open = IntStream.range(0, all.length())
                .filter(at -> all.charAt(at) >= FIRST_ISOLATE && all.charAt(at) <= LAST_ISOLATE)
                .findFirst()
                .orElse(-1);
        if (open < 0) {
            text.setData(letters.shape(withoutControls(all), bold));
            return;
        }
        int close = closing(all, open);
        var isolate = text.getOwnerDocument().createElement("bdi");
        var inside = text.getOwnerDocument().createTextNode(all.substring(open + 1, close));
        isolate.setAttribute("dir", ShownText.direction(inside.getData()));
        isolate.appendChild(inside);
        var after = text.getOwnerDocument().createTextNode(all.substring(Math.min(all.length(), close + 1)));
        text.getParentNode().insertBefore(after, text.getNextSibling());
        text.getParentNode().insertBefore(isolate, after);
        text.setData(letters.shape(withoutControls(all.substring(0, open)), bold));
        prepare(inside, bold);
        prepare(after, bold);
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            depth += c >= FIRST_ISOLATE && c <= LAST_ISOLATE ? 1 : c == POP_ISOLATE ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return text.length();
    }

    private static String plain(String text) {
        return Normalizer.normalize(withoutControls(text), Normalizer.Form.NFC);
    }

    private static String withoutControls(String text) {
        return DIRECTION_CONTROLS.matcher(text).replaceAll("");
    }

    /** Where lines of a text with stand-ins may end. */
    FSTextBreaker lineBreaks(Locale language) {
        var breaks = BreakIterator.getLineInstance(language);
        return new FSTextBreaker() {
            private int[] positions = {};
            private int next;

            @Override
            public void setText(String text) {
                var original = new StringBuilder();
                var ends = new HashMap<Integer, Integer>();
                ends.put(0, 0);
                for (int at = 0; at < text.length(); ) {
                    int c = text.codePointAt(at);
                    at += Character.charCount(c);
                    original.append(letters.original(c));
                    ends.put(original.length(), at);
                }
                breaks.setText(original.toString());
                positions = IntStream.generate(breaks::next)
                        .takeWhile(end -> end != BreakIterator.DONE)
                        .filter(ends::containsKey)
                        .map(ends::get)
                        .toArray();
                next = 0;
            }

            @Override
            public int next() {
                return next < positions.length ? positions[next++] : BreakIterator.DONE;
            }
        };
    }
}

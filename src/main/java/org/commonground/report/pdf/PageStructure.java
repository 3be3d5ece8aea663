package org.commonground.report.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Adds to the markup of a report what only a PDF needs: bookmarks, the heads of rows, and captions that stay with what follows. */
final class PageStructure {
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4");

    private PageStructure() {}

    static void addTo(Document page) {
        nodes(page.getElementsByTagName("tr")).map(Element.class::cast).toList().forEach(PageStructure::markRowHead);
        var body = (Element) page.getElementsByTagName("body").item(0);
        addBookmarks(page, body);
        keepCaptions(page, body);
    }

    /** A bookmark for every heading, below that of the section it is in. */
    private static void addBookmarks(Document page, Element body) {
        record OpenSection(int level, Node bookmark) {}
        var open = new ArrayDeque<OpenSection>();
        open.push(new OpenSection(0, page.getElementsByTagName("bookmarks").item(0)));
        for (var heading : children(body)) {
            if (HEADINGS.contains(heading.getNodeName()) && heading.hasAttribute("id")) {
                int level = heading.getNodeName().charAt(1);
                while (open.element().level() >= level) {
                    open.pop();
                }
                var bookmark = page.createElement("bookmark");
                bookmark.setAttribute("name", heading.getTextContent());
                bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
                open.element().bookmark().appendChild(bookmark);
                open.push(new OpenSection(level, bookmark));
            }
        }
    }

    /** The first cell with text is the head of its row, in a table of actions the title; a form to fill in has none. */
    private static void markRowHead(Element row) {
        var cells = children(row);
        var table = (Element) row.getParentNode().getParentNode();
        int head = table.getAttribute("class").equals("actions") ? 1 : 0;
        boolean text = cells.size() > head
                && cells.get(head).getNodeName().equals("td")
                && !cells.get(head).getTextContent().isBlank();
        if (text && !table.getAttribute("class").contains("fill")) {
            var cell = (Element) row.getOwnerDocument().renameNode(cells.get(head), null, "th");
            cell.setAttribute("scope", "row");
        }
    }

    /** Puts headings and the notes below them into one block, which is kept with the table or picture after it. */
    private static void keepCaptions(Document page, Element body) {
        var caption = new ArrayList<Element>();
        for (var child : children(body)) {
            boolean heading = HEADINGS.contains(child.getNodeName());
            if (heading || !caption.isEmpty() && child.getAttribute("class").equals("note")) {
                caption.add(child);
            } else {
                if (caption.size() > 1) {
                    var block = page.createElement("div");
                    block.setAttribute("class", "caption");
                    body.insertBefore(block, child);
                    caption.forEach(block::appendChild);
                }
                caption.clear();
            }
        }
    }

    private static List<Element> children(Element element) {
        return nodes(element.getChildNodes())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}

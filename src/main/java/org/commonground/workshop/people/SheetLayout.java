package org.commonground.workshop.people;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.commonground.workshop.people.ListTable.Row;
import org.dhatim.fastexcel.reader.CellAddress;

/**
 * What the reader of workbooks does not read of a sheet: its hidden rows, and cells of one column that are merged over several rows, all of
 * which have the value that only the first one stores.
 *
 * @param hiddenRows their numbers, from 1
 */
record SheetLayout(List<Block> blocks, Set<Integer> hiddenRows) {

    static final SheetLayout PLAIN = new SheetLayout(List.of(), Set.of());

    private static final Set<String> HIDDEN = Set.of("1", "true");

    /** Rows and column count from 0. */
    record Block(int column, int firstRow, int lastRow) {}

    interface ElementReader {
        void read(String element, XMLStreamReader xml);
    }

    /** The layouts of all sheets, in their order. */
    static List<SheetLayout> read(ZipFile workbook) throws IOException {
        var sheetIds = new ArrayList<String>();
        var files = new HashMap<String, String>();
        elements(workbook, "xl/workbook.xml", (element, xml) -> {
            if (element.equals("sheet")) {
                sheetIds.add(attribute(xml, "id"));
            }
        });
        elements(workbook, "xl/_rels/workbook.xml.rels", (element, xml) -> {
            if (element.equals("Relationship")) {
                var target = attribute(xml, "Target");
                files.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        var layouts = new ArrayList<SheetLayout>();
        for (var id : sheetIds) {
            var layout = new SheetLayout(new ArrayList<>(), new HashSet<>());
            elements(workbook, files.getOrDefault(id, ""), (element, xml) -> {
                if (element.equals("mergeCell")) {
                    add(layout.blocks, attribute(xml, "ref"));
                } else if (element.equals("row") && HIDDEN.contains(attribute(xml, "hidden"))) {
                    addHidden(layout.hiddenRows, attribute(xml, "r"));
                }
            });
            layouts.add(layout);
        }
        return layouts;
    }

    /** A row without a number is not hidden by any known program. */
    private static void addHidden(Set<Integer> rows, String number) {
        if (number.matches("\\d{1,9}")) {
            rows.add(Integer.valueOf(number));
        }
    }

    private static void add(List<Block> blocks, String range) {
        int colon = range.indexOf(':');
        if (colon > 0) {
            var first = new CellAddress(range.substring(0, colon));
            var last = new CellAddress(range.substring(colon + 1));
            if (first.getColumn() == last.getColumn() && first.getRow() < last.getRow()) {
                blocks.add(new Block(first.getColumn(), first.getRow(), last.getRow()));
            }
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            // A sheet has two ids, and that of its file is in another namespace.
            boolean isOwn = xml.getAttributeLocalName(i).equals(name);
            if (isOwn
                    && (!name.equals("id")
                            || xml.getAttributePrefix(i) != null
                                    && !xml.getAttributePrefix(i).isEmpty())) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static void elements(ZipFile workbook, String name, ElementReader reader) throws IOException {
        var entry = workbook.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream content = workbook.getInputStream(entry)) {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            var xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    reader.read(xml.getLocalName(), xml);
                }
            }
        } catch (XMLStreamException damaged) {
            throw new IOException(damaged);
        }
    }

    /** The rows of the sheet, with the values of merged cells in all their rows. */
    List<Row> filled(List<Row> rows) {
        if (blocks.isEmpty()) {
            return rows;
        }
        var values = new HashMap<Block, String>();
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    for (var block : blocks) {
                        int at = row.line() - 1;
                        if (at == block.firstRow()) {
                            values.put(block, row.cell(block.column()));
                        } else if (at > block.firstRow() && at <= block.lastRow() && !row.isBlank()) {
                            while (cells.size() <= block.column()) {
                                cells.add("");
                            }
                            cells.set(block.column(), values.getOrDefault(block, ""));
                        }
                    }
                    return row.with(cells);
                })
                .toList();
    }
}

package org.commonground.report.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.model.ShownText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** CommonMark with the tables of GitHub. Right-to-left texts are isolated, so that they do not reorder the text around them. */
public final class MarkdownWriter implements FormatWriter {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .nodeRendererFactory(new EscapedTildes())
            .build();

    /** Escapes "~", between which GitHub strikes text out. */
    private static final class EscapedTildes implements MarkdownNodeRendererFactory, NodeRenderer {
        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of('~');
        }

        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return this;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of();
        }

        @Override
        public void render(Node node) {
            throw new IllegalStateException(node.toString()); // there is no kind of node that it renders
        }
    }

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        out.write(text(plan.report()).getBytes(StandardCharsets.UTF_8));
    }

    public static String text(Report report) {
        var document = new Document();
        document.appendChild(heading(1, report.title()));
        if (!report.subtitle().isEmpty()) {
            document.appendChild(paragraph(report.subtitle()));
        }
        document.appendChild(paragraph(report.kind() + " · " + report.date()));
        report.blocks().stream().flatMap(MarkdownWriter::nodes).forEach(document::appendChild);
        return RENDERER.render(document);
    }

    private static Stream<Node> nodes(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading(heading.level(), heading.text()));
            case Block.Paragraph paragraph -> Stream.of(paragraph(paragraph.text()));
            case Block.Note note -> Stream.of(paragraph(note.text()));
            case Block.Quote quote -> Stream.of(append(new BlockQuote(), List.of(paragraph(quote.text()))));
            case Block.KeyFigures figures ->
                Stream.of(items(figures.figures().stream()
                        .map(figure -> List.of(strong(figure.value()), new Text(" " + figure.label())))
                        .toList()));
            case Block.ActionTable table ->
                Stream.of(table(
                        table.head().stream().map(MarkdownWriter::cell).toList(),
                        table.rows().stream().map(MarkdownWriter::cells).toList()));
            case Block.Table table ->
                Stream.of(table(
                        table.head().stream().map(MarkdownWriter::cell).toList(),
                        named(table).stream()
                                .map(row -> row.stream()
                                        .map(cell -> cell(cell.lines().stream()
                                                .map(MarkdownWriter::lineText)
                                                .collect(Collectors.joining(" · "))))
                                        .toList())
                                .toList()));
            case Block.Groups groups ->
                groups.groups().stream().allMatch(group -> group.title().isEmpty())
                        ? Stream.of(list(groups.groups().stream()
                                .flatMap(group -> group.lines().stream())
                                .toList()))
                        : groups.groups().stream().flatMap(MarkdownWriter::nodes);
            case Block.Lines lines -> Stream.of(list(lines.lines()));
            case Block.Figure figure -> Stream.of(paragraph(figure.drawing().title()));
            case Block.Photos photos ->
                photos.shots().stream()
                        .map(shot -> paragraph(shot.caption().isEmpty() ? photos.words() : shot.caption()));
            case Block.Figures figures ->
                figures.figures().stream()
                        .map(figure -> figure.drawing().title())
                        .distinct()
                        .map(MarkdownWriter::paragraph);
        };
    }

    /** The rows, in a table of counts each with its name, because a line of text is also read alone. */
    private static List<List<Block.Cell>> named(Block.Table table) {
        boolean counts = table.texts() > 1 && table.texts() < table.head().size();
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : table.rows()) {
            boolean unnamed =
                    counts && !rows.isEmpty() && row.getFirst().lines().isEmpty();
            rows.add(
                    unnamed
                            ? Stream.concat(
                                            Stream.of(rows.getLast().getFirst()),
                                            row.stream().skip(1))
                                    .toList()
                            : row);
        }
        return rows;
    }

    private static Stream<Node> nodes(Block.Group group) {
        var title = group.title().isEmpty() ? Stream.<Node>of() : Stream.<Node>of(heading(4, group.title()));
        return group.lines().isEmpty() ? title : Stream.concat(title, Stream.of(list(group.lines())));
    }

    private static List<TableCell> cells(Block.ActionRow row) {
        var what = new ArrayList<Node>();
        what.add(strong(oneLine(row.title())));
        row.texts().forEach(text -> what.add(new Text(" " + isolated(oneLine(text)))));
        row.remarks().forEach(remark -> what.add(new Text(" · " + isolated(oneLine(remark)))));
        return List.of(
                cell(row.number()),
                append(new TableCell(), what),
                cell(String.join(
                        " · ",
                        row.people().stream().map(MarkdownWriter::lineText).toList())),
                cell(row.due()),
                cell(row.measure()));
    }

    private static String lineText(Block.Line line) {
        var text = isolated(line.text());
        return line.mark().map(mark -> mark.side().shape() + " " + text).orElse(text);
    }

    private static Node heading(int level, String text) {
        var heading = new Heading();
        heading.setLevel(level);
        return append(heading, List.of(new Text(isolated(oneLine(text)))));
    }

    private static Node paragraph(String text) {
        return append(new Paragraph(), text(text));
    }

    private static Node strong(String text) {
        return append(new StrongEmphasis("**"), List.of(new Text(isolated(text))));
    }

    /** Text with its line breaks. */
    private static List<Node> text(String text) {
        var nodes = new ArrayList<Node>();
        for (var line : text.split("\n", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new HardLineBreak());
            }
            nodes.add(new Text(isolated(line)));
        }
        return nodes;
    }

    private static Node list(List<Block.Line> lines) {
        return items(lines.stream().map(line -> text(lineText(line))).toList());
    }

    private static Node items(List<? extends List<? extends Node>> items) {
        var list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        items.forEach(item -> list.appendChild(append(new ListItem(), List.of(append(new Paragraph(), item)))));
        return list;
    }

    private static TableCell cell(String text) {
        return append(new TableCell(), List.of(new Text(isolated(oneLine(text)))));
    }

    private static Node table(List<TableCell> head, List<List<TableCell>> rows) {
        head.forEach(cell -> cell.setHeader(true));
        return append(
                new TableBlock(),
                List.of(
                        append(new TableHead(), List.of(append(new TableRow(), head))),
                        append(
                                new TableBody(),
                                rows.stream()
                                        .map(row -> append(new TableRow(), row))
                                        .toList())));
    }

    private static <T extends Node> T append(T parent, List<? extends Node> children) {
        children.forEach(parent::appendChild);
        return parent;
    }

    private static String isolated(String text) {
        return ShownText.isolate(text);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}

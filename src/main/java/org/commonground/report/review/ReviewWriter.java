package org.commonground.report.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.PageResources;
import org.commonground.report.pdf.PageStyle;
import org.commonground.report.section.ActionsSection;
import org.commonground.report.section.ReportBuilder;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;

/**
 * Writes the plan as a page that can be answered in any browser, without a network. {@link ReviewFile} reads the file that the page
 * saves.
 */
public final class ReviewWriter implements FormatWriter {
    /** The source of pictures and fonts in a Content-Security-Policy: the page itself. */
    private static final String EMBEDDED = "data:";

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        out.write(Markup.render("review.jte", Map.of("page", page(plan))).getBytes(StandardCharsets.UTF_8));
    }

    /** @param plan the plan; its report contains a table of actions if the workshop has actions */
    private static ReviewPage page(PlanData plan) {
        var report = ReportBuilder.withPlan(plan);
        var blocks = report.blocks();
        var table = blocks.stream()
                .filter(Block.ActionTable.class::isInstance)
                .map(Block.ActionTable.class::cast)
                .findFirst();
        int at = table.map(blocks::indexOf).orElse(blocks.size());
        int rest = Math.min(at + 1, blocks.size());
        while (rest < blocks.size() && blocks.get(rest) instanceof Block.Note) {
            rest++;
        }
        var style = PageStyle.of(report, PageResources.text("/review/review.css"));
        var script = PageResources.text("/review/review.js");
        return new ReviewPage(
                report.withBlocks(blocks.subList(0, at)),
                table.isPresent() ? answerable(plan) : List.of(),
                report.withBlocks(blocks.subList(Math.min(at + 1, rest), rest)),
                report.withBlocks(blocks.subList(rest, blocks.size())),
                plan.wording(),
                style,
                script,
                String.join(
                        "; ",
                        "default-src 'none'",
                        "style-src " + PageResources.cspHash(style),
                        "script-src " + PageResources.cspHash(script),
                        "img-src " + EMBEDDED,
                        "font-src " + EMBEDDED,
                        "base-uri 'none'",
                        "form-action 'none'"));
    }

    private static List<ReviewPage.Answerable> answerable(PlanData plan) {
        var actions = plan.workshop().actions();
        var rows = new ActionsSection(plan.wording()).rows();
        return IntStream.range(0, actions.size())
                .mapToObj(i -> answerable(plan, i + 1, actions.get(i), rows.get(i)))
                .toList();
    }

    /** The hash is computed from the archived action, with its names, even if the page shows none. */
    private static ReviewPage.Answerable answerable(PlanData plan, int number, Action action, Block.ActionRow row) {
        return new ReviewPage.Answerable(
                number,
                action.id(),
                Reviews.hash(plan.archive().get(Action.class, action.id())),
                ShownText.clean(action.firstStep()),
                ShownText.clean(action.measure().what()),
                row,
                ShownText.clean(action.title()));
    }
}

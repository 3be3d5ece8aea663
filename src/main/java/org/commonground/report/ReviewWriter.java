package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.commonground.workshop.Action;
import org.commonground.workshop.Reviews;

/**
 * Writes the plan as a page that can be answered in any browser, without a network. {@link ReviewFile} reads the file that the page
 * saves.
 */
final class ReviewWriter implements Writer {
    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        out.write(Markup.render("review.jte", Map.of("page", page(plan))).getBytes(StandardCharsets.UTF_8));
    }

    /** @param plan the plan; its report contains a table of actions if the workshop has actions */
    private static ReviewPage page(Plan plan) {
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
        var style = Bundled.text("/review/review.css")
                .replace("LIGHT_SIDES", report.lightSides())
                .replace("DARK_SIDES", report.darkSides());
        var script = Bundled.text("/review/review.js");
        return new ReviewPage(
                report.with(blocks.subList(0, at)),
                table.map(shown -> answerable(plan, shown)).orElse(List.of()),
                report.with(blocks.subList(Math.min(at + 1, rest), rest)),
                report.with(blocks.subList(rest, blocks.size())),
                plan.wording(),
                style,
                script,
                "default-src 'none'; style-src " + Bundled.allowed(style) + "; script-src " + Bundled.allowed(script)
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static List<ReviewPage.Answerable> answerable(Plan plan, Block.ActionTable table) {
        var actions = plan.workshop().actions();
        return IntStream.range(0, actions.size())
                .mapToObj(i ->
                        answerable(plan, i + 1, actions.get(i), table.rows().get(i)))
                .toList();
    }

    /** The hash is computed from the archived action, with its names, even if the page shows none. */
    private static ReviewPage.Answerable answerable(Plan plan, int number, Action action, Block.ActionRow row) {
        return new ReviewPage.Answerable(
                number,
                action.id(),
                Reviews.hash(plan.archive().get(Action.class, action.id())),
                ShownText.clean(action.measure().what()),
                row,
                ShownText.clean(action.title()));
    }
}

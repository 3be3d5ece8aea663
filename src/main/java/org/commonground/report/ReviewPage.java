package org.commonground.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.programme.Side;
import org.commonground.workshop.Action;
import org.commonground.workshop.Reviews;

/**
 * The plan as somebody reads and answers it in a browser: what its template shows.
 *
 * @param before what stands over the actions
 * @param under what belongs to them and stands under them
 * @param after everything else
 * @param policy what the browser may load and run: this page's own style and script
 */
public record ReviewPage(
        Report before,
        List<Answerable> actions,
        Report under,
        Report after,
        Wording wording,
        String style,
        String script,
        String policy) {

    public ReviewPage {
        actions = List.copyOf(actions);
    }

    /**
     * An action with its answer to come.
     *
     * @param hash what it says, see {@link Reviews#hash}
     * @param measure what is measured, without values
     */
    public record Answerable(int number, String id, String hash, String measure, Block.ActionRow row, String title) {}

    /** @param plan its report has a table of actions if the workshop has any */
    static ReviewPage of(Plan plan) {
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

    private static List<Answerable> answerable(Plan plan, Block.ActionTable table) {
        var actions = plan.workshop().actions();
        return IntStream.range(0, actions.size())
                .mapToObj(i ->
                        answerable(plan, i + 1, actions.get(i), table.rows().get(i)))
                .toList();
    }

    /** The hash is of the action as it is, also where names are left out of what its reader sees. */
    private static Answerable answerable(Plan plan, int number, Action action, Block.ActionRow row) {
        return new Answerable(
                number,
                action.id(),
                Reviews.hash(plan.archive().get(Action.class, action.id())),
                ShownText.clean(action.measure().what()),
                row,
                ShownText.clean(action.title()));
    }

    public String say(String key, Object... arguments) {
        return wording.get(key, arguments);
    }

    public String workshop() {
        return wording.workshop().id();
    }

    /** The version that is read; 0 where the plan is none yet. */
    public long plan() {
        return Changes.number(wording.workshop());
    }

    public List<Mark> sides() {
        return List.of(wording.mark(Side.MARKETING), wording.mark(Side.IT), wording.mark(Side.JOINT));
    }

    /** Blocks above everything else, so that headings there are numbered on. */
    public int count() {
        return before.blocks().size() + under.blocks().size() + 1;
    }

    /** Words for somebody who reads no more than a heading. */
    public Optional<String> version() {
        return plan() == 0 ? Optional.empty() : Optional.of(say("reviewing.version", plan()));
    }
}

package org.commonground.report;

import java.util.List;
import java.util.Optional;
import org.commonground.plan.PlanOut;
import org.commonground.programme.Side;
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

    public String say(String key, Object... arguments) {
        return wording.get(key, arguments);
    }

    public String workshop() {
        return wording.workshop().id();
    }

    /** The version that is read; 0 where the plan is none yet. */
    public long plan() {
        return PlanOut.number(wording.workshop());
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

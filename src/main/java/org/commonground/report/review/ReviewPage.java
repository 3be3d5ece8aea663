package org.commonground.report.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.Report;
import org.commonground.report.model.SideMark;
import org.commonground.report.model.Wording;
import org.commonground.workshop.operation.Reviews;

/**
 * The values of the template of the review page, on which a reviewer reads and answers the plan in a browser.
 *
 * @param before the blocks above the actions
 * @param under the notes that belong to the actions, below them
 * @param after all blocks after that
 * @param policy the Content-Security-Policy, which allows only this page's own style and script
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
     * An action that can be answered.
     *
     * @param hash the hash of its content, see {@link Reviews#hash}
     * @param measure the name of the measure, without values
     */
    public record Answerable(
            int number, String id, String hash, String firstStep, String measure, Block.ActionRow row, String title) {}

    public String text(String key, Object... arguments) {
        return wording.get(key, arguments);
    }

    public String workshop() {
        return wording.workshop().id();
    }

    /** The version number of the plan; 0 before the first export. */
    public long plan() {
        return PlanVersions.lastVersion(wording.workshop());
    }

    public List<SideMark> sides() {
        return List.of(wording.mark(Side.MARKETING), wording.mark(Side.IT), wording.mark(Side.JOINT));
    }

    /** The number of blocks before {@link #after}, so that the numbering of its headings continues. */
    public int count() {
        return before.blocks().size() + under.blocks().size() + 1;
    }

    /** The headings of the page by their ids; the form has the id "send". */
    public Map<String, String> contents() {
        var contents = new LinkedHashMap<>(before.sections(0));
        if (!actions.isEmpty()) {
            contents.put("send", text("reviewing.sign"));
        }
        contents.putAll(after.sections(count()));
        return contents;
    }

    /** The label with the version number; empty before the first export. */
    public Optional<String> version() {
        return plan() == 0 ? Optional.empty() : Optional.of(text("reviewing.version", plan()));
    }
}

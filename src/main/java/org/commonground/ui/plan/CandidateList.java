package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.plan.Candidate;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** Suggested actions, each with the votes on it and a button that adds it to the plan. */
final class CandidateList {

    private final PageContext context;
    private final Consumer<Candidate> choose;
    private final VBox lines = new VBox(6);
    private final VBox view;
    private List<VotedCandidate> shown = List.of();

    /** @param votes what was said about it in the vote on candidates, by side, or of the room */
    record VotedCandidate(Candidate candidate, List<Votes> votes) {}

    /** @param side empty for the whole room @param text with n */
    record Votes(Optional<Side> side, String text) {}

    CandidateList(PageContext context, Consumer<Candidate> choose) {
        this.context = context;
        this.choose = choose;
        view = Widgets.withId("plan-candidates", context.card("plan.candidates", lines));
    }

    Node view() {
        return view;
    }

    /** If a line had the focus, the line that is now in its place gets it, so that the next one is added with the same key. */
    void show(List<VotedCandidate> candidates) {
        if (candidates.equals(shown)) {
            return;
        }
        shown = List.copyOf(candidates);
        int on = Widgets.focusedChild(lines);
        lines.getChildren().setAll(candidates.stream().map(this::line).toList());
        if (on >= 0 && !candidates.isEmpty()) {
            Widgets.firstFocusable(lines.getChildren().get(Math.min(on, candidates.size() - 1)))
                    .ifPresent(Node::requestFocus);
        }
        Widgets.showIf(view, !candidates.isEmpty());
    }

    private Node line(VotedCandidate voted) {
        var candidate = voted.candidate();
        var source = Widgets.keepWidth(context.label(Messages.key("plan.candidate.", candidate.source()), "tag"));
        var button = Widgets.keepWidth(context.button("plan.choose", () -> choose.accept(candidate), "small-btn"));
        button.setAccessibleText(context.text("plan.choose") + " " + candidate.title());
        var title = Widgets.grow(Widgets.wrapped(candidate.title()));
        title.setMaxWidth(Double.MAX_VALUE);
        var line = new Flow(10, title);
        voted.votes()
                .forEach(votes -> line.getChildren()
                        .add(votes.side()
                                .<Node>map(side -> SideMark.of(side, votes.text()))
                                .orElseGet(() -> Widgets.label(votes.text(), "muted"))));
        line.getChildren().addAll(source, button);
        return line;
    }
}

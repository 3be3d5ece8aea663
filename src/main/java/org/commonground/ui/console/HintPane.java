package org.commonground.ui.console;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.kinds.StepKindPane;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.DateParser;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/** For steps that need only a sentence here: a discussion, and the plan, which has its own page. */
final class HintPane implements StepKindPane {

    private final VBox box = new VBox(14);
    private final VBox actions = new VBox(10);
    private final PageContext context;
    private final boolean showsActions;

    private HintPane(PageContext context, String hintKey, boolean showsActions, Node... more) {
        this.context = context;
        this.showsActions = showsActions;
        var card = Widgets.styled(new VBox(12, context.wrapped(hintKey, "guide-say"), actions), "card");
        card.getChildren().addAll(more);
        box.getChildren().add(card);
    }

    static HintPane talk(PageContext context) {
        return new HintPane(context, "console.talk_hint", false);
    }

    static HintPane plan(PageContext context, ConsoleCommands commands) {
        return new HintPane(context, "console.plan_hint", true, context.button(commands.plan, "primary"));
    }

    @Override
    public Node view() {
        return box;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (showsActions) {
            actions.getChildren()
                    .setAll(workshop.actions().stream()
                            .map(action -> actionRow(workshop, action))
                            .toList());
        }
    }

    /** An action, and below it its owner and due date. */
    private Node actionRow(Workshop workshop, Action action) {
        var who = Widgets.row(14);
        Stream.of(action.owner(), action.counterpart())
                .flatMap(Optional::stream)
                .flatMap(id -> workshop.find(Participant.class, id).stream())
                .forEach(person -> who.getChildren().add(SideMark.of(person.side(), person.name())));
        action.due()
                .ifPresent(due -> who.getChildren()
                        .add(Widgets.label(
                                DateParser.format(due, context.messages().locale()), "muted", "small")));
        if (action.status() != Action.Status.OPEN) {
            who.getChildren().add(context.label(Messages.key("plan.status.", action.status()), "tag"));
        }
        // Read aloud to the room as written.
        var words = new VBox(2, Widgets.wrapped(action.title(), "strong"));
        if (!action.firstStep().isEmpty()) {
            words.getChildren().add(Widgets.wrapped(action.firstStep(), "muted"));
        }
        if (!who.getChildren().isEmpty()) {
            words.getChildren().add(who);
        }
        return words;
    }
}

package org.commonground.ui.console;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.programme.Step;
import org.commonground.ui.kinds.KindPane;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Action;
import org.commonground.workshop.Participant;
import org.commonground.workshop.TypedDate;
import org.commonground.workshop.Workshop;

/** For steps that need only a sentence here: a discussion, and the plan, which has its own page. */
final class HintPane implements KindPane {

    private final VBox box = new VBox(14);
    private final VBox actions = new VBox(10);
    private final Kit kit;
    private final boolean showsActions;

    private HintPane(Kit kit, String hintKey, boolean showsActions, Node... more) {
        this.kit = kit;
        this.showsActions = showsActions;
        var card = Ui.styled(new VBox(12, Ui.wrapped(kit.words().get(hintKey), "guide-say"), actions), "card");
        card.getChildren().addAll(more);
        box.getChildren().add(card);
    }

    static HintPane talk(Kit kit) {
        return new HintPane(kit, "console.talk_hint", false);
    }

    static HintPane plan(Kit kit, ConsoleCommands commands) {
        return new HintPane(kit, "console.plan_hint", true, kit.ui().button(commands.plan(), "primary"));
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
                            .map(action -> row(workshop, action))
                            .toList());
        }
    }

    /** An action, and below it its owner and due date. */
    private Node row(Workshop workshop, Action action) {
        var who = Ui.row(14);
        Stream.of(action.owner(), action.counterpart())
                .flatMap(Optional::stream)
                .flatMap(id -> workshop.find(Participant.class, id).stream())
                .forEach(person -> who.getChildren().add(SideMark.of(person.side(), person.name())));
        action.due()
                .ifPresent(due -> who.getChildren()
                        .add(Ui.label(TypedDate.written(due, kit.words().locale()), "muted", "small")));
        if (action.status() != Action.Status.OPEN) {
            who.getChildren()
                    .add(kit.ui().text("plan.status." + action.status().name().toLowerCase(Locale.ROOT), "tag"));
        }
        // Read aloud to the room as written.
        var words = new VBox(2, Ui.wrapped(action.title(), "strong"));
        if (!action.firstStep().isEmpty()) {
            words.getChildren().add(Ui.wrapped(action.firstStep(), "muted"));
        }
        if (!who.getChildren().isEmpty()) {
            words.getChildren().add(who);
        }
        return words;
    }
}

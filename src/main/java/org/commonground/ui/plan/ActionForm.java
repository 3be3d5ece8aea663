package org.commonground.ui.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Action;
import org.commonground.workshop.Participant;

/** The form of one action, below its line. A field is saved on Enter or when the focus leaves it. */
final class ActionForm {

    private final Kit kit;
    private final PlanModel model;
    private final String id;
    private final CommitField title;
    private final CommitField firstStep;
    private final PersonField owner;
    private final PersonField counterpart;
    private final CommitField due;
    private final CommitField what;
    private final CommitField today;
    private final CommitField target;
    private final ChoiceBox<Action.Status> status = new ChoiceBox<>();
    private final VBox view = new VBox(12);

    ActionForm(Kit kit, PlanModel model, String id) {
        this.kit = kit;
        this.model = model;
        this.id = id;
        title = text("plan.title", Action::withTitle);
        firstStep = text("plan.first_step", Action::withFirstStep);
        owner = new PersonField(
                kit, model, "plan.owner", () -> Optional.empty(), who -> model.edit(id, a -> a.withOwner(who)));
        counterpart = new PersonField(
                kit, model, "plan.counterpart", this::otherSide, who -> model.edit(id, a -> a.withCounterpart(who)));
        due = new CommitField(kit, "plan.due", text -> {
            var date = model.date(text);
            model.edit(id, a -> a.withDue(date));
        });
        what = text(
                "plan.measure",
                (a, t) -> measure(a, t, a.measure().today(), a.measure().target()));
        today = text(
                "plan.today",
                (a, t) -> measure(a, a.measure().what(), t, a.measure().target()));
        target = text(
                "plan.target",
                (a, t) -> measure(a, a.measure().what(), a.measure().today(), t));
        firstStep.field().setPromptText(kit.words().get("plan.first_step_example"));
        build();
    }

    Node view() {
        return view;
    }

    void focus() {
        firstStep.field().requestFocus();
    }

    void show(Action action) {
        title.show(action.title());
        firstStep.show(action.firstStep());
        owner.show(action.owner());
        counterpart.show(action.counterpart());
        due.show(model.date(action.due()));
        what.show(action.measure().what());
        today.show(action.measure().today());
        target.show(action.measure().target());
        status.setValue(action.status());
    }

    private void build() {
        view.getStyleClass().add("action-form");
        var caption = kit.ui().caption("plan.status", status);
        status.setId("plan-status");
        status.setItems(FXCollections.observableArrayList(Action.Status.values()));
        status.setConverter(new ShownAs<>(
                value -> kit.words().get("plan.status." + value.name().toLowerCase(Locale.ROOT))));
        status.setOnAction(event -> model.edit(id, a -> a.withStatus(status.getValue())));
        view.getChildren()
                .addAll(
                        title.view(),
                        firstStep.view(),
                        row(owner.view(), counterpart.view(), due.view()),
                        row(what.view(), today.view(), target.view(), Ui.column(4, caption, status)));
        model.action(id).ifPresent(action -> {
            show(action);
            origins(action.origins());
        });
    }

    private void origins(List<Action.Origin> origins) {
        if (!origins.isEmpty()) {
            var labels = origins.stream().map(Action.Origin::label).collect(Collectors.joining(" · "));
            view.getChildren().add(Ui.wrapped(kit.words().get("plan.origins", labels), "small", "muted"));
        }
    }

    private CommitField text(String key, BiFunction<Action, String, Action> to) {
        return new CommitField(kit, key, text -> model.edit(id, action -> to.apply(action, text)));
    }

    private static Action measure(Action action, String what, String today, String target) {
        return action.withMeasure(new Action.Measure(what, today, target));
    }

    private Optional<Side> otherSide() {
        return model.action(id)
                .flatMap(Action::owner)
                .flatMap(who -> model.live().workshop().find(Participant.class, who))
                .map(Participant::side)
                .filter(side -> side != Side.JOINT)
                .map(Side::other);
    }

    private static Flow row(Region... parts) {
        for (var part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setPrefWidth(160);
        }
        return Flow.columns(12, parts);
    }
}

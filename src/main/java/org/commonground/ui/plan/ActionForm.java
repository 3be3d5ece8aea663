package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/** The form of one action, below its line. A field is saved on Enter or when the focus leaves it. */
public final class ActionForm {

    private final PageContext context;
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

    public ActionForm(PageContext context, PlanModel model, String id) {
        this.context = context;
        this.model = model;
        this.id = id;
        title = textField("plan.title", Action::withTitle);
        firstStep = textField("plan.first_step", Action::withFirstStep);
        owner = new PersonField(
                context, model, "plan.owner", () -> Optional.empty(), who -> model.edit(id, a -> a.withOwner(who)));
        counterpart = new PersonField(
                context,
                model,
                "plan.counterpart",
                this::otherSide,
                who -> model.edit(id, a -> a.withCounterpart(who)));
        due = kept("plan.due", text -> {
            var date = model.date(text);
            model.edit(id, a -> a.withDue(date));
        });
        what = textField(
                "plan.measure",
                (a, t) -> withMeasure(a, t, a.measure().today(), a.measure().target()));
        today = textField(
                "plan.today",
                (a, t) -> withMeasure(a, a.measure().what(), t, a.measure().target()));
        target = textField(
                "plan.target",
                (a, t) -> withMeasure(a, a.measure().what(), a.measure().today(), t));
        firstStep.field().setPromptText(context.text("plan.first_step_example"));
        build();
    }

    public Node view() {
        return view;
    }

    public void focus() {
        firstStep.field().requestFocus();
    }

    public void show(Action action) {
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
        var caption = context.caption("plan.status", status);
        status.setId("plan-status");
        status.setItems(FXCollections.observableArrayList(Action.Status.values()));
        status.setConverter(new DisplayConverter<>(value -> context.text(Messages.key("plan.status.", value))));
        status.setOnAction(event -> model.edit(id, a -> a.withStatus(status.getValue())));
        view.getChildren()
                .addAll(
                        title.view(),
                        firstStep.view(),
                        columnsOf(owner.view(), counterpart.view(), due.view()),
                        columnsOf(what.view(), today.view(), target.view(), Widgets.column(4, caption, status)));
        model.action(id).ifPresent(action -> {
            show(action);
            showOrigins(action.origins());
        });
    }

    private void showOrigins(List<Action.Origin> origins) {
        if (!origins.isEmpty()) {
            var labels = origins.stream().map(Action.Origin::label).collect(Collectors.joining(" · "));
            view.getChildren().add(Widgets.wrapped(context.text("plan.origins", labels), "small", "muted"));
        }
    }

    private CommitField textField(String key, BiFunction<Action, String, Action> to) {
        return kept(key, text -> model.edit(id, action -> to.apply(action, text)));
    }

    private CommitField kept(String key, Consumer<String> commit) {
        return new CommitField(context, key, commit).keepDraft(model.live(), key + "." + id);
    }

    private static Action withMeasure(Action action, String what, String today, String target) {
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

    private static Flow columnsOf(Region... parts) {
        for (var part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setPrefWidth(160);
        }
        return Flow.columns(12, parts);
    }
}

package org.commonground.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.plan.Candidates;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/** Plays the plan: one step chooses the candidates, the next one fills in the actions. */
record PlanPlayer(LiveWorkshop live, Messages messages) {

    private Workshop workshop() {
        return live.workshop();
    }

    void plan(Sample sample, Sample.StepContent done) {
        if (done.actions().isPresent()) {
            Sample.orEmpty(done.actions()).forEach(this::choose);
        } else {
            var todos = sample.steps().values().stream()
                    .flatMap(step -> Sample.orEmpty(step.actions()).stream())
                    .toList();
            for (int i = 0; i < todos.size(); i++) {
                fill(workshop().actions().get(i), todos.get(i));
            }
        }
    }

    private void choose(Sample.SampleAction todo) {
        var candidate = Candidates.of(workshop(), messages).stream()
                .filter(one -> one.source() == todo.source() && one.title().equals(todo.candidate()))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("Nothing offers itself as an action: " + todo.candidate()));
        live.performUndoable(Actions.add(workshop(), live.pen(), candidate.title(), candidate.origins()));
    }

    void fill(Action chosen, Sample.SampleAction todo) {
        live.performUndoable(Actions.edit(
                workshop(),
                chosen.withTitle(todo.title())
                        .withFirstStep(todo.firstStep())
                        .withOwner(person(workshop(), todo.owner()))
                        .withCounterpart(person(workshop(), todo.counterpart()))
                        .withDue(Optional.of(LocalDate.parse(todo.due())))
                        .withMeasure(new Action.Measure(todo.what(), todo.today(), todo.target()))));
    }

    /** The id of the participant of that name. */
    static Optional<String> person(Workshop workshop, String name) {
        return workshop.participants().stream()
                .filter(participant -> participant.name().equals(name))
                .map(Participant::id)
                .findFirst();
    }
}

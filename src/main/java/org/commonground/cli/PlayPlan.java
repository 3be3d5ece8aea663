package org.commonground.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.plan.Candidates;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Workshop;

/** Plays the plan: one step chooses the candidates, the next one fills in the actions. */
final class PlayPlan {

    private final LiveWorkshop live;
    private final Words words;

    PlayPlan(LiveWorkshop live, Words words) {
        this.live = live;
        this.words = words;
    }

    private Workshop now() {
        return live.workshop();
    }

    void plan(Sample sample, Sample.Done done) {
        if (done.actions().isPresent()) {
            Sample.all(done.actions()).forEach(this::choose);
        } else {
            var todos = sample.steps().values().stream()
                    .flatMap(step -> Sample.all(step.actions()).stream())
                    .toList();
            for (int i = 0; i < todos.size(); i++) {
                fill(now().actions().get(i), todos.get(i));
            }
        }
    }

    private void choose(Sample.Todo todo) {
        var candidate = Candidates.of(now(), words).stream()
                .filter(one -> one.source() == todo.source() && one.title().equals(todo.candidate()))
                .findFirst()
                .orElseThrow(() -> new Failed("Nothing offers itself as an action: " + todo.candidate()));
        live.perform(Actions.add(now(), live.pen(), candidate.title(), candidate.origins()));
    }

    private void fill(Action chosen, Sample.Todo todo) {
        live.perform(Actions.edit(
                now(),
                chosen.withTitle(todo.title())
                        .withFirstStep(todo.firstStep())
                        .withOwner(person(now(), todo.owner()))
                        .withCounterpart(person(now(), todo.counterpart()))
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

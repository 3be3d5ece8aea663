package org.commonground.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.plan.Candidate;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;

/** What has to come out of the demo, read off the sample alone. */
final class SampleFacts {

    private final Sample sample;
    private final Facts facts = new Facts();

    private SampleFacts(Sample sample) {
        this.sample = sample;
    }

    static Facts of(Sample sample) {
        var all = new SampleFacts(sample);
        all.frame();
        sample.played().steps().forEach(step -> all.step(step, sample.stepContent(step.id())));
        return all.facts;
    }

    private void frame() {
        facts.add("facts", sample.title(), sample.organisation(), sample.wallShowsScreen());
        sample.people().forEach(p -> facts.add("people", p.name(), p.role(), p.side(), p.sponsor(), "here"));
        sample.briefs()
                .forEach((side, answers) ->
                        answers.forEach((question, answer) -> facts.add("briefs", side, question, answer)));
        facts.add("notes", sample.privateNote().about(), sample.privateNote().text());
        sample.played().stops().forEach(stop -> facts.add("stops", stop.id()));
    }

    private void step(Step step, Sample.StepContent done) {
        var board = step.kind().continues().orElse(step.id());
        if (step.kind() instanceof StepKind.Cards cards) {
            var zone = cards.zones().getFirst().id();
            Sample.orEmpty(done.cards()).forEach(line -> facts.add("cards", board, zone, line));
        }
        done.map()
                .orElse(Map.of())
                .forEach((column, cells) -> cells.forEach(
                        (row, lines) -> lines.forEach(line -> facts.add("cards", board, row + ":" + column, line))));
        Sample.orEmpty(done.themes())
                .forEach(theme -> theme.cards().forEach(line -> facts.add("themes", theme.title(), line)));
        Sample.orEmpty(done.votes()).forEach(votes -> votes(step, votes));
        if (step.kind() instanceof StepKind.Statement statement) {
            sentence(step, statement, done.sentence().orElse(Map.of()));
        }
        Sample.orEmpty(done.rows())
                .forEach(row -> row.cells()
                        .forEach((column, typed) ->
                                facts.add("cells", board, name(step, row), row.side(), column, typed)));
        done.placed()
                .orElse(Map.of())
                .forEach((field, names) -> names.forEach(name -> facts.add("places", board, name, field)));
        var answers = done.matches().orElse(Map.of());
        Sample.orEmpty(done.needs())
                .forEach(need -> facts.add("needs", need, answers.getOrDefault(need, "not matched")));
        Sample.orEmpty(done.gives()).forEach(give -> facts.add("gives", give));
        Sample.orEmpty(done.actions()).forEach(this::action);
        Sample.orEmpty(done.parked()).forEach(line -> facts.add("parked items", step.id(), line));
        Sample.orEmpty(done.terms()).forEach(term -> facts.add("terms", term));
        Sample.orEmpty(done.decisions()).forEach(agreed -> {
            facts.add("decisions", step.id(), done.votes().isPresent() ? "voted" : "said", agreed.text());
            agreed.reservations().forEach(r -> facts.add("reservations", agreed.text(), r.words(), r.by().orElse("")));
        });
    }

    private void votes(Step step, Sample.Votes votes) {
        votes("counts", step, votes.on(), new Sample.BySide(votes.marketing(), votes.it()));
        votes.guesses().ifPresent(guesses -> votes("guesses", step, votes.on(), guesses));
    }

    private void votes(String heading, Step step, String on, Sample.BySide votes) {
        var room = new ArrayList<Integer>();
        for (int i = 0; i < votes.it().size(); i++) {
            room.add(votes.marketing().get(i) + votes.it().get(i));
        }
        facts.add(heading, step.id(), on, "MARKETING", votes.marketing());
        facts.add(heading, step.id(), on, "IT", votes.it());
        facts.add(heading, step.id(), on, "ROOM", room);
    }

    private void sentence(Step step, StepKind.Statement kind, Map<String, List<String>> wordings) {
        var now = new HashMap<String, String>();
        wordings.forEach((slot, all) -> now.put(slot, all.getFirst()));
        for (var slot : kind.slots()) {
            for (var better :
                    wordings.getOrDefault(slot.id(), List.of()).stream().skip(1).toList()) {
                facts.add("earlier wordings", read(kind, now));
                now.put(slot.id(), better);
            }
        }
        now.forEach((slot, words) -> facts.add("sentence", step.id(), slot, words));
    }

    private static String read(StepKind.Statement kind, Map<String, String> words) {
        return String.join(
                        ", ",
                        kind.slots().stream()
                                .map(slot -> slot.lead() + " " + words.getOrDefault(slot.id(), ""))
                                .toList())
                + ".";
    }

    private static String name(Step step, Sample.SampleRow row) {
        return step.kind() instanceof StepKind.Register register
                ? row.cells().getOrDefault(register.columns().getFirst().id(), "")
                : "";
    }

    private void action(Sample.SampleAction todo) {
        facts.add(
                "actions",
                todo.title(),
                todo.firstStep(),
                todo.owner(),
                todo.counterpart(),
                todo.due(),
                todo.what(),
                todo.today(),
                todo.target());
        var kind = switch (todo.source()) {
            case COMMON_GROUND -> "THEME";
            case EXCHANGE -> "EXCHANGE";
            case START_NOW, MUST, MEASURE -> "REGISTER_ROW";
            case PARKED -> "PARKED_ITEM";
            case OFFERED -> "OFFERED";
        };
        facts.add("origins", todo.title(), kind, todo.candidate());
        if (todo.source() == Candidate.Source.EXCHANGE) {
            need(todo.candidate()).ifPresent(need -> facts.add("origins", todo.title(), kind, need));
        }
    }

    /** What a give answers. */
    private Optional<String> need(String give) {
        return sample.steps().values().stream()
                .flatMap(done -> done.matches().orElse(Map.of()).entrySet().stream())
                .filter(match -> Sample.contribution(match.getValue()).text().equals(give))
                .map(match -> Sample.contribution(match.getKey()).text())
                .findFirst();
    }
}

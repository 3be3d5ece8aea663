package org.commonground.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;

/** Whether every name in the sample is the name of something. */
final class SampleCheck {

    private final Sample sample;
    private final Programme programme;

    SampleCheck(Sample sample) {
        this.sample = sample;
        programme = Workshops.create(
                        WorkshopBuilder.pen(),
                        sample.title(),
                        sample.organisation(),
                        sample.played(),
                        "Marketing",
                        "IT")
                .programme();
    }

    /** @throws CommandFailed at the first place that is wrong */
    void check() {
        var steps = programme.steps().map(Step::id).toList();
        sample.steps().keySet().forEach(id -> known("steps", "step", id, steps));
        sample.people().forEach(person -> person.arrives().ifPresent(id -> known(person.name(), "step", id, steps)));
        known("privateNote.about", "card", sample.privateNote().about(), cards());
        programme.steps().forEach(step -> check(step, sample.stepContent(step.id())));
    }

    private void check(Step step, Sample.StepContent done) {
        var place = "steps." + step.id();
        Sample.orEmpty(done.themes())
                .forEach(theme -> theme.cards()
                        .forEach(card -> known(place + ".themes." + theme.title(), "card", card, cards())));
        Sample.orEmpty(done.votes()).forEach(votes -> votes(place + ".votes", step, votes));
        Sample.orEmpty(done.decisions())
                .forEach(decision -> decision.reservations()
                        .forEach(r -> r.by().ifPresent(by -> known(place + ".decisions", "person", by, names()))));
        if (step.kind() instanceof StepKind.Statement statement) {
            var slots = statement.slots().stream().map(StepKind.Slot::id).toList();
            done.sentence()
                    .ifPresent(words -> words.keySet().forEach(id -> known(place + ".sentence", "slot", id, slots)));
        }
        if (step.kind() instanceof StepKind.Map map) {
            map(place, map, done);
        }
        if (step.kind() instanceof StepKind.Register register) {
            rows(place, step, register, done);
        }
        done.matches()
                .ifPresent(matches -> matches.forEach((need, give) -> {
                    known(place + ".matches", "need", need, Sample.orEmpty(done.needs()));
                    known(place + ".matches", "give", give, Sample.orEmpty(done.gives()));
                }));
        var actions = Sample.orEmpty(done.actions());
        for (int i = 0; i < actions.size(); i++) {
            known(place + ".actions[" + i + "].owner", "person", actions.get(i).owner(), names());
            known(
                    place + ".actions[" + i + "].counterpart",
                    "person",
                    actions.get(i).counterpart(),
                    names());
            date(place + ".actions[" + i + "].due", actions.get(i).due());
        }
    }

    private void votes(String place, Step step, Sample.Votes votes) {
        if (!(step.kind() instanceof StepKind.Vote vote)) {
            throw wrong(place, "this step is no vote");
        }
        known(place, "line", votes.on(), lines(vote.on()));
        everybody(place + "." + votes.on() + ".marketing", Side.MARKETING, votes.marketing());
        everybody(place + "." + votes.on() + ".it", Side.IT, votes.it());
        votes.guesses().ifPresent(guesses -> {
            everybody(place + "." + votes.on() + ".guesses.marketing", Side.MARKETING, guesses.marketing());
            everybody(place + "." + votes.on() + ".guesses.it", Side.IT, guesses.it());
        });
    }

    private List<String> lines(VotedOn on) {
        var lines = switch (on) {
            case VotedOn.Options(var options) -> options;
            case VotedOn.Candidates candidates -> List.<String>of();
            case VotedOn.ColumnsOf(var stepId) ->
                programme
                        .step(stepId)
                        .map(Step::kind)
                        .filter(StepKind.Map.class::isInstance)
                        .map(map -> titles(((StepKind.Map) map).columns()))
                        .orElse(List.of());
            case VotedOn.Themes themes ->
                sample.steps().values().stream()
                        .flatMap(done -> Sample.orEmpty(done.themes()).stream())
                        .map(Sample.SampleTheme::title)
                        .toList();
            case VotedOn.CardsOf cards -> cards();
            case VotedOn.RowsOf(var stepId) -> rowNames(stepId);
            case VotedOn.RowsToStart(var stepId) -> rowNames(stepId);
            case VotedOn.StatementOf statement -> List.of("");
        };
        return lines.size() == 1 ? List.of("") : lines;
    }

    private static List<String> titles(List<StepKind.Zone> zones) {
        return zones.stream().map(StepKind.Zone::title).toList();
    }

    private void everybody(String place, Side side, List<Integer> counts) {
        long people =
                sample.people().stream().filter(person -> person.side() == side).count();
        int votes = counts.stream().mapToInt(Integer::intValue).sum();
        if (votes != people) {
            throw wrong(place, votes + " votes of " + people + " people");
        }
    }

    private void map(String place, StepKind.Map kind, Sample.StepContent done) {
        var columns = kind.columns().stream().map(StepKind.Zone::id).toList();
        var rows = kind.rows().stream().map(StepKind.Zone::id).toList();
        done.map()
                .ifPresent(map -> map.forEach((column, cells) -> {
                    known(place + ".map", "column", column, columns);
                    cells.keySet().forEach(row -> known(place + ".map." + column, "row", row, rows));
                }));
    }

    private void rows(String place, Step step, StepKind.Register register, Sample.StepContent done) {
        var all = Sample.orEmpty(done.rows());
        for (int i = 0; i < all.size(); i++) {
            for (var cell : all.get(i).cells().entrySet()) {
                var at = place + ".rows[" + i + "]." + cell.getKey();
                var ids = register.columns().stream().map(StepKind.Column::id).toList();
                known(at, "column", cell.getKey(), ids);
                cell(at, register.columns().get(ids.indexOf(cell.getKey())), cell.getValue());
            }
        }
        var fields = register.columns().stream()
                .flatMap(column -> column.choices().stream())
                .toList();
        done.placed().orElse(Map.of()).forEach((field, names) -> {
            known(place + ".placed", "field", field, fields);
            names.forEach(name -> known(
                    place + ".placed." + field,
                    "row",
                    name,
                    rowNames(step.kind().continues().orElse(step.id()))));
        });
    }

    private void cell(String place, StepKind.Column column, String typed) {
        switch (column.type()) {
            case CHOICE -> known(place, "choice", typed, column.choices());
            case PERSON -> known(place, "person", typed, names());
            case DATE -> date(place, typed);
            case YES_NO -> known(place, "answer", typed, List.of("yes", "no"));
            case TEXT, NUMBER, MONEY -> {}
        }
    }

    private List<String> rowNames(String table) {
        var first = programme
                .step(table)
                .map(Step::kind)
                .filter(StepKind.Register.class::isInstance)
                .map(kind -> ((StepKind.Register) kind).columns().getFirst().id());
        return Sample.orEmpty(sample.stepContent(table).rows()).stream()
                .flatMap(row ->
                        first.flatMap(id -> Optional.ofNullable(row.cells().get(id))).stream())
                .toList();
    }

    private List<String> names() {
        return sample.people().stream().map(Sample.Person::name).toList();
    }

    private List<String> cards() {
        return sample.steps().values().stream()
                .flatMap(done -> Stream.concat(
                        Sample.orEmpty(done.cards()).stream(),
                        done.map().orElse(Map.of()).values().stream()
                                .flatMap(cells -> cells.values().stream())
                                .flatMap(List::stream)))
                .toList();
    }

    private void date(String place, String text) {
        try {
            LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(place, "“" + text + "” is no date");
        }
    }

    private void known(String place, String what, String name, Collection<String> all) {
        if (!all.contains(name)) {
            throw wrong(place, "there is no " + what + " “" + name + "”");
        }
    }

    private CommandFailed wrong(String place, String reason) {
        return new CommandFailed(Sample.FILE + ", " + place + ": " + reason + ".");
    }
}

package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Vote;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.ui.control.Widgets;

/** The fields for the method of a vote and its items. */
record VoteFields(StepForm form, Messages messages) {

    void addFields() {
        form.choice(
                "programmes.vote_way",
                () -> List.of(VoteMethod.values()),
                () -> form.kind(Vote.class).map(vote -> methodOf(vote.vote())).orElse(VoteMethod.CONSENT),
                way -> messages.get(way.key()),
                way -> form.change(Vote.class, vote -> withMethod(vote, convertTo(way, vote.vote()))));
        showIf(
                form.area(
                        "programmes.labels",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Scale scale ? String.join("\n", scale.labels()) : "",
                        (vote, text) -> withMethod(vote, new VoteKind.Scale(labels(text)))),
                vote -> vote.vote() instanceof VoteKind.Scale);
        showIf(
                form.field(
                        "programmes.dots_each",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Dots dots ? Integer.toString(dots.perPerson()) : "",
                        (vote, text) -> withMethod(
                                vote, new VoteKind.Dots(SettingLines.wholeNumber(text), mostPerItem(vote.vote())))),
                vote -> vote.vote() instanceof VoteKind.Dots);
        showIf(
                form.field(
                        "programmes.points_each",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Points points ? Integer.toString(points.total()) : "",
                        (vote, text) -> withMethod(
                                vote, new VoteKind.Points(SettingLines.wholeNumber(text), by(bySide(vote))))),
                vote -> vote.vote() instanceof VoteKind.Points);
        showIf(
                form.check(
                        "programmes.by_side",
                        Vote.class,
                        VoteFields::bySide,
                        (vote, side) -> withMethod(
                                vote,
                                vote.vote() instanceof VoteKind.Points points
                                        ? new VoteKind.Points(points.total(), by(side))
                                        : vote.vote())),
                vote -> vote.vote() instanceof VoteKind.Points);
        form.choice(
                "programmes.voted_on",
                this::votableItems,
                () -> form.kind(Vote.class).map(Vote::on).orElseGet(() -> new VotedOn.Options(List.of())),
                this::describe,
                on -> form.change(Vote.class, vote -> withItems(vote, on)));
        showIf(
                form.area(
                        "programmes.options",
                        Vote.class,
                        vote -> vote.on() instanceof VotedOn.Options fixed ? String.join("\n", fixed.options()) : "",
                        (vote, text) -> withItems(vote, new VotedOn.Options(SettingLines.lines(text)))),
                vote -> vote.on() instanceof VotedOn.Options);
        showIf(
                form.check(
                        "programmes.sealed",
                        Vote.class,
                        Vote::sealed,
                        (vote, on) -> new Vote(vote.vote(), on, vote.on(), vote.withPrediction(), vote.repeatOf())),
                vote -> !(vote.vote() instanceof VoteKind.Consent) && !bySide(vote));
        showIf(
                form.check(
                        "programmes.prediction",
                        Vote.class,
                        Vote::withPrediction,
                        (vote, predicted) ->
                                new Vote(vote.vote(), vote.sealed(), vote.on(), predicted, vote.repeatOf())),
                vote -> vote.vote() instanceof VoteKind.Scale);
    }

    private static boolean bySide(Vote vote) {
        return vote.vote() instanceof VoteKind.Points points && points.bySide();
    }

    private static Optional<VoteKind.Points.SharedBy> by(boolean side) {
        return side ? Optional.of(VoteKind.Points.SharedBy.SIDE) : Optional.empty();
    }

    /** The labels of a scale, one per line; lines in the middle may be empty. */
    private static List<String> labels(String text) {
        return text.strip().lines().map(String::strip).toList();
    }

    /** Shows a node only for some votes. */
    private void showIf(Node node, Predicate<Vote> where) {
        form.onUpdate(
                () -> Widgets.showIf(node, form.kind(Vote.class).filter(where).isPresent()));
    }

    private static VoteMethod methodOf(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots -> VoteMethod.DOTS;
            case VoteKind.Scale scale -> VoteMethod.SCALE;
            case VoteKind.Points points -> VoteMethod.POINTS;
            case VoteKind.Consent consent -> VoteMethod.CONSENT;
            case VoteKind.Ranking ranking -> VoteMethod.RANKING;
        };
    }

    private VoteKind convertTo(VoteMethod way, VoteKind now) {
        return way == methodOf(now) ? now : way.initialSettings(messages);
    }

    private static int mostPerItem(VoteKind kind) {
        return kind instanceof VoteKind.Dots dots ? dots.mostOnOne() : 1;
    }

    /** The vote with another method; settings of the previous method are dropped. */
    private static Vote withMethod(Vote vote, VoteKind kind) {
        boolean same = methodOf(kind) == methodOf(vote.vote());
        return new Vote(
                kind,
                vote.sealed()
                        && !(kind instanceof VoteKind.Consent)
                        && !(kind instanceof VoteKind.Points points && points.bySide()),
                vote.on(),
                vote.withPrediction() && kind instanceof VoteKind.Scale,
                same ? vote.repeatOf() : Optional.empty());
    }

    private static Vote withItems(Vote vote, VotedOn on) {
        return new Vote(vote.vote(), vote.sealed(), on, vote.withPrediction(), vote.repeatOf());
    }

    /** What can be voted on: results of earlier steps, or lines of its own. */
    private List<VotedOn> votableItems() {
        var things = new ArrayList<VotedOn>();
        for (var step : form.earlierSteps()) {
            if (step.kind().continues().isEmpty() && !step.isOff()) {
                things.addAll(itemsOf(step));
            }
        }
        things.add(new VotedOn.Candidates());
        var now = form.kind(Vote.class).map(Vote::on);
        things.add(now.filter(VotedOn.Options.class::isInstance)
                .orElseGet(() ->
                        new VotedOn.Options(List.of(form.step().map(Step::title).orElse("")))));
        return things;
    }

    /** Whether an earlier step decides which rows of the table are started. */
    private boolean hasPlacing(String table) {
        return form.earlierSteps().stream()
                .anyMatch(step -> step.kind() instanceof StepKind.Register register
                        && step.kind().continues().orElse(step.id()).equals(table)
                        && register.placesRows());
    }

    private List<VotedOn> itemsOf(Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards -> List.of(new VotedOn.Themes(step.id()), new VotedOn.CardsOf(step.id()));
            case StepKind.Map map -> List.of(new VotedOn.ColumnsOf(step.id()), new VotedOn.CardsOf(step.id()));
            case StepKind.Register register ->
                hasPlacing(step.id())
                        ? List.of(new VotedOn.RowsOf(step.id()), new VotedOn.RowsToStart(step.id()))
                        : List.of(new VotedOn.RowsOf(step.id()));
            case StepKind.Statement statement -> List.of(new VotedOn.StatementOf(step.id()));
            case Vote vote -> List.of();
            case StepKind.Reveal reveal -> List.of();
            case StepKind.Exchange exchange -> List.of();
            case StepKind.Plan plan -> List.of();
            case StepKind.Talk talk -> List.of();
        };
    }

    private String describe(VotedOn on) {
        var title = on.sourceStep()
                .flatMap(id -> form.earlierSteps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst())
                .map(Step::title)
                .orElse("");
        return switch (on) {
            case VotedOn.Themes themes -> messages.get("programmes.on.themes", title);
            case VotedOn.CardsOf cards -> messages.get("programmes.on.cards", title);
            case VotedOn.ColumnsOf columns -> messages.get("programmes.on.columns", title);
            case VotedOn.RowsOf rows -> messages.get("programmes.on.rows", title);
            case VotedOn.RowsToStart rows -> messages.get("programmes.on.to_start", title);
            case VotedOn.StatementOf statement -> messages.get("programmes.on.statement", title);
            case VotedOn.Candidates candidates -> messages.get("programmes.on.candidates");
            case VotedOn.Options options -> messages.get("programmes.on.options");
        };
    }
}

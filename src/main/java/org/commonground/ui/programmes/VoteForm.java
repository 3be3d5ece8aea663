package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Vote;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The fields for the method of a vote and its items. */
record VoteForm(StepForm form, Words words) {

    private static final int POINTS = 100;

    private enum Way {
        DOTS("programmes.new.dots"),
        SCALE("programmes.new.scale"),
        POINTS("programmes.new.points"),
        CONSENT("programmes.new.consent");

        private final String key;

        Way(String key) {
            this.key = key;
        }
    }

    void build() {
        form.choice(
                "programmes.vote_way",
                () -> List.of(Way.values()),
                () -> form.kind(Vote.class).map(vote -> way(vote.vote())).orElse(Way.CONSENT),
                way -> words.get(way.key),
                way -> form.change(Vote.class, vote -> given(vote, to(way, vote.vote()))));
        only(
                form.area(
                        "programmes.labels",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Scale scale ? String.join("\n", scale.labels()) : "",
                        (vote, text) -> given(vote, new VoteKind.Scale(labels(text)))),
                vote -> vote.vote() instanceof VoteKind.Scale);
        only(
                form.field(
                        "programmes.dots_each",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Dots dots ? Integer.toString(dots.perPerson()) : "",
                        (vote, text) -> given(vote, new VoteKind.Dots(PlanForm.number(text), most(vote.vote())))),
                vote -> vote.vote() instanceof VoteKind.Dots);
        only(
                form.field(
                        "programmes.points_each",
                        Vote.class,
                        vote -> vote.vote() instanceof VoteKind.Points points ? Integer.toString(points.total()) : "",
                        (vote, text) -> given(vote, new VoteKind.Points(PlanForm.number(text), by(bySide(vote))))),
                vote -> vote.vote() instanceof VoteKind.Points);
        only(
                form.check(
                        "programmes.by_side",
                        Vote.class,
                        VoteForm::bySide,
                        (vote, side) -> given(
                                vote,
                                vote.vote() instanceof VoteKind.Points points
                                        ? new VoteKind.Points(points.total(), by(side))
                                        : vote.vote())),
                vote -> vote.vote() instanceof VoteKind.Points);
        form.choice(
                "programmes.voted_on",
                this::things,
                () -> form.kind(Vote.class).map(Vote::on).orElseGet(() -> new VotedOn.Options(List.of())),
                this::told,
                on -> form.change(Vote.class, vote -> on(vote, on)));
        only(
                form.area(
                        "programmes.options",
                        Vote.class,
                        vote -> vote.on() instanceof VotedOn.Options fixed ? String.join("\n", fixed.options()) : "",
                        (vote, text) -> on(vote, new VotedOn.Options(KindTexts.lines(text)))),
                vote -> vote.on() instanceof VotedOn.Options);
        only(
                form.check(
                        "programmes.sealed",
                        Vote.class,
                        Vote::sealed,
                        (vote, on) -> new Vote(vote.vote(), on, vote.on(), vote.withPrediction(), vote.repeatOf())),
                vote -> !(vote.vote() instanceof VoteKind.Consent) && !bySide(vote));
        only(
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

    private static Optional<VoteKind.Points.By> by(boolean side) {
        return side ? Optional.of(VoteKind.Points.By.SIDE) : Optional.empty();
    }

    /** The labels of a scale, one per line; lines in the middle may be empty. */
    private static List<String> labels(String text) {
        return text.strip().lines().map(String::strip).toList();
    }

    /** Shows a node only for some votes. */
    private void only(Node node, Predicate<Vote> where) {
        form.also(() -> Ui.showIf(node, form.kind(Vote.class).filter(where).isPresent()));
    }

    private static Way way(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots -> Way.DOTS;
            case VoteKind.Scale scale -> Way.SCALE;
            case VoteKind.Points points -> Way.POINTS;
            case VoteKind.Consent consent -> Way.CONSENT;
        };
    }

    private VoteKind to(Way way, VoteKind now) {
        if (way == way(now)) {
            return now;
        }
        return switch (way) {
            case DOTS -> new VoteKind.Dots(0, 1);
            case SCALE ->
                new VoteKind.Scale(
                        List.of(words.get("programmes.new.low"), "", "", "", words.get("programmes.new.high")));
            case POINTS -> new VoteKind.Points(POINTS);
            case CONSENT -> new VoteKind.Consent();
        };
    }

    private static int most(VoteKind kind) {
        return kind instanceof VoteKind.Dots dots ? dots.mostOnOne() : 1;
    }

    /** The vote with another method; settings of the previous method are dropped. */
    private static Vote given(Vote vote, VoteKind kind) {
        boolean same = way(kind) == way(vote.vote());
        return new Vote(
                kind,
                vote.sealed()
                        && !(kind instanceof VoteKind.Consent)
                        && !(kind instanceof VoteKind.Points points && points.bySide()),
                vote.on(),
                vote.withPrediction() && kind instanceof VoteKind.Scale,
                same ? vote.repeatOf() : Optional.empty());
    }

    private static Vote on(Vote vote, VotedOn on) {
        return new Vote(vote.vote(), vote.sealed(), on, vote.withPrediction(), vote.repeatOf());
    }

    /** What can be voted on: results of earlier steps, or lines of its own. */
    private List<VotedOn> things() {
        var things = new ArrayList<VotedOn>();
        for (var step : form.earlier()) {
            if (step.kind().goesOnWith().isEmpty() && !step.isOff()) {
                things.addAll(of(step));
            }
        }
        var now = form.kind(Vote.class).map(Vote::on);
        things.add(now.filter(VotedOn.Options.class::isInstance)
                .orElseGet(() ->
                        new VotedOn.Options(List.of(form.step().map(Step::title).orElse("")))));
        return things;
    }

    /** Whether an earlier step decides which rows of the table are started. */
    private boolean placed(String table) {
        return form.earlier().stream()
                .anyMatch(step -> step.kind() instanceof StepKind.Register register
                        && step.kind().goesOnWith().orElse(step.id()).equals(table)
                        && register.places());
    }

    private List<VotedOn> of(Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards -> List.of(new VotedOn.Themes(step.id()), new VotedOn.CardsOf(step.id()));
            case StepKind.Map map -> List.of(new VotedOn.ColumnsOf(step.id()), new VotedOn.CardsOf(step.id()));
            case StepKind.Register register ->
                placed(step.id())
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

    private String told(VotedOn on) {
        var title = on.step()
                .flatMap(id -> form.earlier().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst())
                .map(Step::title)
                .orElse("");
        return switch (on) {
            case VotedOn.Themes themes -> words.get("programmes.on.themes", title);
            case VotedOn.CardsOf cards -> words.get("programmes.on.cards", title);
            case VotedOn.ColumnsOf columns -> words.get("programmes.on.columns", title);
            case VotedOn.RowsOf rows -> words.get("programmes.on.rows", title);
            case VotedOn.RowsToStart rows -> words.get("programmes.on.to_start", title);
            case VotedOn.StatementOf statement -> words.get("programmes.on.statement", title);
            case VotedOn.Options options -> words.get("programmes.on.options");
        };
    }
}

package org.commonground.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Specimens;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.RunSheet;

/** The specimens, with what no workshop could hold mended: a programme that can be run, votes that were given, names that fit. */
public final class FullWorkshop {

    private static final String JPEG = jpeg();

    private FullWorkshop() {}

    private static String jpeg() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Workshop of() {
        return Workshop.of(Specimens.items().stream().map(FullWorkshop::mended).toList());
    }

    private static Item mended(Item item) {
        return switch (item) {
            case RunSheet sheet -> new RunSheet(sheet.id(), programme());
            case Details details -> details.withSideNames("مكتب 😀", "Technik & Süd");
            case LiveState live -> speaking(live);
            case Exchange exchange -> matched(exchange);
            case Ballot ballot -> revealed(ballot);
            case Photo photo -> new Photo(photo.id(), photo.place(), photo.stepId(), photo.caption(), "photofile-1");
            case PhotoFile file -> new PhotoFile(file.id(), file.place(), 8, 4, JPEG);
            default -> item;
        };
    }

    /** Nobody of both sides speaks: a side is keyed. */
    private static LiveState speaking(LiveState live) {
        return new LiveState(
                live.id(),
                live.step(),
                live.runs().stream()
                        .map(run -> run.withAirtime(run.airtime()
                                .map(airtime -> new LiveState.Airtime(
                                        airtime.marketingSeconds(),
                                        airtime.itSeconds(),
                                        airtime.speaking().map(on -> new LiveState.Speaking(Side.IT, on.since()))))))
                        .toList(),
                live.pausedAt(),
                live.blank(),
                live.shown());
    }

    private static Exchange matched(Exchange e) {
        var ids = Specimens.items().stream()
                .filter(Exchange.class::isInstance)
                .map(Item::id)
                .toList();
        boolean first = e.id().equals(ids.getFirst());
        return new Exchange(
                e.id(),
                e.place(),
                e.stepId(),
                e.side(),
                first ? Exchange.Direction.NEED : Exchange.Direction.GIVE,
                e.text(),
                Optional.of(first ? ids.getLast() : ids.getFirst()));
    }

    private static Ballot revealed(Ballot ballot) {
        if (ballot.kind() instanceof VoteKind.Ranking) {
            var ranks = IntStream.range(0, ballot.items().size())
                    .mapToObj(i -> new Ballot.Count(
                            Ballot.Group.ROOM, ballot.items().get(i).id(), i + 1, 3))
                    .toList();
            var room = List.of(new Ballot.GroupSize(Ballot.Group.ROOM, 3));
            return ballot.withState(Ballot.State.REVEALED, room, ranks, ballot.closedAt(), ballot.revealedAt());
        }
        var sizes = ballot.counts().stream()
                .map(count -> new Ballot.GroupSize(count.group(), count.count()))
                .toList();
        return ballot.withState(Ballot.State.REVEALED, sizes, ballot.counts(), ballot.closedAt(), ballot.revealedAt());
    }

    /** The half day and what it does not use: writers, points, a prediction, a vote that repeats another. */
    static Programme programme() {
        var exercises = new ArrayList<>(
                BuiltInProgrammes.builtIn("half-day").orElseThrow().exercises());
        var scale = new VoteKind.Scale(List.of("low", "", "high"));
        var options = new VotedOn.Options(List.of("One", "Two"));
        exercises.add(new Exercise(
                "more",
                "More",
                6,
                true,
                List.of(
                        step(
                                "step-1",
                                new StepKind.Cards(
                                        List.of(new StepKind.Zone("zone-1", "Zone", List.of(Side.IT))),
                                        true,
                                        Optional.empty())),
                        step("step-2", new StepKind.Vote(scale, true, options, true, Optional.empty())),
                        step("step-3", new StepKind.Vote(scale, true, options, true, Optional.of("step-2"))),
                        step(
                                "step-4",
                                new StepKind.Vote(
                                        new VoteKind.Points(100),
                                        true,
                                        new VotedOn.CardsOf("step-1"),
                                        false,
                                        Optional.empty())),
                        step(
                                "step-5",
                                new StepKind.Vote(
                                        scale,
                                        false,
                                        new VotedOn.RowsOf("strategy-questions"),
                                        false,
                                        Optional.empty())),
                        step(
                                "step-6",
                                new StepKind.Reveal(List.of("step-2", "step-3"), StepKind.Picture.BEFORE_AFTER)))));
        return new Programme("full", "Full", exercises);
    }

    private static Step step(String id, StepKind kind) {
        return new Step(id, Beat.CALIBRATE, id, 1, "ماذا؟", new Guide("say", "watch", "done", "shorten"), kind);
    }
}

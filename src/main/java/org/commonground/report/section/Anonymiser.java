package org.commonground.report.section;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.Review;

/** Replaces the people of a workshop by their side and a number, "Marketing 1", and leaves out photos. */
final class Anonymiser {
    private Anonymiser() {}

    /** @param namesInTexts whether names in written texts stay; otherwise they are replaced too */
    static Workshop anonymise(Workshop workshop, Wording wording, boolean namesInTexts) {
        var unnamed = anonymise(workshop, wording);
        if (namesInTexts) {
            return unnamed;
        }
        var instead = workshop.participants().stream()
                .collect(Collectors.toMap(
                        Participant::name,
                        who -> unnamed.find(Participant.class, who.id())
                                .orElseThrow()
                                .name(),
                        (one, other) -> one));
        return Workshop.of(unnamed.items()
                .map(item -> NamesInText.replaceNames(item, instead))
                .toList());
    }

    private static Workshop anonymise(Workshop workshop, Wording wording) {
        return Workshop.of(workshop.items()
                .filter(item ->
                        !(item instanceof Photo photo) || photo.isClientLogo()) // photos can show hands and faces
                .map(item -> switch (item) {
                    case Participant who -> unnamed(workshop.participants(), who, wording);
                    case Decision decision -> unnamed(decision);
                    case Review review -> unnamed(review, wording);
                    default -> item;
                })
                .map(Item.class::cast)
                .toList());
    }

    private static Participant unnamed(List<Participant> everybody, Participant who, Wording wording) {
        Side side = who.side();
        var number = everybody.stream().filter(p -> p.side() == side).toList().indexOf(who) + 1;
        return new Participant(
                who.id(),
                who.place(),
                wording.get("report.people.unnamed", wording.nameOf(side), number),
                "",
                "",
                side,
                who.sponsor(),
                who.presence());
    }

    /** Only the words of a reservation are kept, because a numbered person could be identified by the actions beside them. */
    private static Decision unnamed(Decision decision) {
        return decision.withReservations(decision.reservations().stream()
                .map(reservation -> new Decision.Reservation(reservation.words(), Optional.empty()))
                .toList());
    }

    private static Review unnamed(Review review, Wording wording) {
        var sent = review.sent();
        return new Review(
                review.id(),
                review.place(),
                new Review.Sent(
                        sent.workshop(),
                        sent.plan(),
                        wording.get("report.reviews.unnamed", wording.nameOf(sent.side())),
                        sent.side(),
                        sent.at(),
                        sent.remarks(),
                        sent.signOff(),
                        sent.reservation()),
                review.altered(),
                review.answers());
    }
}

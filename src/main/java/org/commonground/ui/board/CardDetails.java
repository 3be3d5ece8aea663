package org.commonground.ui.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.ui.capture.CaptureZones;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.Theme;

/**
 * The information about a card that its node has no room for.
 *
 * @param location the titles of its step, zone and theme
 * @param votes the votes for it, {@link CardVotes#NONE} before a vote is revealed
 * @param note the private note, or ""
 */
record CardDetails(Card card, String location, CardVotes votes, String note) {

    static CardDetails of(Workshop workshop, Card card, Messages messages) {
        var step = workshop.programme().step(card.stepId());
        var exercise = workshop.programme().exerciseOf(card.stepId());
        var zone = step.stream()
                .flatMap(on -> CaptureZones.of(workshop, on, messages).zones().stream())
                .filter(one -> one.id().equals(card.zone()))
                .findFirst();
        var theme = card.themeId().flatMap(id -> workshop.find(Theme.class, id));
        var stands = Stream.of(exercise.map(one -> one.title()), zone.map(one -> one.title()), theme.map(Theme::title))
                .flatMap(title -> title.stream())
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(" · "));
        var note = workshop.all(PrivateNote.class).stream()
                .filter(one -> one.aboutId().equals(card.id()))
                .map(PrivateNote::text)
                .findFirst()
                .orElse("");
        return new CardDetails(
                card, stands, CardVotes.byRecord(workshop).getOrDefault(card.id(), CardVotes.NONE), note);
    }

    /** The texts of the cards it was merged from, oldest first. */
    List<String> mergedFrom() {
        return card.mergedFrom();
    }

    boolean hidden() {
        return card.visibility() == Card.Visibility.CONSOLE_ONLY;
    }
}

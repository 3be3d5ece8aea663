package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commonground.insight.Claim;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;

/** The sections with decisions and their reservations, parked topics and the glossary. */
record DecisionsSection(Wording wording) {
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var workshop = wording.workshop();
        if (!workshop.decisions().isEmpty()) {
            blocks.add(wording.sectionHeading("report.decisions"));
            workshop.decisions().forEach(decision -> blocks.addAll(decision(decision)));
        }
        if (!workshop.parkedItems().isEmpty()) {
            blocks.add(wording.sectionHeading("report.parked"));
            blocks.add(new Block.Lines(
                    workshop.parkedItems().stream().map(item -> parked(item)).toList()));
        }
        if (!workshop.terms().isEmpty()) {
            blocks.add(wording.sectionHeading("report.terms"));
            blocks.add(Block.Table.of(
                    wording.texts("report.terms.word", "report.terms.meaning"),
                    workshop.terms().stream()
                            .map(term -> Block.Cell.row(term.word(), term.meaning()))
                            .toList()));
        }
        return blocks;
    }

    private List<Block> decision(Decision decision) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(3, decision.text()));
        blocks.addAll(verdict(Claim.ofDecision(wording.workshop(), decision)));
        return blocks;
    }

    /** How far a wording was agreed, and the reservations that were made on it. */
    List<Block> verdict(Claim claim) {
        var said = wording.claim(claim);
        return claim.reservations().isEmpty()
                ? List.of(new Block.Note(said))
                : List.of(
                        new Block.Note(wording.get("report.decisions.reserved", said)),
                        new Block.Lines(claim.reservations().stream()
                                .map(this::reservation)
                                .toList()));
    }

    private Block.Line reservation(Decision.Reservation reservation) {
        return reservation
                .participantId()
                .flatMap(id -> wording.workshop().find(Participant.class, id))
                .map(who -> wording.sideLine(
                        who.side(),
                        wording.get(
                                "report.decisions.said",
                                ShownText.isolate(reservation.words()),
                                ShownText.isolate(who.name()))))
                .orElseGet(() -> Block.Line.plain(reservation.words()));
    }

    private Block.Line parked(ParkedItem item) {
        return wording.sideLine(
                item.side(),
                item.outcome().isEmpty()
                        ? item.text()
                        : wording.get(
                                "report.parked.outcome",
                                ShownText.isolate(item.text()),
                                ShownText.isolate(item.outcome())));
    }
}

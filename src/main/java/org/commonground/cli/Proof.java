package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.insight.BallotInsight;
import org.commonground.report.WorkshopFile;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Workshop;

/** Whether what comes out of the demo is what went in. */
final class Proof {

    private Proof() {}

    /** @throws Failed if they differ */
    static void same(String what, Object in, Object out) {
        if (!in.equals(out)) {
            throw new Failed(what + " is not what went in.");
        }
    }

    /** @throws Failed if a card, a count or a whole file of the export is not as the sample has it */
    static void of(Workshop workshop, Sample sample, List<Path> written) throws IOException {
        var said = new ArrayList<>(sample.said().stream().map(Sample.Said::text).toList());
        sample.boards().values().forEach(board -> board.forEach(card -> said.add(card.text())));
        same(
                "The set of cards",
                said.stream().sorted().toList(),
                workshop.cards().stream().map(card -> card.text()).sorted().toList());
        var dots = workshop.ballots().stream()
                .filter(ballot -> !sample.votes().containsKey(ballot.stepId()))
                .findFirst()
                .orElseThrow(() -> new Failed("There is no ballot on the themes."));
        for (var item : BallotInsight.of(workshop, dots).items()) {
            var theme = sample.theme(item.line().label());
            same(
                    "Marketing’s dots on " + theme.title(),
                    theme.marketing(),
                    dots.count(Ballot.Group.MARKETING, item.line().id(), 1));
            same(
                    "IT’s dots on " + theme.title(),
                    theme.it(),
                    dots.count(Ballot.Group.IT, item.line().id(), 1));
        }
        if (Ballots.open(workshop).isPresent()) {
            throw new Failed("A ballot was left open.");
        }
        for (var file : written) {
            file(workshop, file);
        }
    }

    private static void file(Workshop workshop, Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            same("The workshop file", workshop, WorkshopFile.read(bytes));
        } else if (bytes.length == 0) {
            throw new Failed(name + " is empty.");
        }
    }
}

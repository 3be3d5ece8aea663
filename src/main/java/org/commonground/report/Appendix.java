package org.commonground.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.Exercise;
import org.commonground.programme.Step;
import org.commonground.programme.VoteKind;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Photos;

/** The appendix: for each step the cards, rows and photos, earlier wordings of the sentence, and the results of the ballots. */
record Appendix(Wording wording) {
    List<Block> blocks() {
        var blocks = new ArrayList<>(new Doing(wording).origins());
        for (var exercise : wording.workshop().programme().exercises()) {
            for (var step : exercise.steps()) {
                var told = step(step);
                if (!told.isEmpty()) {
                    blocks.add(new Block.Heading(3, title(exercise, step), ""));
                    blocks.addAll(told);
                }
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(wording.section("report.appendix"));
            if (wording.workshop().ballots().stream().anyMatch(Appendix::rated)) {
                blocks.add(new Block.Note(wording.get("report.ballot.about_a")));
            }
        }
        return blocks;
    }

    private List<Block> step(Step step) {
        return Stream.of(
                        new Boards(wording).blocks(step),
                        new Registered(wording).blocks(step),
                        wordings(step),
                        photos(step),
                        new Ballots(wording).blocks(step))
                .flatMap(List::stream)
                .toList();
    }

    private List<Block> photos(Step step) {
        var shots = Photos.at(wording.workshop(), step.id()).stream()
                .map(photo -> new Block.Shot(Photos.file(wording.workshop(), photo), photo.caption()))
                .toList();
        return shots.isEmpty()
                ? List.of()
                : List.of(new Block.Photos(shots, wording.get("report.photo", ShownText.isolated(step.prompt()))));
    }

    private static boolean rated(Ballot ballot) {
        return ballot.revealed()
                && (ballot.kind() instanceof VoteKind.Scale || ballot.kind() instanceof VoteKind.Consent);
    }

    private String title(Exercise exercise, Step step) {
        return wording.get(
                "report.appendix.step",
                ShownText.isolated(exercise.title()),
                ShownText.isolated(step.prompt().isEmpty() ? step.title() : step.prompt()));
    }

    private List<Block> wordings(Step step) {
        var earlier = Vision.earlier(wording.workshop(), step);
        return earlier.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(4, wording.get("report.wordings"), ""),
                        new Block.Lines(earlier.stream().map(Block.Line::plain).toList()));
    }
}

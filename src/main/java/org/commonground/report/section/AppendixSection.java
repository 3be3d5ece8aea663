package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.insight.AirtimeShare;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.CaptionedPhoto;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.record.Details;

/**
 * The appendix: for each step the cards, rows and photos, earlier wordings of the sentence, and the results of the ballots.
 *
 * @param exchanges whether needs and offers are in it; those of a check-in are already beside its actions
 */
record AppendixSection(Wording wording, boolean exchanges) {
    List<Block> blocks() {
        var blocks = new ArrayList<>(new ActionsSection(wording).origins());
        for (var exercise : wording.workshop().programme().exercises()) {
            for (var step : exercise.steps()) {
                var told = step(step);
                if (!told.isEmpty()) {
                    blocks.add(new Block.Heading(3, title(exercise, step)));
                    blocks.addAll(told);
                }
            }
        }
        blocks.addAll(new TrendSection(wording).table());
        blocks.addAll(airtime());
        if (!blocks.isEmpty()) {
            blocks.addFirst(wording.sectionHeading("report.appendix"));
        }
        return blocks;
    }

    private List<Block> step(Step step) {
        return Stream.of(
                        new BoardsSection(wording).blocks(step),
                        !exchanges && step.kind() instanceof StepKind.Exchange
                                ? List.<Block>of()
                                : new TablesSection(wording).blocks(step),
                        wordings(step),
                        photos(step),
                        new BallotsSection(wording).blocks(step))
                .flatMap(List::stream)
                .toList();
    }

    /** How long each side spoke, if the plan is to tell it. */
    private List<Block> airtime() {
        var workshop = wording.workshop();
        var shares = workshop.details()
                .airtime()
                .filter(Details.AirtimeUse.PLAN::equals)
                .map(use -> AirtimeShare.all(workshop))
                .orElse(List.of());
        return shares.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(3, wording.get("report.airtime")),
                        new Block.Lines(shares.stream()
                                .map(share -> Block.Line.plain(share.sentence(wording.messages(), workshop.details())))
                                .toList()),
                        new Block.Note(wording.get("insight.airtime_not")));
    }

    private List<Block> photos(Step step) {
        var shots = Photos.ofStep(wording.workshop(), step.id()).stream()
                .map(photo -> new CaptionedPhoto(Photos.file(wording.workshop(), photo), photo.caption()))
                .toList();
        return shots.isEmpty()
                ? List.of()
                : List.of(new Block.Photos(shots, wording.get("report.photo", ShownText.isolate(step.prompt()))));
    }

    private String title(Exercise exercise, Step step) {
        return wording.get(
                "report.appendix.step",
                ShownText.isolate(exercise.title()),
                ShownText.isolate(step.prompt().isEmpty() ? step.title() : step.prompt()));
    }

    private List<Block> wordings(Step step) {
        var earlier = VisionSection.earlierWordings(wording.workshop(), step);
        return earlier.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(4, wording.get("report.wordings")),
                        new Block.Lines(earlier.stream().map(Block.Line::plain).toList()));
    }
}

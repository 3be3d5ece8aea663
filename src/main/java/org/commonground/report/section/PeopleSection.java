package org.commonground.report.section;

import java.util.Arrays;
import java.util.List;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Participant;

/** The section that lists who was there, by side, or who was invited while nobody's presence is recorded. */
public record PeopleSection(Wording wording) {
    List<Block> blocks() {
        var lines = people().stream()
                .map(who -> wording.sideLine(who.side(), nameAndRole(who)))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(
                        wording.sectionHeading(headingKey()),
                        new Block.Groups(BoardsSection.splitInHalves(new Block.Group("", lines))));
    }

    /** The people that are listed, by side. */
    public List<Participant> people() {
        var listed = came().isEmpty() ? wording.workshop().participants() : came();
        return Arrays.stream(Side.values())
                .flatMap(side -> listed.stream().filter(who -> who.side() == side))
                .toList();
    }

    public String headingKey() {
        return came().isEmpty() ? "report.people.invited" : "report.people.came";
    }

    private List<Participant> came() {
        return wording.workshop().participants().stream()
                .filter(who -> !who.presence().isEmpty())
                .toList();
    }

    private String nameAndRole(Participant who) {
        return who.role().isEmpty() || who.role().equals(who.name())
                ? who.name()
                : wording.get("report.sign_in.person", ShownText.isolate(who.name()), ShownText.isolate(who.role()));
    }
}

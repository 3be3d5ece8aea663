package org.commonground.report.section;

import java.util.Arrays;
import java.util.List;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Participant;

/** The section that lists who was there, by side, or who was invited while nobody's presence is recorded. */
record PeopleSection(Wording wording) {
    List<Block> blocks() {
        var invited = wording.workshop().participants();
        var came = invited.stream().filter(who -> !who.presence().isEmpty()).toList();
        if (invited.isEmpty()) {
            return List.of();
        }
        var listed = came.isEmpty() ? invited : came;
        var lines = Arrays.stream(Side.values())
                .flatMap(side -> listed.stream().filter(who -> who.side() == side))
                .map(who -> wording.sideLine(who.side(), nameAndRole(who)))
                .toList();
        return List.of(
                wording.sectionHeading(came.isEmpty() ? "report.people.invited" : "report.people.came"),
                new Block.Groups(BoardsSection.splitInHalves(new Block.Group("", lines))));
    }

    private String nameAndRole(Participant who) {
        return who.role().isEmpty() || who.role().equals(who.name())
                ? who.name()
                : wording.get("report.sign_in.person", ShownText.isolate(who.name()), ShownText.isolate(who.role()));
    }
}

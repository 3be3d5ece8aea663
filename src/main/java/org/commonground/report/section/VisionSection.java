package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import org.commonground.insight.Claim;
import org.commonground.programme.model.Step;
import org.commonground.report.model.Block;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Statement;

/** The section with the sentences that were worded together, and how far each of them was agreed. */
public record VisionSection(Wording wording) {
    List<Block> blocks() {
        var claims = claims();
        var blocks = new ArrayList<Block>();
        claims.forEach(claim -> {
            blocks.add(new Block.Quote(claim.wording()));
            blocks.addAll(new DecisionsSection(wording).verdict(claim));
        });
        if (!blocks.isEmpty()) {
            boolean agreed = claims.stream().allMatch(Claim::isAgreed);
            blocks.addFirst(wording.sectionHeading(agreed ? "report.vision.agreed" : "report.vision"));
        }
        return blocks;
    }

    /** What may be said of each sentence. */
    public List<Claim> claims() {
        var workshop = wording.workshop();
        return workshop.programme()
                .steps()
                .flatMap(step -> Claim.ofStatement(workshop, step).stream())
                .toList();
    }

    static List<String> earlierWordings(Workshop workshop, Step step) {
        return Agreements.statement(workshop, step.id()).map(Statement::earlier).orElse(List.of());
    }
}

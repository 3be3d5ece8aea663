package org.commonground.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Workshop;

/**
 * Makes the report of a workshop: what was agreed first, and how it came about after. Private notes, guides, cards kept off the wall
 * and ballots not revealed are not in it.
 */
public final class ReportBuilder {
    private final Words words;

    public ReportBuilder(Words words) {
        this.words = words;
    }

    /** @param today the date of a workshop that has none */
    public Report build(Workshop workshop, LocalDate today) {
        var wording = new Wording(workshop, words, today);
        var blocks = new ArrayList<Block>();
        blocks.addAll(Vision.blocks(wording));
        blocks.addAll(Standing.blocks(wording));
        blocks.addAll(Doing.blocks(wording));
        blocks.addAll(Agreeing.blocks(wording));
        blocks.addAll(Settled.blocks(wording));
        blocks.addAll(Appendix.blocks(wording));
        return new Report(
                words.get("report.kind"),
                workshop.details().title(),
                subtitle(wording),
                wording.longDate(wording.day()),
                words.locale(),
                blocks);
    }

    /** "Harbour & Pine · 4 from Marketing, 4 from IT": those who were there, or all who were invited while nobody said so. */
    private String subtitle(Wording wording) {
        var invited = wording.workshop().participants();
        var came = invited.stream().filter(who -> !who.presence().isEmpty()).toList();
        var counted = came.isEmpty() ? invited : came;
        var bySide = Arrays.stream(Side.values())
                .filter(side -> count(counted, side) > 0)
                .map(side -> side == Side.JOINT
                        ? wording.get("report.people.joint", count(counted, side))
                        : wording.get(
                                "report.people.side", count(counted, side), ShownText.isolated(wording.nameOf(side))))
                .toList();
        var parts = new ArrayList<String>();
        parts.add(ShownText.isolated(wording.workshop().details().organisation()));
        parts.add(wording.list(bySide));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private static long count(List<Participant> people, Side side) {
        return people.stream().filter(who -> who.side() == side).count();
    }
}

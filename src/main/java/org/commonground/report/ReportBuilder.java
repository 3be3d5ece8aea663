package org.commonground.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.plan.PlanOut;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Workshop;

/**
 * Makes the report of a workshop: first what was agreed, then how it came about. Private notes, guides, cards that the room has not
 * seen and ballots that are not revealed are left out.
 */
public final class ReportBuilder {
    private final Words words;

    public ReportBuilder(Words words) {
        this.words = words;
    }

    /**
     * The whole report, without a version number.
     *
     * @param today the date for a workshop without one
     */
    public Report build(Workshop workshop, LocalDate today) {
        return report(new Wording(workshop, words, today), Options.ALL, Optional.empty());
    }

    Plan plan(Workshop workshop, ExportOrder order) {
        var shown = shown(workshop, order);
        var others =
                order.others().get().stream().map(other -> shown(other, order)).toList();
        var wording = new Wording(shown, others, words, order.today());
        var report = versioned(report(wording, order.options(), order.before()), wording);
        return new Plan(report, shown, workshop, wording, order.options(), order.before());
    }

    private Workshop shown(Workshop workshop, ExportOrder order) {
        return order.options().names()
                ? workshop
                : Anonymous.of(
                        workshop,
                        new Wording(workshop, words, order.today()),
                        order.options().namesInTexts());
    }

    /** The report as ordered, but with the plan even if the options leave it out. */
    static Report withPlan(Plan plan) {
        if (plan.options().parts().contains(Part.PLAN)) {
            return plan.report();
        }
        var options = plan.options().only(Part.PLAN, plan.options().parts().toArray(Part[]::new));
        var wording = plan.wording();
        return versioned(new ReportBuilder(wording.words()).report(wording, options, plan.before()), wording)
                .footed(plan.report().foot());
    }

    /** The plan alone, with or without the map. */
    static Report onePage(Plan plan, boolean map) {
        var wording = plan.wording();
        var report = new ReportBuilder(wording.words())
                .report(wording, plan.options().only(Part.PLAN), Optional.empty());
        var blocks = new ArrayList<>(report.blocks());
        if (map) {
            blocks.addAll(new Agreeing(wording).map());
        }
        return versioned(report.with(blocks), wording).footed(plan.report().foot());
    }

    private static Report versioned(Report report, Wording wording) {
        var number = PlanOut.number(wording.workshop());
        return number == 0 ? report : report.of(wording.get("report.version", report.kind(), number));
    }

    private Report report(Wording wording, Options options, Optional<Workshop> before) {
        var parts = options.parts();
        var blocks = new ArrayList<Block>();
        var settled = parts.stream().filter(part -> part != Part.APPENDIX);
        settled.forEach(part -> blocks.addAll(blocks(wording, part)));
        before.map(old -> new Changes(wording).blocks(old)).ifPresent(changes -> blocks.addAll(changes));
        if (parts.contains(Part.APPENDIX)) {
            blocks.addAll(blocks(wording, Part.APPENDIX));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note(words.get("report.nothing")));
        }
        return new Report(
                words.get("report.kind"),
                wording.workshop().details().title(),
                subtitle(wording),
                wording.longDate(wording.day()),
                wording.workshop().details().title(),
                words.locale(),
                options.colours(),
                leading(blocks));
    }

    /** Turns references to headings that are not in the report into plain notes. */
    private static List<Block> leading(List<Block> blocks) {
        var anchors = blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).anchor())
                .toList();
        return blocks.stream()
                .map(block -> block instanceof Block.PageNote note && !anchors.contains(note.anchor())
                        ? new Block.Note(note.text() + ".")
                        : block)
                .toList();
    }

    private static List<Block> blocks(Wording wording, Part part) {
        return switch (part) {
            case PLAN ->
                Stream.of(new Vision(wording).blocks(), new Standing(wording).blocks(), new Doing(wording).blocks())
                        .flatMap(List::stream)
                        .toList();
            case PICTURES ->
                Stream.concat(new Agreeing(wording).blocks().stream(), new Moving(wording).blocks().stream())
                        .toList();
            case DECISIONS ->
                Stream.concat(new Settled(wording).blocks().stream(), new Reviewed(wording).blocks().stream())
                        .toList();
            case APPENDIX -> new Appendix(wording).blocks();
        };
    }

    /**
     * "Harbour & Pine · 4 from Marketing, 4 from IT": the participants who were present, or all who were invited if no presence is
     * recorded.
     */
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

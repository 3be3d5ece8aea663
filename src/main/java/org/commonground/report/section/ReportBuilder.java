package org.commonground.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.model.ReportPart;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Participant;

/**
 * Makes the report of a workshop: first what was agreed, then how it came about. Private notes, guides, cards that the room has not
 * seen and ballots that are not revealed are left out.
 */
public final class ReportBuilder {
    private final Messages messages;

    public ReportBuilder(Messages messages) {
        this.messages = messages.forDocuments();
    }

    /**
     * The whole report, without a version number.
     *
     * @param today the date for a workshop without one
     */
    public Report build(Workshop workshop, LocalDate today) {
        return report(new Wording(workshop, messages, today), ExportOptions.ALL, Optional.empty());
    }

    public PlanData plan(Workshop workshop, ExportOrder order) {
        var shown = withOrderedNames(workshop, order);
        var others = order.others().get().stream()
                .map(other -> withOrderedNames(other, order))
                .toList();
        var wording = new Wording(shown, others, messages, order.today());
        var report = withVersion(report(wording, order.options(), order.previous()), wording);
        return new PlanData(report, shown, workshop, wording, order.options(), order.previous());
    }

    private Workshop withOrderedNames(Workshop workshop, ExportOrder order) {
        return order.options().names()
                ? workshop
                : Anonymiser.anonymise(
                        workshop,
                        new Wording(workshop, messages, order.today()),
                        order.options().namesInTexts());
    }

    /** The report as ordered, but with the plan even if the options leave it out. */
    public static Report withPlan(PlanData plan) {
        if (plan.options().parts().contains(ReportPart.PLAN)) {
            return plan.report();
        }
        var options =
                plan.options().withParts(ReportPart.PLAN, plan.options().parts().toArray(ReportPart[]::new));
        var wording = plan.wording();
        return withVersion(new ReportBuilder(wording.messages()).report(wording, options, plan.previous()), wording)
                .withFoot(plan.report().foot());
    }

    /** The plan alone, with or without the map. */
    public static Report onePage(PlanData plan, boolean map) {
        var wording = plan.wording();
        var report = new ReportBuilder(wording.messages())
                .report(wording, plan.options().withParts(ReportPart.PLAN), Optional.empty());
        var blocks = new ArrayList<>(report.blocks());
        if (map) {
            blocks.addAll(new CommonGroundSection(wording).firstMap());
        }
        return withVersion(report.withBlocks(blocks), wording)
                .withFoot(plan.report().foot());
    }

    private static Report withVersion(Report report, Wording wording) {
        var number = PlanVersions.lastVersion(wording.workshop());
        return number == 0 ? report : report.withKind(wording.get("report.version", report.kind(), number));
    }

    private Report report(Wording wording, ExportOptions options, Optional<Workshop> before) {
        var parts = options.parts();
        var blocks = new ArrayList<Block>();
        var settled = parts.stream().filter(part -> part != ReportPart.APPENDIX);
        settled.forEach(part -> blocks.addAll(blocks(wording, part)));
        before.map(old -> new ChangesSection(wording).blocks(old)).ifPresent(changes -> blocks.addAll(changes));
        if (parts.contains(ReportPart.APPENDIX)) {
            blocks.addAll(blocks(wording, ReportPart.APPENDIX));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note(messages.get("report.nothing")));
        }
        return new Report(
                messages.get("report.kind"),
                wording.workshop().details().title(),
                subtitle(wording),
                wording.longDate(wording.day()),
                wording.workshop().details().title(),
                messages.locale(),
                options.colours(),
                withoutBrokenReferences(blocks));
    }

    /** Turns references to headings that are not in the report into plain notes. */
    private static List<Block> withoutBrokenReferences(List<Block> blocks) {
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

    private static List<Block> blocks(Wording wording, ReportPart part) {
        return switch (part) {
            case PLAN ->
                Stream.of(
                                new VisionSection(wording).blocks(),
                                new KeyFiguresSection(wording).blocks(),
                                new ActionsSection(wording).blocks())
                        .flatMap(List::stream)
                        .toList();
            case PICTURES ->
                Stream.concat(
                                new CommonGroundSection(wording).blocks().stream(),
                                new TrendSection(wording).blocks().stream())
                        .toList();
            case DECISIONS ->
                Stream.concat(
                                new DecisionsSection(wording).blocks().stream(),
                                new ReviewsSection(wording).blocks().stream())
                        .toList();
            case APPENDIX -> new AppendixSection(wording).blocks();
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
                                "report.people.side", count(counted, side), ShownText.isolate(wording.nameOf(side))))
                .toList();
        var parts = new ArrayList<String>();
        parts.add(ShownText.isolate(wording.workshop().details().organisation()));
        parts.add(wording.list(bySide));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private static long count(List<Participant> people, Side side) {
        return people.stream().filter(who -> who.side() == side).count();
    }
}

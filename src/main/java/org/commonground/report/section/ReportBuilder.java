package org.commonground.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.CaptionedPhoto;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.model.ReportPart;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.ClientLogo;
import org.commonground.workshop.record.ExportVersion;
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
        var previous = order.previous().map(old -> withOrderedNames(old, order));
        var report = withVersion(report(wording, order.options(), previous), wording);
        var archivedPrevious = order.previous()
                .or(() -> Optional.of(workshop))
                .filter(old -> !old.all(ExportVersion.class).isEmpty());
        return new PlanData(report, shown, workshop, wording, order.options(), previous, archivedPrevious);
    }

    /**
     * The texts of a plan without names that still hold a name of somebody, whole or in part. They have to be changed or accepted
     * before the plan goes out. Empty if people are named.
     */
    public List<NamesInText.NameLeft> namesLeft(Workshop workshop, ExportOptions options, LocalDate today) {
        return options.names()
                ? List.of()
                : NamesInText.namesLeft(
                        workshop,
                        Anonymiser.anonymise(workshop, new Wording(workshop, messages, today), options.namesInTexts()));
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
        var versions = wording.workshop().all(ExportVersion.class);
        if (versions.isEmpty()) {
            return report;
        }
        var last = versions.getLast();
        var made = LocalDate.ofInstant(last.at(), wording.workshop().details().zone());
        return report.withKind(wording.get("report.version", report.kind(), last.place(), wording.fullDate(made)));
    }

    private Report report(Wording wording, ExportOptions options, Optional<Workshop> before) {
        var parts = options.parts();
        var blocks = new ArrayList<Block>();
        var settled = parts.stream().filter(part -> part != ReportPart.APPENDIX);
        settled.forEach(part -> blocks.addAll(blocks(wording, parts, part)));
        before.map(old -> new ChangesSection(wording).blocks(old)).ifPresent(changes -> blocks.addAll(changes));
        if (parts.contains(ReportPart.APPENDIX)) {
            blocks.addAll(blocks(wording, parts, ReportPart.APPENDIX));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note(messages.get("report.nothing")));
        }
        return new Report(
                kind(wording),
                wording.workshop().details().title(),
                subtitle(wording, blocks),
                wording.dayHeld(),
                wording.workshop().details().title(),
                messages.locale(),
                options.colours(),
                client(wording.workshop()),
                blocks);
    }

    private Report.Client client(Workshop workshop) {
        var name = workshop.details().organisation();
        return new Report.Client(
                name,
                ClientLogo.of(workshop)
                        .map(file -> new CaptionedPhoto(
                                file, messages.get("report.logo", name).strip())));
    }

    /** On every page of every format, so that nobody takes the plan of an invented company for a real one. */
    private static String kind(Wording wording) {
        var kind = wording.isCheckIn() ? new CheckInSection(wording).kind() : wording.get("report.kind");
        return wording.workshop().details().fictional() ? wording.get("report.fictional", kind) : kind;
    }

    private static List<Block> blocks(Wording wording, Set<ReportPart> parts, ReportPart part) {
        return switch (part) {
            case PLAN -> withSignatures(beginning(wording), wording);
            case PICTURES ->
                Stream.concat(
                                new CommonGroundSection(wording).blocks().stream(),
                                new TrendSection(wording).blocks().stream())
                        .toList();
            case DECISIONS ->
                Stream.of(
                                new DecisionsSection(wording).blocks(),
                                new PeopleSection(wording).blocks(),
                                new ReviewsSection(wording).blocks())
                        .flatMap(List::stream)
                        .toList();
            case APPENDIX ->
                new AppendixSection(wording, !(wording.isCheckIn() && parts.contains(ReportPart.PLAN))).blocks();
        };
    }

    /** Who signed, below the actions; above those that need more than a page, so that the first page tells it too. */
    private static List<Block> withSignatures(List<Block> plan, Wording wording) {
        var blocks = new ArrayList<>(plan);
        int actions = blocks.indexOf(wording.sectionHeading("report.actions"));
        boolean isLong = wording.workshop().actions().size() > ActionsSection.MOST_ON_A_PAGE;
        int below = IntStream.range(actions + 1, blocks.size())
                .filter(i -> blocks.get(i) instanceof Block.Heading heading && heading.level() == 2)
                .findFirst()
                .orElse(blocks.size());
        blocks.addAll(isLong ? actions : below, new ReviewsSection(wording).signatures());
        return blocks;
    }

    private static List<Block> beginning(Wording wording) {
        if (wording.isCheckIn()) {
            return new CheckInSection(wording).blocks();
        }
        var figures = new KeyFiguresSection(wording);
        return Stream.of(
                        figures.headline().stream().toList(),
                        new VisionSection(wording).blocks(),
                        figures.blocks(),
                        new ActionsSection(wording).blocks())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * "Harbour & Pine · ● 4 from Marketing, ■ 4 from IT · ◆ Joint": the participants who were present, or all who were invited if no
     * presence is recorded, and whom the other marks in the report are for.
     */
    private String subtitle(Wording wording, List<Block> blocks) {
        var counted = new PeopleSection(wording).people();
        var bySide = Arrays.stream(Side.values())
                .filter(side -> count(counted, side) > 0)
                .map(side -> side.shape() + "\u00a0"
                        + (side == Side.JOINT
                                ? wording.get("report.people.joint", count(counted, side))
                                : wording.get(
                                        "report.people.side",
                                        count(counted, side),
                                        ShownText.isolate(wording.nameOf(side)))))
                .toList();
        var parts = new ArrayList<String>();
        parts.add(ShownText.isolate(wording.workshop().details().organisation()));
        parts.add(wording.list(bySide));
        var marked = blocks.stream()
                .flatMap(Block::allLines)
                .flatMap(line -> line.mark().stream())
                .map(SideMark::side)
                .collect(Collectors.toSet());
        parts.add(wording.list(Arrays.stream(Side.values())
                .filter(side -> marked.contains(side) && count(counted, side) == 0)
                .map(side -> side.shape() + "\u00a0" + ShownText.isolate(wording.nameOf(side)))
                .toList()));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private static long count(List<Participant> people, Side side) {
        return people.stream().filter(who -> who.side() == side).count();
    }
}

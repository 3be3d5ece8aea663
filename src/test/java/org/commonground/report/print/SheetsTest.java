package org.commonground.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.report.PlanSample;
import org.commonground.report.PlanTexts;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.Paper;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReportPart;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.section.ReportBuilder;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;

/** Paper to print before a half day: what stands on each sheet, and that it stays on its page. */
class SheetsTest {
    private final Workshop workshop = half();

    @Test
    void everyStepThatTheRoomWritesInHasOneWorksheet() throws IOException {
        var pages = pages("worksheets", SheetWriters::worksheets, Optional.empty());
        assertThat(pages).doesNotHaveDuplicates().allMatch(page -> page.contains("Digital service reset"));
        assertThat(page(pages, "What will customers thank us for?"))
                .contains("Shared vision · Collaborate · write", "Write three", "Marketing", "IT", "Joint");
        assertThat(page(pages, "What does our customer need here?"))
                .contains("Attract", "Advocate", "Customer wants", "Data we learn");
        assertThat(page(pages, "Can we say it in one sentence?")).contains("For", "so that", "measured by");
        assertThat(pages)
                .filteredOn(page -> page.contains("Owner · counterpart"))
                .hasSize(1);
        assertThat(pages).noneMatch(page -> page.contains("Which matter most?"));
        assertThat(pages).as("what is said aloud").noneMatch(page -> page.contains("One word"));
    }

    @Test
    void postersAskEveryQuestionOnceAndGrowToA3() throws IOException {
        var prompts = workshop.programme()
                .steps()
                .filter(step -> !step.isOff())
                .map(step -> step.prompt())
                .filter(prompt -> !prompt.isEmpty())
                .collect(Collectors.toSet());
        var pages = pages("posters", SheetWriters::posters, Optional.of(Paper.A3));
        assertThat(pages).as("a page each").hasSize(prompts.size());
        assertThat(prompts).allSatisfy(prompt -> assertThat(page(pages, prompt)).isNotEmpty());
        try (var pdf = pdf(SheetWriters::posters, Optional.of(Paper.A3))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(1190f, 1191f);
        }
        try (var pdf = pdf(SheetWriters::worksheets, Optional.of(Paper.A3))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .as("in the hand")
                    .isBetween(841f, 843f);
        }
        try (var pdf = pdf(SheetWriters::posters, Optional.of(Paper.LETTER))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(792f);
            assertThat(pdf.getNumberOfPages()).isEqualTo(prompts.size());
        }
    }

    @Test
    void postersDrawWhatTheRoomFillsIn() throws IOException {
        var pages = pages("posters", SheetWriters::posters, Optional.empty());
        assertThat(page(pages, "Where are we today?"))
                .contains("1 Conflicting", "5 Co-creating", "How we want to work together in twelve months");
        assertThat(page(pages, "How much would it help?"))
                .contains("Harder to do Easier to do Helps more Plan Start now Helps less Leave Nice to have");
        assertThat(page(pages, "Where do we already agree?"))
                .contains("Marketing wants it more", "IT wants it less", "Common ground");
        assertThat(page(pages, "Where does it hurt?"))
                .containsSubsequence(
                        "Attract", "Advocate", "5 Customers leave", "4", "3 A nuisance", "1 Runs smoothly");
        assertThat(page(pages, "What do you need")).containsSubsequence("Needed", "Offered", "←", "←");
        assertThat(page(pages, "Can you live with this?")).contains("0 No: I block this", "5 I will carry it");
    }

    @Test
    void peopleSignInOnTheSheetOfTheirSideWithRoomForOthers() throws IOException {
        var pages = pages("sign-in", SheetWriters::signIn, Optional.empty());
        assertThat(pages).hasSize(2 + 1);
        assertThat(pages.getFirst())
                .contains(
                        "● Marketing",
                        "Zoë 0",
                        "Signature",
                        "Digital service reset · Workshop planned for 24 November 2026",
                        "I took part.")
                .doesNotContain("Ada");
        assertThat(pages.get(1)).as("the twenty-first goes on a second sheet").contains("● Marketing", "Zoë 20");
        assertThat(pages.getLast()).contains("■ IT", "Ada, Head of Data");
    }

    @Test
    void theRunSheetHasTimesAndGuides() throws IOException {
        var text = String.join("\n", pages("run-sheet", new RunSheetWriter(), Optional.empty()));
        assertThat(text).contains("13:00 · Welcome · 10 min", "13:10 · Where are we? · 15 min", "16:30 · End");
        var step = workshop.programme().steps().findFirst().orElseThrow();
        assertThat(text.replaceAll("\\s+", " "))
                .contains(
                        step.prompt(), "Watch for: " + step.guide().watchFor(), "For the facilitator alone.", "Actual");
    }

    /** At 3:00 of summer time it is 2:00 again. */
    @Test
    void theRunSheetFollowsTheClocksOfTheNightInWhichTheyArePutBack() throws IOException {
        var night = LocalDateTime.of(2026, 10, 25, 2, 55);
        var now = workshop.details();
        var berlin = Details.preparing(now.id(), "Night", "", ZoneId.of("Europe/Berlin"), "Marketing", "IT")
                .withPlannedStart(Optional.of(night));
        var held = workshop.after(Change.of("test", Edit.replace(now, berlin)));
        assertThat(PlanTexts.oneLine(PlanTexts.pdf(Written.bytes(new RunSheetWriter(), Written.plan(held)))))
                .contains("02:55 · Welcome · 10 min", "02:05 · Where are we? · 15 min", "05:25 · End");
    }

    @Test
    void timesWithAmAndPmAreNotBrokenInTheRunSheet() throws IOException {
        var now = workshop.details();
        var american = workshop.after(Change.of(
                "test", Edit.replace(now, now.withPlannedStart(Optional.of(LocalDateTime.of(2026, 11, 24, 10, 0))))));
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.RUN_SHEET),
                true,
                PlanSample.DAY,
                ExportOptions.ALL,
                Optional.empty(),
                List::of);
        var plan = new ReportBuilder(new Messages(Locale.US)).plan(american, order);
        assertThat(PlanTexts.pdf(Written.bytes(new RunSheetWriter(), plan)).replace('\u202f', ' '))
                .contains("10:00 AM", "12:45 PM")
                .doesNotContainPattern("\\d ?[AP]\\s");
    }

    @Test
    void afterTheWorkshopTheRunSheetHasWhenEachStepBeganAndHowLongItTook() throws IOException {
        var steps = workshop.programme().steps().limit(3).toList();
        var held = workshop;
        for (int i = 0; i < 3; i++) {
            var at = WorkshopBuilder.pen(Instant.parse("2026-11-24T12:05:00Z").plusSeconds(i * 480L));
            held = held.after(LiveControls.goTo(held, at, steps.get(i).id()));
        }
        var bytes = Written.bytes(new RunSheetWriter(), Written.plan(held));
        Files.write(Files.createDirectories(Path.of("target/screens")).resolve("run-sheet-after.pdf"), bytes);
        var text = PlanTexts.oneLine(PlanTexts.pdf(bytes));
        int first = 8 - steps.get(0).minutes();
        int second = 8 - steps.get(1).minutes();
        assertThat(text)
                .contains("As it was held: when each step began")
                .contains(steps.get(0).minutes() + " took 8 (" + (first < 0 ? "−" : "+") + Math.abs(first) + ")")
                .contains(steps.get(1).minutes() + " took 8 (" + (second < 0 ? "−" : "+") + Math.abs(second) + ")");
        assertThat(text.split("took ", -1)).as("the last step has no end").hasSize(3);
        var unplanned = held.after(Workshops.setPlannedStart(held, Optional.empty()));
        assertThat(PlanTexts.oneLine(PlanTexts.pdf(Written.bytes(new RunSheetWriter(), Written.plan(unplanned)))))
                .contains("As it was held", "the times under “At” are counted from the beginning", "00:00 · Welcome");
        try (var book = new XSSFWorkbook(
                        new ByteArrayInputStream(Written.bytes(new ExcelWriter(), Written.plan(held))));
                var excel = new XSSFExcelExtractor(book)) {
            assertThat(PlanTexts.oneLine(excel.getText()))
                    .contains("Step Began Planned min Real min Difference")
                    .contains(steps.get(0).minutes() + " 8 " + first + " "
                            + steps.get(1).title());
        }
    }

    @Test
    void theRunSheetCanBeReadWhileStanding() throws IOException {
        try (var pdf = pdf(new RunSheetWriter(), Optional.empty())) {
            var sizes = new ArrayList<Float>();
            var bold = new StringBuilder();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                    if (text.getFont().getName().contains("Bold")) {
                        bold.append(text.getUnicode());
                    }
                    super.processTextPosition(text);
                }
            }.getText(pdf);
            assertThat(sizes).isNotEmpty().allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(9));
            assertThat(bold.toString()).contains("Watch for:", "Done when:");
        }
    }

    /** Long names and jobs take two lines; no row is cut and no page is left with a sliver. */
    @Test
    void aListOfLongNamesIsOnePageASide() throws IOException {
        try (var pdf =
                Loader.loadPDF(Written.bytes(SheetWriters::signIn, Written.plan(UnlikeWorkshops.read("hard"))))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void anEmptyProgrammePrintsANote() throws IOException {
        var empty = WorkshopBuilder.empty();
        try (var pdf = Loader.loadPDF(Written.bytes(new RunSheetWriter(), Written.plan(empty)))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
        try (var pdf = Loader.loadPDF(Written.bytes(SheetWriters::signIn, Written.plan(empty)))) {
            assertThat(text(pdf, 1)).contains("● Marketing");
            assertThat(text(pdf, 2)).contains("■ IT");
        }
        try (var pdf = Loader.loadPDF(Written.bytes(new OnePageWriter(), Written.plan(empty)))) {
            assertThat(text(pdf, 1)).contains("None of the parts you chose has anything in it yet.");
        }
    }

    private List<String> pages(String name, FormatWriter writer, Optional<Paper> paper) throws IOException {
        Files.write(
                Files.createDirectories(Path.of("target/screens")).resolve(name + ".pdf"),
                Written.bytes(writer, plan(paper)));
        try (var pdf = pdf(writer, paper)) {
            return IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(number -> text(pdf, number))
                    .toList();
        }
    }

    private static String text(PDDocument pdf, int page) {
        try {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String page(List<String> pages, String prompt) {
        return pages.stream().filter(page -> page.contains(prompt)).findFirst().orElse("");
    }

    private PDDocument pdf(FormatWriter writer, Optional<Paper> paper) throws IOException {
        return Loader.loadPDF(Written.bytes(writer, plan(paper)));
    }

    private PlanData plan(Optional<Paper> paper) {
        return Written.plan(
                workshop, new ExportOptions(EnumSet.allOf(ReportPart.class), false, paper), Optional.empty());
    }

    private static Workshop half() {
        var idsAndClock = WorkshopBuilder.pen();
        var workshop = Workshops.create(
                idsAndClock,
                "Digital service reset",
                "Lindenquist Outfitters and Sons (fictional company)",
                BuiltInProgrammes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        var details = workshop.details();
        workshop = workshop.after(Change.of(
                "start",
                Edit.replace(details, details.withPlannedStart(Optional.of(LocalDateTime.of(2026, 11, 24, 13, 0))))));
        for (int i = 0; i < 21; i++) {
            workshop = workshop.after(Participants.add(
                    workshop, idsAndClock, List.of(new Invited("Zoë " + i, "", "", Side.MARKETING, false))));
        }
        return workshop.after(Participants.add(
                workshop, idsAndClock, List.of(new Invited("Ada", "Head of Data", "", Side.IT, false))));
    }
}

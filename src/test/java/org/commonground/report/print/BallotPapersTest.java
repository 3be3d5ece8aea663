package org.commonground.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.programme.model.Side;
import org.commonground.report.Written;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ballots to be printed before a workshop. */
class BallotPapersTest {

    @Test
    void everybodyGetsABallotOfTheirSideAndEachTellerASheet() throws IOException {
        var workshop = half(Side.MARKETING, Side.MARKETING, Side.IT);
        var bytes = Written.bytes(new BallotPapers(), Written.plan(workshop));
        Files.write(Files.createDirectories(Path.of("target/screens")).resolve("ballots.pdf"), bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Ballots", "Where are we today? · ● Marketing", "Where are we today? · ■ IT");
            assertThat(text).contains("Tally sheet · ● Marketing · 2 ballots", "Tally sheet · ■ IT · 1 ballot");
            assertThat(text.replaceAll("\\s+", " "))
                    .contains("How Marketing and IT work together today: what the other side will say");
            assertThat(text).contains("Which matter most? · ● Marketing");
            assertThat(text.lines().filter("12 24"::equals))
                    .as("a line a number of the ballot")
                    .hasSize(2);
            assertThat(text)
                    .as("two answers and two guesses; any of the groups")
                    .contains("one line each: m: 2 4 3 2.", "one line each: i: 2 4 3 2.", "one line each: m: 4 3 5.");
            for (var person : workshop.participants()) {
                assertThat(text).doesNotContain(person.name());
            }
        }
    }

    /** Two spares a side; a teller's sheet is on a page without ballots. */
    @Test
    void ballotsHaveSparesAndTallySheetsPagesOfTheirOwn() throws IOException {
        var bytes = Written.bytes(new BallotPapers(), Written.plan(half(Side.MARKETING, Side.MARKETING, Side.IT)));
        try (var pdf = Loader.loadPDF(bytes)) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(pdf));
            }
            var ballots = String.join("", pages);
            assertThat(ballots.split("IT will say", -1)).as("two rows a ballot").hasSize(1 + 2 * (2 + 2));
            assertThat(ballots.split("Marketing will say", -1)).hasSize(1 + 2 * (1 + 2));
            assertThat(pages)
                    .filteredOn(page -> page.contains("Tally sheet"))
                    .hasSize(4)
                    .allSatisfy(page ->
                            assertThat(page).doesNotContain("A cross on").contains("2 spare ones"));
        }
    }

    /** Four people a side and two spares: a page more for the last ballot would be a waste of every side's paper. */
    @ParameterizedTest
    @EnumSource(
            value = Paper.class,
            names = {"A4", "LETTER"})
    void sixBallotsForDotsFitOnAPage(Paper paper) throws IOException {
        var four = Collections.nCopies(4, Side.MARKETING).toArray(Side[]::new);
        var options = new ExportOptions(ExportOptions.ALL.parts(), true, Optional.of(paper));
        var plan = Written.plan(half(four), options, Optional.empty());
        try (var pdf = Loader.loadPDF(Written.bytes(new BallotPapers(), plan))) {
            assertThat(new PDFTextStripper().getText(pdf).split("On the groups of", -1))
                    .hasSize(1 + 6);
            assertThat(pdf.getNumberOfPages())
                    .as("two, one, and a tally sheet for each")
                    .isEqualTo(2 + 1 + 2);
        }
    }

    /** Seven ballots of which six fit on a page: one alone on a second page would waste it. */
    @Test
    void ballotsAreSpreadEvenlyOverTheirPages() throws IOException {
        var five = Collections.nCopies(5, Side.MARKETING).toArray(Side[]::new);
        try (var pdf = Loader.loadPDF(Written.bytes(new BallotPapers(), Written.plan(half(five))))) {
            var stripper = new PDFTextStripper();
            var dots = new ArrayList<Integer>();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                dots.add(stripper.getText(pdf).split("On the groups of", -1).length - 1);
            }
            assertThat(dots).filteredOn(count -> count > 0).containsExactly(4, 3);
        }
    }

    @Test
    void fewJointPeopleGetBallotsOfBothSides() throws IOException {
        assertThat(text(half(Side.MARKETING, Side.IT, Side.IT, Side.JOINT)))
                .contains("● Marketing · 2 ballots", "■ IT · 3 ballots", "Whoever belongs to both sides picks one")
                .doesNotContain("◆");
        assertThat(text(half(Side.MARKETING, Side.JOINT, Side.JOINT, Side.JOINT)))
                .contains("● Marketing · 1 ballot", "◆", "· 3 ballots")
                .doesNotContain("picks one");
    }

    private static String text(Workshop workshop) throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new BallotPapers(), Written.plan(workshop)))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    void aProgrammeWithoutSealedVotesPrintsANote() throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new BallotPapers(), Written.plan(WorkshopBuilder.empty())))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("No vote of this programme is sealed.");
        }
    }

    @Test
    void anEmptyListOfParticipantsHasItsOwnNote() throws IOException {
        assertThat(text(half())).contains("Nobody is on the list yet").doesNotContain("No vote");
    }

    private static Workshop half(Side... sides) {
        var idsAndClock = WorkshopBuilder.pen();
        var workshop = WorkshopBuilder.builtIn("half-day", idsAndClock).workshop();
        for (var side : sides) {
            workshop = workshop.after(Participants.add(
                    workshop,
                    idsAndClock,
                    List.of(new Invited("Zoë " + workshop.participants().size(), "", "", side, false))));
        }
        return workshop;
    }
}

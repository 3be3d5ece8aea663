package org.commonground.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.report.Written;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;

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
            assertThat(text).contains("How Marketing and IT work together today: what the other side will say");
            assertThat(text).contains("Which matter most? · ● Marketing");
            assertThat(text.lines().filter("12 24"::equals))
                    .as("a line a number of the ballot")
                    .hasSize(2);
            assertThat(text).contains("one line each: m: 4 3 5.", "one line each: i: 4 3 5.");
            for (var person : workshop.participants()) {
                assertThat(text).doesNotContain(person.name());
            }
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
        var workshop = Workshops.create(
                idsAndClock,
                "Digital service reset",
                "Fictional Ltd",
                BuiltInProgrammes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        for (var side : sides) {
            workshop = workshop.after(Participants.add(
                    workshop,
                    idsAndClock,
                    List.of(new Invited("Zoë " + workshop.participants().size(), "", "", side, false))));
        }
        return workshop;
    }
}

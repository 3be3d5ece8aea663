package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.print.BallotPapers;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.session.RoomWorkshops;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;

/** A ranking in everything that is written: orders, means and Kendall's W, and back again. */
class RankingInFilesTest {

    private static final Workshop RANKED = RankedVotes.held(
                    List.of("1234", "1243", "2134", "1324"),
                    List.of("4321", "4312", "3421"),
                    Ballot.VotingMethod.PAPER,
                    RankedVotes.items(4))
            .people(Side.MARKETING, "Ada", "Bo", "Cy", "Di")
            .people(Side.IT, "Ed", "Fay", "Gus")
            .workshop();

    @Test
    void everyDocumentHasTheOrdersAndHowAlikeTheyAre() throws IOException {
        var texts = PlanTexts.of(Written.plan(RANKED));
        texts.remove(ExportFormat.ONE_PAGE);
        texts.forEach((format, text) -> {
            assertThat(text)
                    .as(format.name())
                    .contains(
                            "Kendall’s W, how alike the orders of the people are: Marketing 0.72 (m = 4), IT 0.82 (m = 3)");
            assertThat(text).as(format.name()).contains("Room 0.02 (m = 7)").contains("Siegel 1956");
            assertThat(text).as(format.name()).contains("Among the furthest apart: “Item A”");
            assertThat(text).as(format.name()).doesNotContain("van der Eijk");
        });
        Files.write(
                Files.createDirectories(Path.of("target/screens")).resolve("ranking-plan.pdf"),
                Written.bytes(new org.commonground.report.pdf.PdfWriter(), Written.plan(RANKED)));
    }

    @Test
    void excelCountsHowManyGaveEachPlace() throws IOException {
        try (var book = new XSSFWorkbook(
                        new ByteArrayInputStream(Written.bytes(new ExcelWriter(), Written.plan(RANKED))));
                var text = new XSSFExcelExtractor(book)) {
            assertThat(PlanTexts.oneLine(text.getText()))
                    .contains("Item A Marketing 4 1 3")
                    .contains("Item A IT 3 4 2");
        }
    }

    @Test
    void workshopFileHoldsItAndIsRefusedWithAPlaceMissing() {
        var file = WorkshopFile.write(RANKED);
        assertThat(WorkshopFile.read(file).ballots()).isEqualTo(RANKED.ballots());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema("workshop"), InputFormat.JSON)
                        .validate(new String(file, StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        var ballot = RANKED.ballots().getFirst();
        var counts = ballot.counts().subList(1, ballot.counts().size());
        var spoilt =
                ballot.withState(ballot.state(), ballot.groupSizes(), counts, ballot.closedAt(), ballot.revealedAt());
        assertThatThrownBy(() -> WorkshopFile.read(
                        WorkshopFile.write(RANKED.after(Change.of("ballot.close", Edit.replace(ballot, spoilt))))))
                .isInstanceOf(UnreadableWorkshopFile.class)
                .hasMessageContaining("not everybody who ranked gave each item one place");
    }

    @Test
    void programmeFileHoldsItAndIsRefusedWithTooManyItems() {
        var file = ProgrammeFile.write(RANKED.programme());
        assertThat(ProgrammeFile.read("p.json", file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(RANKED.programme());
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema("programme"), InputFormat.JSON)
                        .validate(file, InputFormat.JSON))
                .isEmpty();
        var ten = file.replace("\"Item A\"", "\"E\", \"F\", \"G\", \"H\", \"I\", \"J\", \"K\"");
        assertThat(ten).isNotEqualTo(file);
        assertThatThrownBy(() -> ProgrammeFile.read("p.json", ten.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageContaining("2 to 9 items can be ranked");
    }

    @Test
    void paperBallotHasABoxForEachPlaceAndTheTellerATable() throws IOException {
        var sealed = WorkshopBuilder.of(WorkshopBuilder.programme(
                        step("named", new VotedOn.Options(RankedVotes.items(4))),
                        WorkshopBuilder.step("write", "What do we want?", RoomWorkshops.cards("Ideas")),
                        step("later", new VotedOn.CardsOf("write"))))
                .people(Side.IT, "Ed", "Fay", "Gus")
                .workshop();
        var bytes = Written.bytes(new BallotPapers(), Written.plan(sealed));
        Files.write(Files.createDirectories(Path.of("target/screens")).resolve("ranking-ballots.pdf"), bytes);
        var text = PlanTexts.oneLine(PlanTexts.pdf(bytes));
        assertThat(text)
                .contains("1 in the first box, and so on: each number once")
                .contains("A Item A")
                .contains("Voted on 1 2 3 4 A Item A")
                .contains("Voted on 1 2 3 4 5 6 7 8 9 A B C")
                .contains("one line each, the numbers from top to bottom: i: 3 1 2");
    }

    private static Step step(String id, VotedOn on) {
        return WorkshopBuilder.step(
                id, "What comes first?", new StepKind.Vote(new VoteKind.Ranking(), true, on, false, Optional.empty()));
    }

    private static String schema(String name) {
        try {
            return Files.readString(Path.of("assets/formats/" + name + ".schema.json"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

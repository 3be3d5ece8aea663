package org.commonground.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.report.FormatsTest;
import org.commonground.report.PlanSample;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.model.ActionKey;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.LiveState;
import org.junit.jupiter.api.Test;

/** Read with Apache POI, which had no part in writing it. */
class ExcelWriterTest {
    private static XSSFWorkbook book(Workshop workshop) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Written.bytes(new ExcelWriter(), Written.plan(workshop))));
    }

    private static List<Cell> row(XSSFSheet sheet, int number) {
        return IntStream.range(0, sheet.getRow(number).getLastCellNum())
                .mapToObj(i -> (Cell) sheet.getRow(number).getCell(i))
                .toList();
    }

    @Test
    void actionsHaveDatesAFilterAndListsToChooseFrom() throws IOException {
        try (var book = book(PlanSample.workshop())) {
            var sheet = book.getSheet("Actions");
            var first = row(sheet, 1);
            assertThat(first.get(1).getStringCellValue()).isEqualTo("One consent record for web, app and store");
            assertThat(first.get(3).getStringCellValue()).isEqualTo("Head of Data");
            assertThat(DateUtil.isCellDateFormatted(first.get(7))).isTrue();
            assertThat(first.get(7).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 15));
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:N");
            assertThat(first.get(13).getStringCellValue())
                    .isEqualTo(ActionKey.of(PlanSample.workshop().actions().getFirst()));
            assertThat(sheet.isColumnHidden(13)).isTrue();
            assertThat(sheet.isColumnHidden(12)).isFalse();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getColumnWidth(1)).isGreaterThan(30 * 256);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getRow(0).getHeightInPoints())
                    .as("two lines for \"Counterpart from\"")
                    .isEqualTo(27);
            assertThat(sheet.getDataValidations()).hasSize(3);
            var status = sheet.getDataValidations().stream()
                    .filter(rule -> rule.getRegions().getCellRangeAddresses()[0].getFirstColumn() == 8)
                    .findFirst()
                    .orElseThrow();
            assertThat(status.getValidationConstraint().getFormula1())
                    .contains("Lists")
                    .contains("$B$2:$B$6");
            assertThat(status.getErrorStyle())
                    .as("nothing else can be typed")
                    .isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(status.getShowErrorBox()).isTrue();
            assertThat(book.getSheet("Lists").getRow(5).getCell(1).getStringCellValue())
                    .isEqualTo("dropped");
            assertThat(book.isSheetHidden(book.getSheetIndex("Lists")))
                    .as("beside each other, people and statuses would read as a table")
                    .isTrue();
        }
    }

    @Test
    void columnsThatNothingIsInAreLeftOut() throws IOException {
        try (var book = book(UnlikeWorkshops.read("no"))) {
            assertThat(heads(book.getSheet("Actions"))).doesNotContain("What reviewers said");
            assertThat(heads(book.getSheet("Minutes")))
                    .containsExactly("Step", "Began", "Planned min", "Real min", "Difference");
        }
    }

    @Test
    void howLongASideSpokeIsUnderItsOwnName() throws IOException {
        var workshop = UnlikeWorkshops.read("no");
        var state = workshop.liveState();
        var run = state.runs().getFirst();
        var spoke = WorkshopBuilder.from(workshop)
                .apply(Change.of(
                        "names",
                        Edit.replace(workshop.details(), workshop.details().withSideNames("CMO office", "Technology")),
                        Edit.replace(
                                state,
                                new LiveState(
                                        state.id(),
                                        state.step(),
                                        List.of(run.withAirtime(
                                                Optional.of(new LiveState.Airtime(125, 61, Optional.empty())))),
                                        state.pausedAt(),
                                        state.blank(),
                                        state.shown()))))
                .workshop();
        try (var book = book(spoke)) {
            var minutes = book.getSheet("Minutes");
            assertThat(heads(minutes)).endsWith("CMO office spoke (m:s)", "Technology spoke (m:s)");
            assertThat(row(minutes, 1).get(5).getStringCellValue()).isEqualTo("2:05");
        }
    }

    @Test
    void ofSidesThatAreNotShownTheSheetOfVotesTellsWhy() throws IOException {
        try (var book = book(UnlikeWorkshops.read("withheld"))) {
            var votes = book.getSheet("Ballots");
            var ways = IntStream.rangeClosed(1, votes.getLastRowNum())
                    .mapToObj(number -> row(votes, number).get(2).getStringCellValue())
                    .distinct();
            assertThat(ways)
                    .containsExactly(
                            "Sealed vote. Shown for the whole room only: a side had fewer than 3 voters.",
                            "What the other side was expected to say. Sealed vote. Not shown: a side had fewer than 3"
                                    + " voters, and what each side expected of the other is not added up.",
                            "Open vote, by show of hands. Shown for the whole room only: a side had fewer than 3 voters.");
        }
    }

    private static List<String> heads(XSSFSheet sheet) {
        return row(sheet, 0).stream().map(Cell::getStringCellValue).toList();
    }

    @Test
    void theFirstSheetIsTheDocumentAndItsVision() throws IOException {
        try (var book = book(PlanSample.workshop())) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Overview");
            assertThat(StreamSupport.stream(sheet.spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .map(Cell::getStringCellValue))
                    .contains("Digital service reset", "Workshop planned for 21 November 2026", PlanSample.SENTENCE)
                    .contains("Who signed", "Nobody has signed this plan yet.")
                    .anyMatch(text -> text.contains("Harbour & Pine"));
        }
    }

    @Test
    void aWorkbookWithoutActionsTellsSo() throws IOException {
        try (var book = book(UnlikeWorkshops.read("empty"))) {
            var overview = book.getSheetAt(0);
            assertThat(row(overview, overview.getLastRowNum()).stream().map(Cell::getStringCellValue))
                    .containsExactly("Actions", "There are no actions.");
        }
    }

    @Test
    void theTitleHasTheWholeWidthAndNamesOfSheetsEndWithAWord() throws IOException {
        try (var book = book(UnlikeWorkshops.read("no"))) {
            assertThat(book.getSheetAt(0).getMergedRegion(0).formatAsString()).isEqualTo("A1:B1");
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName))
                    .contains("How much would it help How…", "What do you need, and what can…");
        }
    }

    @Test
    void everybodyWhoWasThereIsListedBySide() throws IOException {
        var workshop = UnlikeWorkshops.read("no");
        try (var book = book(workshop)) {
            var sheet = book.getSheet("Who was there");
            assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                            .mapToObj(i -> row(sheet, i).stream()
                                    .map(Cell::getStringCellValue)
                                    .toList()))
                    .hasSize(workshop.participants().size())
                    .startsWith(List.of("Marketing", "Mara Lindqvist", "CMO"))
                    .endsWith(List.of("IT", "Priya Raman", "Integration Lead"));
            assertThat(heads(book.getSheet("Parking lot")))
                    .as("nothing came of any yet")
                    .containsExactly("Side", "Item");
        }
    }

    @Test
    void whatWasSaidIsOnSheetsOfItsOwn() throws IOException {
        var workshop = PlanSample.workshop();
        try (var book = book(workshop)) {
            assertThat(book.getSheet("Cards").getLastRowNum()).isEqualTo((int) workshop.cards().stream()
                    .filter(card -> card.visibility() == Card.Visibility.WALL)
                    .count());
            assertThat(row(book.getSheet("Decisions"), 1).getFirst().getStringCellValue())
                    .isEqualTo(workshop.decisions().getFirst().text());
            assertThat(row(book.getSheet("Decisions"), 1).get(1).getStringCellValue())
                    .isEqualTo("Proposed, not voted on.");
            assertThat(row(book.getSheet("Parking lot"), 1).get(1).getStringCellValue())
                    .isEqualTo(workshop.parkedItems().getFirst().text());
            assertThat(row(book.getSheet("Terms"), 1).getFirst().getStringCellValue())
                    .isEqualTo(workshop.terms().getFirst().word());
        }
    }

    @Test
    void theStatusHasAColourThatFollowsIt() throws IOException {
        try (var book = book(PlanSample.workshop())) {
            var rules = book.getSheet("Actions").getSheetConditionalFormatting();
            assertThat(IntStream.range(0, rules.getNumConditionalFormattings())
                            .mapToObj(i -> rules.getConditionalFormattingAt(i)
                                    .getRule(0)
                                    .getFormula1()))
                    .contains("$I2=\"done\"", "$I2=\"blocked\"", "$I2=\"dropped\"");
        }
    }

    @Test
    void typedTextStaysTextWhateverItBeginsWith() throws IOException {
        var workshop = PlanSample.workshop();
        var before = workshop.actions().getFirst();
        for (var typed :
                List.of("=cmd|' /C calc'!A0", "+1", "@SUM(A1)", "100_x000D_up", "12", "fine\nhere", "👍 \uFFFEok")) {
            var after = before.withTitle(typed).withDue(Optional.empty());
            try (var book = book(workshop.after(Change.of("change", Edit.replace(before, after))))) {
                var cell = book.getSheet("Actions").getRow(1).getCell(1);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(FormatsTest.clean(typed));
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            }
        }
    }

    @Test
    void aRegisterIsASheetWithTypedCells() throws IOException {
        var workshop = TableWorkshops.register(5);
        try (var book = book(workshop)) {
            var prompt = workshop.programme().step("on").orElseThrow().prompt();
            var sheet = StreamSupport.stream(book.spliterator(), false)
                    .filter(each -> prompt.startsWith(each.getSheetName().replace("…", "")))
                    .map(XSSFSheet.class::cast)
                    .findFirst()
                    .orElseThrow();
            assertThat(sheet.getLastRowNum()).isEqualTo(5);
            var cells = StreamSupport.stream(sheet.spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .toList();
            assertThat(cells)
                    .anyMatch(cell -> cell.getCellType() == CellType.NUMERIC
                            && DateUtil.isCellDateFormatted(cell)
                            && cell.getLocalDateTimeCellValue().toLocalDate().equals(LocalDate.of(2027, 1, 15)));
            assertThat(cells)
                    .anyMatch(cell -> cell.getCellType() == CellType.NUMERIC
                            && cell.getNumericCellValue() == 12_000
                            && cell.getCellStyle().getDataFormatString().contains("EUR"));
        }
    }

    @Test
    void ballotsAreCountsThatCanBeSummedUp() throws IOException {
        try (var book = book(PlanSample.workshop())) {
            var sheet = book.getSheet("Ballots");
            double dots = 0;
            for (int i = 1; i <= sheet.getLastRowNum(); i++) {
                var row = row(sheet, i);
                if (row.get(1).getStringCellValue().equals("Which matter most?")
                        && row.get(4).getStringCellValue().equals("Marketing")) {
                    assertThat(row.get(5).getNumericCellValue()).isEqualTo(4);
                    dots += row.get(9).getNumericCellValue();
                }
            }
            assertThat(dots).isEqualTo(8);
        }
    }

    @Test
    void theRoomIsLeftOutWhereItsSidesAreThereSoThatSumsCountEverybodyOnce() throws IOException {
        try (var book = book(PlanSample.workshop())) {
            var sheet = book.getSheet("Ballots");
            assertThat(IntStream.rangeClosed(1, sheet.getLastRowNum())
                            .mapToObj(i -> row(sheet, i).get(4).getStringCellValue()))
                    .containsOnly("Marketing", "IT");
        }
    }

    @Test
    void noSheetIsWiderThanAPageInLettersThatCanBeRead() throws IOException {
        try (var book = book(UnlikeWorkshops.read("no"))) {
            assertThat(StreamSupport.stream(book.spliterator(), false))
                    .allSatisfy(sheet -> assertThat(
                                    IntStream.range(0, row((XSSFSheet) sheet, 0).size())
                                            .filter(column -> !sheet.isColumnHidden(column))
                                            .map(column -> sheet.getColumnWidth(column) / 256)
                                            .sum())
                            .as(
                                    "characters of \"%s\", of which a page has 144 in type of 10 points",
                                    sheet.getSheetName())
                            .isLessThanOrEqualTo(205));
            assertThat(book.getSheet("Check-ins").getFooter().getLeft()).contains("&8");
            assertThat(book.getSheet("Actions").getFooter().getLeft())
                    .as("printed in 8 points too")
                    .contains("&11");
        }
    }

    /** LibreOffice breaks this one into six lines. */
    @Test
    void aWordThatIsLongerThanItsColumnIsNotCutOff() throws IOException {
        var workshop = PlanSample.workshop();
        var before = workshop.actions().getFirst();
        var after = before.withMeasure(new Action.Measure(
                "CamelCaseIdentifierThatNobodyBreaks_with_underscores_and/slashes/and?query=strings&more=1", "", ""));
        try (var book = book(workshop.after(Change.of("change", Edit.replace(before, after))))) {
            assertThat(book.getSheet("Actions").getRow(1).getHeightInPoints()).isGreaterThan(6 * 12.75f);
        }
    }

    @Test
    void sheetsHaveNamesThatExcelTakes() throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(java.io.OutputStream.nullOutputStream(), "test", "1.0")) {
            var sheets = new ExcelWorkbook(book, Written.plan(PlanSample.workshop()));
            for (var title : List.of("A/B: [what]?", "a b   what", "'", "x".repeat(40), "X".repeat(40))) {
                sheets.addTitled(title, List.of(new ExcelSheet.Column("A", 5))).row();
            }
        }
    }
}

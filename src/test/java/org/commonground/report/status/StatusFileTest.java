package org.commonground.report.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.i18n.Messages;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.TrackerWriters;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.Test;

/** Files that our exports became in other programs, compared with the plan. */
class StatusFileTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 20);
    private static final Messages WORDS = new Messages(Locale.UK);
    private static final Workshop PLAN = PlanSample.workshop();
    private static final List<Action> ACTIONS = PLAN.actions();
    private static final Path EDITED = Path.of("src", "test", "resources", "status");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final String[] TWO_CHANGES = {
        "One consent record for web, app and store | Status: Open → Done",
        "Chat hand-over to store staff | First step: When two pilot stores agree, start there with the tool we have."
                + " → When the contract is signed, call the agency."
    };

    @Test
    void untouchedExportsChangeNothing() throws IOException {
        var changed = PLAN;
        for (var status : Action.Status.values()) {
            var action = ACTIONS.get(status.ordinal());
            changed = changed.after(Actions.edit(changed, action.withStatus(status)));
        }
        for (FormatWriter writer : List.<FormatWriter>of(
                new ExcelWriter(), CsvWriters::actions, TrackerWriters::jira, TrackerWriters::planner)) {
            var found = compare(Written.bytes(writer, Written.plan(changed)), changed, Optional.empty());
            assertThat(found.updates()).isEmpty();
            assertThat(found.notTaken()).isEmpty();
            assertThat(found.missing()).isEmpty();
        }
        assertThat(compare(Written.bytes(TrackerWriters::trello, Written.plan(changed)), changed, Optional.empty())
                        .missing())
                .as("what is dropped is not exported to Trello")
                .containsExactly(ACTIONS.get(Action.Status.DROPPED.ordinal()).title());
    }

    @Test
    void aWorkbookEditedByTwoOwnersComesHomeWithTwoChangesAndNoThird() throws IOException {
        var edited = edited(sheet -> {
            sheet.getRow(1).getCell(8).setCellValue("Done");
            sheet.getRow(3).getCell(7).setCellValue(LocalDate.of(2027, 3, 31));
        });
        var found = compare(edited, PLAN, Optional.of(PLAN));
        assertThat(told(found))
                .containsExactly(
                        ACTIONS.get(0).title() + " | Status: Open → Done",
                        ACTIONS.get(2).title() + " | Due: " + date(ACTIONS.get(2)) + " → 31 Mar 2027");
        assertThat(found.notTaken()).isEmpty();

        var after = PLAN.after(StatusFile.accept(PLAN, found.updates()));
        assertThat(after.actions().get(0).status()).isEqualTo(Action.Status.DONE);
        assertThat(after.actions().get(2).due()).contains(LocalDate.of(2027, 3, 31));
        assertThat(compare(edited, after, Optional.of(PLAN)).updates()).isEmpty();
    }

    @Test
    void twoCopiesOfOneWorkbookDoNotUndoEachOther() throws IOException {
        var first = edited(sheet -> sheet.getRow(1).getCell(8).setCellValue("Done"));
        var second = edited(sheet -> sheet.getRow(2).getCell(8).setCellValue("Blocked"));
        var after = PLAN.after(
                StatusFile.accept(PLAN, compare(first, PLAN, Optional.of(PLAN)).updates()));
        var found = compare(second, after, Optional.of(PLAN));
        assertThat(told(found)).containsExactly(ACTIONS.get(1).title() + " | Status: Open → Blocked");
    }

    @Test
    void rowsAreFoundByTheirKeyInAnyOrderAndOthersAreToldApart() throws IOException {
        var found = compare(
                edited(sheet -> {
                    sheet.getRow(1).getCell(1).setCellValue("Another title");
                    sheet.getRow(2).getCell(13).setCellValue("");
                    sheet.getRow(2).getCell(8).setCellValue("In progress");
                    sheet.getRow(3).getCell(8).setCellValue("Parked");
                    sheet.getRow(4).getCell(3).setCellValue("Somebody Else");
                    sheet.getRow(5).getCell(13).setCellValue("cg-nobody");
                    sheet.getRow(5).getCell(1).setCellValue("A new idea");
                    sheet.shiftRows(1, 1, 6);
                }),
                PLAN,
                Optional.of(PLAN));
        assertThat(told(found))
                .containsExactly(
                        ACTIONS.get(1).title() + " (by title) | Status: Open → In progress",
                        ACTIONS.get(0).title() + " | Action: " + ACTIONS.get(0).title() + " → Another title");
        assertThat(found.notTaken())
                .containsExactly(
                        "Line 4: “Parked” is not a status of an action.",
                        "Line 5: Nobody in this workshop is called Somebody Else. Add them on the Prepare page, or choose somebody else.",
                        "Line 6: “A new idea” is not an action of this plan.");
        assertThat(found.missing()).containsExactly(ACTIONS.get(4).title());
    }

    /** Spreadsheets keep "12 %" and "5 days" as numbers with a format. */
    @Test
    void numbersComeBackAsTheirCellsShowThem() throws IOException {
        var found = compare(
                edited(sheet -> {
                    type(sheet, 1, 10, 0.07, "0%");
                    type(sheet, 1, 11, 5, "0\" days\"");
                    type(sheet, 2, 10, 12_500, "#,##0.00\\ [$€-407];[Red]-#,##0.00\\ [$€-407]");
                    type(sheet, 2, 11, 46_000, "[$-409]d\\-mmm\\-yy;@");
                    type(sheet, 3, 10, 250, "#,##0;[Red]-#,##0");
                    type(sheet, 3, 11, 0.5, "# ?/?");
                }),
                PLAN,
                Optional.of(PLAN));
        assertThat(found.updates().stream()
                        .flatMap(update -> update.changes().stream())
                        .map(StatusUpdate.FieldChange::after))
                .containsExactly("7%", "5 days", "12500 €", "2025-12-09", "250", "0.5");
    }

    private static void type(XSSFSheet sheet, int row, int cell, double number, String format) {
        var book = sheet.getWorkbook();
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        var typed = sheet.getRow(row).getCell(cell);
        typed.setCellValue(number);
        typed.setCellStyle(style);
    }

    @Test
    void columnsAndSheetsThatAreNotReadAreNamed() throws IOException {
        var found = compare(
                edited(sheet -> {
                    sheet.getRow(0).getCell(7).setCellValue("Deadline");
                    sheet.getRow(0).createCell(14).setCellValue("Comment");
                    sheet.getRow(0).createCell(15).setCellValue("Empty");
                    sheet.getRow(1).createCell(14).setCellValue("Legal has not answered");
                    sheet.getRow(2).createCell(16).setCellValue("?");
                    sheet.getWorkbook()
                            .createSheet("Copy")
                            .createRow(0)
                            .createCell(0)
                            .setCellValue("Action");
                    sheet.getWorkbook().getSheet("Copy").getRow(0).createCell(1).setCellValue("Status");
                }),
                PLAN,
                Optional.of(PLAN));
        assertThat(found.updates()).isEmpty();
        assertThat(found.notTaken())
                .containsExactly(
                        "The sheet “Copy” has actions, too. Only “Actions” was read.",
                        "Not read, because the plan has no such column: “Deadline”, “Comment”, Column 17.");
    }

    /** Excel writes dates in the order of its country. */
    @Test
    void datesAreReadInTheOrderOfTheFile() throws IOException {
        UnaryOperator<String> american = csv -> ISO.matcher(csv)
                .replaceAll(date ->
                        Integer.parseInt(date.group(2)) + "/" + Integer.parseInt(date.group(3)) + "/" + date.group(1));
        var due = ACTIONS.get(1).due().orElseThrow().toString();
        var change = ACTIONS.get(1).title() + " | Due: " + date(ACTIONS.get(1)) + " → 5 Feb 2028";
        assertThat(tracker(CsvWriters::actions, american)).isEmpty();
        assertThat(tracker(CsvWriters::actions, csv -> american.apply(csv.replace(due, "2028-02-05"))))
                .containsExactly(change);
        assertThat(tracker(CsvWriters::actions, csv -> csv.replace(due, "05/02/2028")))
                .containsExactly(change);
    }

    @Test
    void aLineThatIsCutOffIsNotRead() throws IOException {
        var csv = Written.text(CsvWriters::actions, Written.plan(PLAN));
        var cut = csv.substring(0, csv.indexOf(ACTIONS.get(2).measure().what()) + 5);
        var found = compare(cut.getBytes(StandardCharsets.UTF_8), PLAN, Optional.of(PLAN));
        assertThat(found.updates()).isEmpty();
        assertThat(found.notTaken())
                .containsExactly("Line 4: “" + ACTIONS.get(2).title()
                        + "” ends before its last column. The file may be cut off, so this line was not read.");
    }

    @Test
    void trackersComeBackInTheirOwnWords() throws IOException {
        assertThat(tracker(
                        TrackerWriters::jira,
                        csv -> csv.replaceFirst("To Do", "Done").replaceFirst("2027-01-15", "24/Mar/27 12:00 AM")))
                .containsExactly(ACTIONS.get(0).title() + " | Due: 15 Jan 2027 → 24 Mar 2027 | Status: Open → Done");
        assertThat(tracker(TrackerWriters::jira, csv -> csv.replaceFirst("To Do,,", "Closed,Won't Do,")))
                .containsExactly(ACTIONS.get(0).title() + " | Status: Open → Dropped");
        assertThat(tracker(TrackerWriters::planner, csv -> csv.replaceFirst("Not started", "Completed")))
                .containsExactly(ACTIONS.get(0).title() + " | Status: Open → Done");
        assertThat(tracker(TrackerWriters::trello, csv -> csv.replaceFirst("To Do", "Doing")))
                .containsExactly(ACTIONS.get(0).title() + " | Status: Open → In progress");
        assertThat(tracker(
                        CsvWriters::actions,
                        csv -> csv.replaceFirst("," + WORDS.get("report.status.open") + ",", ",Done,")))
                .containsExactly(ACTIONS.get(0).title() + " | Status: Open → Done");
    }

    @Test
    void aBoardOfTrelloIsReadAsItIsExportedWithoutAPlan() {
        var action = ACTIONS.getFirst();
        var board = """
                {"name": "Board", "lists": [{"id": "l1", "name": "Done"}], "members": [],
                 "cards": [{"name": "Renamed?", "desc": "Text\\nCommon Ground cg-%s", "idList": "l1", "idMembers": [],
                            "due": "2027-01-15T12:00:00.000Z", "closed": false},
                           {"name": "Archived", "desc": "", "idList": "l1", "idMembers": [], "due": null, "closed": true}]}
                """.formatted(action.id());
        var found = compare(board.getBytes(StandardCharsets.UTF_8), PLAN, Optional.of(PLAN));
        assertThat(told(found)).singleElement().asString().contains("Status: Open → Done", "Action: ");
        assertThat(found.notTaken()).isEmpty();
    }

    @Test
    void otherFilesAreRefused() {
        for (var file : List.of("Hello", "{\"a\": 1}", "a,b\n1,2", "PK\u0003\u0004 no workbook", "{")) {
            assertThatThrownBy(() -> compare(file.getBytes(StandardCharsets.UTF_8), PLAN, Optional.empty()))
                    .as(file)
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.NO_STATUS_FILE));
        }
    }

    @Test
    void anEmptyFileAndAnOpenDocumentAreRefusedByName() throws IOException {
        for (var file : Map.of(
                        new byte[0],
                        InvalidInput.Reason.EMPTY_FILE,
                        Files.readAllBytes(EDITED.resolve("two-owners.ods")),
                        InvalidInput.Reason.OPEN_DOCUMENT)
                .entrySet()) {
            assertThatThrownBy(() -> compare(file.getKey(), PLAN, Optional.empty()))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.reason()).isEqualTo(file.getValue()));
        }
    }

    /** The exported workbook, edited and saved by LibreOffice 7.4 for two owners one after the other. */
    @Test
    void aWorkbookThatTwoOwnersSavedInLibreOfficeHasTwoChangesAndNoThird() throws IOException {
        var plan = WorkshopFile.read(Files.readAllBytes(Path.of("src", "test", "resources", "workshops", "hard.json")));
        var found = compare(Files.readAllBytes(EDITED.resolve("two-owners.xlsx")), plan, Optional.of(plan));
        assertThat(told(found)).containsExactly(TWO_CHANGES);
        assertThat(found.notTaken()).isEmpty();
        assertThat(found.missing()).isEmpty();
    }

    /** The same workbook saved as CSV in Windows-1252, which lacks the letters of many names in it. */
    @Test
    void lettersThatWereLostInSavingAreNoChange() throws IOException {
        var plan = WorkshopFile.read(Files.readAllBytes(Path.of("src", "test", "resources", "workshops", "hard.json")));
        var found = compare(Files.readAllBytes(EDITED.resolve("windows-1252.csv")), plan, Optional.of(plan));
        // LibreOffice also makes a plain hyphen of one at which no line breaks.
        assertThat(told(found))
                .filteredOn(change -> !change.contains("Dashes – — - "))
                .containsExactly(TWO_CHANGES);
        assertThat(found.notTaken())
                .singleElement()
                .asString()
                .startsWith("Letters were lost when this file was saved:");
    }

    /** As a program saves it that took UTF-8 for Windows-1252. */
    @Test
    void lettersReadInAnotherEncodingAreNoChange() throws IOException {
        var csv = Written.text(CsvWriters::actions, Written.plan(PLAN))
                .replace(ACTIONS.get(0).firstStep(), "Zoë’s");
        var plan = PLAN.after(Actions.edit(PLAN, ACTIONS.get(0).withFirstStep("Zoë’s")));
        var garbled = new String(csv.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        var found = compare(garbled.getBytes(StandardCharsets.UTF_8), plan, Optional.of(plan));
        assertThat(found.updates()).isEmpty();
        assertThat(found.notTaken()).first().asString().startsWith("Letters were lost when this file was saved:");
    }

    private static List<String> tracker(FormatWriter writer, UnaryOperator<String> edit) throws IOException {
        var csv = edit.apply(Written.text(writer, Written.plan(PLAN)));
        var found = compare(csv.getBytes(StandardCharsets.UTF_8), PLAN, Optional.of(PLAN));
        return told(found);
    }

    private static StatusFile.Comparison compare(byte[] file, Workshop workshop, Optional<Workshop> exported) {
        return StatusFile.read(file, WORDS, TODAY).compare(workshop, exported);
    }

    private static List<String> told(StatusFile.Comparison found) {
        return found.updates().stream()
                .map(update -> update.title()
                        + (update.isMatchedByTitle() ? " (by title)" : "")
                        + String.join(
                                "",
                                update.changes().stream()
                                        .map(change -> " | "
                                                + WORDS.get(
                                                        "status.change",
                                                        change.caption(),
                                                        change.before(),
                                                        change.after()))
                                        .toList()))
                .toList();
    }

    private static String date(Action action) {
        return action.due()
                .map(day -> org.commonground.workshop.input.DateParser.format(day, Locale.UK))
                .orElse("");
    }

    private static byte[] edited(Consumer<XSSFSheet> edit) throws IOException {
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(Written.bytes(new ExcelWriter(), Written.plan(PLAN))))) {
            edit.accept(book.getSheet("Actions"));
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}

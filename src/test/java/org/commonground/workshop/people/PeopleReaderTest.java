package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as other programs make them are read as people, and nothing else is. */
class PeopleReaderTest {

    private static final Path LISTS = Path.of("src", "test", "resources", "lists");

    static PeopleList read(String file) throws IOException {
        return PeopleReader.read(
                PeopleSource.ofFile(Path.of(file).getFileName().toString(), Files.readAllBytes(LISTS.resolve(file))),
                ReadingChoices.NONE,
                Optional.empty());
    }

    static PeopleList paste(String text) {
        return PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.empty());
    }

    /** The person as in {@code answers.txt}. */
    static String line(PeopleList.Person person) {
        return (person.isTicked() ? "" : "- ")
                + Stream.of(
                                person.name(),
                                person.role(),
                                person.email(),
                                person.side().map(Enum::name).orElse(""),
                                person.response().map(Enum::name).orElse(""))
                        .reduce((all, part) -> (all + " | " + part).stripTrailing())
                        .orElseThrow();
    }

    static Map<String, List<String>> answers() throws IOException {
        var answers = new LinkedHashMap<String, List<String>>();
        var people = new ArrayList<String>();
        for (var line : Files.readAllLines(LISTS.resolve("answers.txt"))) {
            if (line.startsWith("== ")) {
                people = new ArrayList<>();
                answers.put(line.substring(3), people);
            } else if (!line.startsWith("#")) {
                people.add(line.stripTrailing());
            }
        }
        return answers;
    }

    static List<String> files() throws IOException {
        return List.copyOf(answers().keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aListIsReadAsItsPeople(String file) throws IOException {
        assertThat(read(file).people())
                .extracting(PeopleReaderTest::line)
                .isEqualTo(answers().get(file));
    }

    @Test
    void everyListHasItsAnswer() throws IOException {
        try (var all = Files.walk(LISTS)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> LISTS.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("answers.txt")))
                    .containsExactlyInAnyOrderElementsOf(files());
        }
    }

    /** What is pasted needs no encoding; a file in a text encoding is the same list as its text. */
    @Test
    void aPasteIsReadAsTheFileOfIt() throws IOException {
        var text = Files.readString(LISTS.resolve("01-teams-attendance/as-pasted.txt"), StandardCharsets.UTF_8);
        assertThat(paste(text).people())
                .isEqualTo(read("01-teams-attendance/attendance.csv").people());
        assertThat(paste(text).encoding()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor, Head of Data",
                "Ada Okafor\tHead of Data",
                "Ada Okafor; Head of Data",
                "Ada Okafor | Head of Data",
                "Ada Okafor – Head of Data",
                "1. Ada Okafor (Head of Data)",
                "\"Ada Okafor\",\"Head of Data\"",
                "\uFEFFName,Role\r\n\r\n  Ada Okafor ,Head of Data,\r\n",
            })
    void aPersonIsALineWithNameAndRole(String text) {
        assertThat(lines(text)).containsExactly("Ada Okafor | Head of Data | | |");
        assertThat(paste(text).notTaken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "M", "Marketing", "●", "CMO office", "cmo OFFICE"})
    void aSideMayBeInAnyCellAfterTheName(String side) {
        for (var text : List.of("Ada Okafor, " + side + ", Head of Data", "Ada Okafor, Head of Data, " + side)) {
            assertThat(PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.of(named()))
                            .people())
                    .singleElement()
                    .matches(person -> person.side().equals(Optional.of(Side.MARKETING)) && person.isSideStated())
                    .matches(person -> person.role().equals("Head of Data"));
        }
    }

    @Test
    void addressesSponsorsAndSidesAreRecognisedInAnyCell() {
        var list = paste("Ada Okafor <ada@example.org>\nBo Lind, bo@example.org, CIO, sponsor, joint");
        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada Okafor | | ada@example.org | |", "Bo Lind | CIO | bo@example.org | JOINT |");
        assertThat(list.people()).extracting(PeopleList.Person::isSponsor).containsExactly(false, true);
    }

    @Test
    void anAndWithinARoleStays() {
        assertThat(lines("Ada Okafor, Head of Data and Analytics"))
                .containsExactly("Ada Okafor | Head of Data and Analytics | | |");
    }

    @Test
    void commasWithinARoleAndNamesOfAnyScriptStay() {
        assertThat(lines("نور الهاشمي; Head of \"Data\", Cloud\n\"Lind, Bo\", Ops, Platform"))
                .containsExactly("نور الهاشمي | Head of \"Data\", Cloud | | IT |", "Bo Lind | Ops, Platform | | |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor <ada@example.org>; Bo Lind <bo@example.org>; Cy Rao <cy@example.org>",
                "Ada Okafor <ada@example.org>, \"Bo Lind\" <bo@example.org>, 'Cy Rao' <cy@example.org>",
                "To: Ada Okafor <ada@example.org>\nCc: Bo Lind <bo@example.org>, Cy Rao <cy@example.org>;",
                "Required: Ada Okafor (ada@example.org); Bo Lind <bo@example.org>\nOptional: Cy Rao <cy@example.org>",
                "Ada Okafor <ada@example.org> (organizer)\nOptional\nBo Lind <bo@example.org>\nCy Rao <cy@example.org>",
                "Okafor, Ada <ada@example.org>; Lind, Bo <bo@example.org>; Rao, Cy <cy@example.org>",
                "Okafor, Ada <ada@example.org>, Lind, Bo <bo@example.org>, Rao, Cy <cy@example.org>",
                "\"Okafor, Ada\" <ada@example.org>, \"Lind, Bo\" <bo@example.org>, \"Rao, Cy\" <cy@example.org>",
                "Okafor, Ada <ada@example.org>\nLind, Bo <bo@example.org>;\nRao, Cy <cy@example.org>",
            })
    void theRecipientsOfAMailAreTaken(String text) {
        assertThat(lines(text))
                .containsExactly(
                        "Ada Okafor | | ada@example.org | |",
                        "Bo Lind | | bo@example.org | |",
                        "Cy Rao | | cy@example.org | |");
    }

    @Test
    void anAddressBelowANameBelongsToIt() {
        assertThat(lines("Ada Okafor\nada@example.org\nBo Lind\nbo@example.org"))
                .containsExactly("Ada Okafor | | ada@example.org | |", "Bo Lind | | bo@example.org | |");
    }

    @Test
    void namesOfRecipientsWithoutAddressesAreTaken() {
        assertThat(lines("Participants:\nAda Okafor; Head of Data\nBo Lind; Ops"))
                .containsExactly("Ada Okafor | Head of Data | | |", "Bo Lind | Ops | | |");
        assertThat(lines("Required Attendees: Okafor, Ada; Lind, Bo"))
                .containsExactly("Ada Okafor | | | |", "Bo Lind | | | |");
    }

    @Test
    void anAddressWithoutNameIsShownAndNotTicked() {
        var list = paste("Ada <ada@example.org>; bo@example.org; <cy@example.org>");
        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly(
                        "Ada | | ada@example.org | |", "-  | | bo@example.org | |", "-  | | cy@example.org | |");
        assertThat(list.people().getLast().remark()).contains(Explanation.of("people.remark.no_name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void aHeadingDecidesTheColumns(String separator) {
        var text = """
                Job title;Phone;Last name;First name;Side;E-mail;Sponsor
                Head of Data;123;Okafor;Ada;m;ada@example.org;
                "CIO; acting";;Lind;Bo;it;;yes
                Architect
                """.replace("CIO;", "CIO@").replace(";", separator).replace("CIO@", "CIO" + separator);
        var list = paste(text + separator + separator + "Cy");

        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly(
                        "Ada Okafor | Head of Data | ada@example.org | MARKETING |",
                        "Bo Lind | CIO" + separator.strip() + (separator.isBlank() ? " " : " ") + "acting | | IT |",
                        "Cy | | | |");
        assertThat(reasons(list)).containsExactly("4 people.left.no_name");
        assertThat(list.columns().get(1).use()).isEqualTo(ColumnUse.LEAVE_OUT);
        assertThat(list.people().get(1).isSponsor()).isTrue();
    }

    @Test
    void everyLineThatIsNotTakenHasItsReason() {
        assertThat(reasons(paste("Ada\n\nada, again\n, a role\n\"Bo\n" + "x".repeat(121) + "\nCy")))
                .containsExactly(
                        "3 people.left.same_name",
                        "4 people.left.no_name",
                        "5 people.left.open_quote",
                        "6 people.left.too_long");
        assertThat(reasons(paste("Name,Side\nAda,Finance\nBo,it,Ops"))).containsExactly("3 people.left.too_many_cells");
        assertThat(paste("Name,Side\nAda,Finance").people().getFirst().sideWhy())
                .contains(Explanation.of("people.side.unknown", "Finance"));
    }

    @Test
    void aCellMayHoldALineBreakAndAnOpenQuotationMarkSwallowsNothing() {
        var list = paste("Ada Okafor\t\"Head of\nData\"\nBo Lind\tOps\n\"Cy\nDi Wu\tHR");
        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada Okafor | Head of Data | | |", "Bo Lind | Ops | | |", "Di Wu | HR | | |");
        assertThat(reasons(list)).containsExactly("4 people.left.open_quote");
    }

    /** What nobody can see, and a quotation mark without an end, are not guessed about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Ana\u0007Reyes, Analyst; people.left.control_character; Ana\u2407Reyes | Analyst",
                "Name,Role|Ana Reyes,Ana\u0001lyst; people.left.control_character; Ana Reyes | Ana\u2401lyst",
                "\"Ana Reyes, Analyst; people.left.open_quote; \"Ana Reyes, Analyst",
                "Name,Role|\"Ana Reyes,Analyst; people.left.open_quote; \"Ana Reyes,Analyst",
                "Name,Role|Ana Reyes,\"Analyst; people.left.open_quote; Ana Reyes,\"Analyst",
                "Ana \"Annie Reyes; people.left.open_quote; Ana \"Annie Reyes",
                "Ana “Annie Reyes; people.left.open_quote; Ana “Annie Reyes",
                "# People; people.left.section; # People",
                "IT:; people.left.section; IT:",
                "<b>Ana Reyes</b>; people.left.no_person; <b>Ana Reyes</b>",
            })
    void aLineThatCannotBeTakenIsShownToTheLetter(String lines, String reason, String shown) {
        var list = paste(lines.replace('|', '\n') + "\nBo Lind,CMO");
        assertThat(list.people()).extracting(PeopleList.Person::name).containsExactly("Bo Lind");
        assertThat(list.notTaken())
                .singleElement()
                .matches(left -> left.reason().key().equals(reason));
        assertThat(list.notTaken().getFirst().text()).isEqualTo(shown);
    }

    /** The side and the answer come from a title or label elsewhere in the list. */
    @Test
    void aLineThatIsNotTakenIsShownWithoutTheSideOrAnswerOfItsTitle() {
        var tables = List.of(
                "IT:\nAda Okafor\nTotal: 3", "Name;Mail\nIT;\nAda Okafor;\nTotal: 3;", "Bo Lind\nAbsent: Ada; 3");
        assertThat(tables)
                .extracting(text -> paste(text).notTaken().getLast().text())
                .containsExactly("Total: 3", "Total: 3", "3");
    }

    /** At the ends of a cell, control characters are as invisible as spaces. */
    @Test
    void controlCharactersAtTheEndsOfACellAreTakenOff() {
        assertThat(lines("\u0002Ana Reyes\u0000,Senior Financial Analyst\u001A"))
                .containsExactly("Ana Reyes | Senior Financial Analyst | | |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": \"common-ground-workshop\", \"records\": {\"Participant\": [{\"name\": \"Ana Reyes\"}]}}",
                "\n [ {\"name\": \"Ana Reyes\"},\n {\"name\": \"Bo Lind\"} ]",
                "[\"Ana Reyes\", \"Bo Lind\"]",
                "<?xml version=\"1.0\"?>\n<people><person>Ana Reyes</person></people>",
                "<!DOCTYPE html>\n<html><body><p>Ana Reyes</p></body></html>",
                "<HTML><table><tr><td>Menu</td><td>Home</td></tr></table></HTML>",
            })
    void dataOfAProgramIsNoList(String text) {
        assertRefused(InvalidInput.Reason.NO_LIST_FORMAT, text.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> paste(text));
    }

    @Test
    void bracketsInAListAreNoData() {
        assertThat(lines("[ ] Ana Reyes\n[x] Bo Lind\n[[Cy Rao]]")).hasSize(3);
    }

    /** A line that only names a side is the title of those below it. */
    @Test
    void theTitleOfASectionMayStateTheSide() {
        assertThat(
                        lines(
                                "Marketing\nAna Reyes, Analyst\nBo Lind\n\n**IT:**\nCy Rao <cy@example.org>\nDi Wu, m\nGuests:\nEf Oz"))
                .containsExactly(
                        "Ana Reyes | Analyst | | MARKETING |",
                        "Bo Lind | | | MARKETING |",
                        "Cy Rao | | cy@example.org | IT |",
                        "Di Wu | | | MARKETING |",
                        "Ef Oz | | | |");
    }

    /** In a workbook as in text, two columns below the names of the sides are people of those sides. */
    @Test
    void columnsBelowTheSidesOfAWorkbookAreTheirPeople() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var rows = List.of(List.of("Marketing", "IT"), List.of("Ada Okafor", "Cy Rao"), List.of("", "Di Wu"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue(rows.get(i).get(0));
                row.createCell(1).setCellValue(rows.get(i).get(1));
            }
            book.createSheet("Last year").createRow(0).createCell(0).setCellValue("Eve Gray");
            book.setSheetHidden(1, true);
            sheet.createRow(3).createCell(0).setCellValue("Fay Lee");
            sheet.getRow(3).setZeroHeight(true);
            book.write(bytes);
        }
        var list = read(bytes.toByteArray());
        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada Okafor | | | MARKETING |", "Cy Rao | | | IT |", "Di Wu | | | IT |");
        assertThat(reasons(list)).contains("1 people.left.hidden_sheet", "4 people.left.hidden_row");
        assertThat(list.notTaken().getLast().text()).isEqualTo("Fay Lee");
    }

    @Test
    void whoIsThereAlreadyIsMarkedByAddressThenByName() {
        var ada = new Invited("Ada Okafor", "", "ada@example.org", Side.IT, false);
        var with = named().after(Participants.add(named(), WorkshopBuilder.pen(), List.of(ada)));
        assertThat(read(with, "A. Okafor <ADA@example.org>\nADA OKAFOR\nBo").people())
                .extracting(PeopleList.Person::isThere, PeopleList.Person::isTicked)
                .containsExactly(tuple(true, false), tuple(true, false), tuple(false, true));
        assertThat(read(with, "Ada Okafor <other@example.org>").people())
                .singleElement()
                .matches(person -> !person.isThere() && !person.isTicked())
                .matches(person -> person.remark()
                        .equals(Optional.of(Explanation.of("people.remark.namesake_there", "ada@example.org"))));
    }

    private static PeopleList read(Workshop workshop, String text) {
        return PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.of(workshop));
    }

    @Test
    void aColumnCanBeTakenForSomethingElse() {
        var chosen = ReadingChoices.NONE.withUse(1, ColumnUse.ROLE).withUse(2, ColumnUse.NAME);
        assertThat(PeopleReader.read(PeopleSource.ofText("Ops;Ada\nHR;Bo"), chosen, Optional.empty())
                        .people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada | Ops | | |", "Bo | HR | | |");
    }

    @Test
    void aFileIsReadInTheEncodingItIsIn() {
        var text = "Name;Role\nJörg Süß;Büro";
        for (var encoding : List.of(
                "UTF-8",
                "UTF-16LE",
                "UTF-16BE",
                "ISO-8859-1",
                "windows-1252",
                "x-MacRoman",
                "IBM850",
                "windows-1250")) {
            assertThat(read(text.getBytes(Charset.forName(encoding))).people())
                    .as(encoding)
                    .extracting(PeopleReaderTest::line)
                    .containsExactly("Jörg Süß | Büro | | |");
        }
        for (var encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
            assertThat(read(("\uFEFF" + text).getBytes(Charset.forName(encoding)))
                            .people())
                    .hasSize(1);
        }
    }

    @Test
    void anApostropheAndTheMarksOfOtherScriptsAreNoWrongLetters() {
        var text = "Name;Role\nSam O’Neill;Texter\nTomás Ruiz;Office";
        for (var encoding : List.of("windows-1252", "x-MacRoman")) {
            assertThat(read(text.getBytes(Charset.forName(encoding))).people())
                    .as(encoding)
                    .extracting(PeopleList.Person::name)
                    .containsExactly("Sam O’Neill", "Tomás Ruiz");
        }
        var marks = "Name;Team\nジョン・スミス;58 דק׳\nعمر، خالد;\u2068Bo\u2069\nMary O’Connor–Smith;";
        assertThat(read(marks.getBytes(StandardCharsets.UTF_8)).doubts()).isEmpty();
    }

    /** An attendance report, in a language of which the reader has no headings. */
    @Test
    void aHeadingInAnUnknownLanguageMayBeAnywhere() {
        var list = paste(
                "1. Abc\nDef\tGhi\n\n2. Jkl\nXyz\tUvw\tQrs\nAda Okafor\t9.00\tada@x.fi\nBo Lind\t9.00\tbo@x.fi\n\n"
                        + "3. Mno\nXyz\tQrs\nAda Okafor\tada@x.fi\n");
        assertThat(list.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada Okafor | | ada@x.fi | |", "Bo Lind | | bo@x.fi | |");
    }

    @Test
    void headingsOfNameAndAddressAreEnough() {
        assertThat(lines("名前\tア\tイ\tウ\tメール\tエ\n山田 太郎\t1\t2\t3\tyamada@x.jp\t4"))
                .containsExactly("山田 太郎 | | yamada@x.jp | |");
        assertThat(lines("שם פרטי,שם משפחה,א,ב,ג,ד\nיעל,כהן,1,2,3,4")).containsExactly("יעל כהן | | | |");
    }

    @Test
    void aTitleInATableIsTheSideOfThoseBelow() {
        assertThat(lines("#;Name;Mail\n;Marketing;\n1;Ada;ada@x.com\n;IT;\n2;Bo;bo@x.com\n"))
                .containsExactly("Ada | | ada@x.com | MARKETING |", "Bo | | bo@x.com | IT |");
        assertThat(lines("Marketing;\nName;Mail\nAda;ada@x.com\n\nIT;\nName;Mail\nBo;bo@x.com\n"))
                .containsExactly("Ada | | ada@x.com | MARKETING |", "Bo | | bo@x.com | IT |");
        assertThat(lines("Name;Side\nMarketing;\nAda;IT\n")).containsExactly("Ada | | | IT |");
        for (var title : List.of("", "Marketing;\n")) {
            assertThat(reasons(paste("Name;Mail\n" + title + "Lind; Bo;bo@x.com\n")))
                    .last()
                    .asString()
                    .endsWith(" people.left.too_many_cells");
        }
    }

    @Test
    void whoIsListedAsAbsentIsNotTicked() {
        assertThat(lines("Present:\nAda Okafor\nApologies:\nBo Lind\n"))
                .containsExactly("Ada Okafor | | | |", "- Bo Lind | | | | DECLINED");
        assertThat(lines("Ada Okafor\nAbsent: Bo Lind, Cy Rao\n"))
                .containsExactly("Ada Okafor | | | |", "- Bo Lind | | | | DECLINED", "- Cy Rao | | | | DECLINED");
        assertThat(lines("Accepted: Ada Okafor; Bo Lind\nTentative: Cy Rao\nProtokoll: Di Wu\n"))
                .containsExactly(
                        "Ada Okafor | | | | ACCEPTED",
                        "Bo Lind | | | | ACCEPTED",
                        "Cy Rao | | | | TENTATIVE",
                        "Di Wu | | | |");
        assertThat(lines("Name,Attending?\nAda,Y\nBo,N\n"))
                .containsExactly("Ada | | | | ACCEPTED", "- Bo | | | | DECLINED");
        assertThat(lines("Name,Yes,No\nAda,x,\nBo,,x\n"))
                .containsExactly("Ada | | | | ACCEPTED", "- Bo | | | | DECLINED");
        assertThat(lines("Name,Mail,Accepted\nAda,ada@x.com,Yes\nBo,bo@x.com,No\n"))
                .containsExactly("Ada | | ada@x.com | | ACCEPTED", "- Bo | | bo@x.com | | DECLINED");
    }

    @ParameterizedTest
    @CsvSource({"true,false", "Yes,No", "x,''", "1,0", "Declined,Accepted"})
    void whoHasAYesInAColumnOfThoseWhoDeclinedDoesNotCome(String yes, String no) {
        assertThat(lines("Name;Mail;Declined\nAda;ada@x.com;" + no + "\nBo;bo@x.com;" + yes + "\n"))
                .containsExactly("Ada | | ada@x.com | |", "- Bo | | bo@x.com | | DECLINED");
    }

    @Test
    void aSponsorIsWhoHasAYesAndNoZeroOrDash() {
        assertThat(paste("Name;Sponsor\nAda;1\nBo;0\nCy;-\nDi;x\nEd;no").people())
                .extracting(PeopleList.Person::isSponsor)
                .containsExactly(true, false, false, true, false);
    }

    @Test
    void severalNamesBehindALabelOrJoinedByAndAreSeveralPeople() {
        assertThat(lines("Marketing: Ada Okafor (CMO), Bo Lind (Brand)"))
                .containsExactly("Ada Okafor | CMO | | MARKETING |", "Bo Lind | Brand | | MARKETING |");
        assertThat(lines("Asistentes: Ada Okafor y Bo Lind\nNo asiste: Cy Rao"))
                .containsExactly("Ada Okafor | | | |", "Bo Lind | | | |", "- Cy Rao | | | | DECLINED");
        assertThat(lines("Ada Okafor and Bo Lind")).containsExactly("Ada Okafor | | | |", "Bo Lind | | | |");
        assertThat(lines("Tom and Ines")).containsExactly("Tom and Ines | | | |");
        assertThat(lines("Marketing\tAda Okafor\tCMO\nIT\tBo Lind\tCIO"))
                .containsExactly("Ada Okafor | CMO | | MARKETING |", "Bo Lind | CIO | | IT |");
        assertThat(lines("Name\tMail\n\"Ada Okafor\nCMO\"\tada@x.org"))
                .containsExactly("- Ada Okafor CMO | | ada@x.org | |");
    }

    /** A side below a name is that person's; in a list that begins with one, it is the title of those below. */
    @Test
    void aSideBelowANameIsTheSideOfThatPerson() {
        assertThat(lines("Ada Okafor\nCMO\nMarketing\n\nBo Lind\nCIO\nIT"))
                .containsExactly("Ada Okafor | CMO | | MARKETING |", "Bo Lind | CIO | | IT |");
        assertThat(lines("Marketing (1)\nAda Okafor\nIT\nBo Lind\n~~Cy Rao~~"))
                .containsExactly("Ada Okafor | | | MARKETING |", "Bo Lind | | | IT |", "- Cy Rao | | | IT | DECLINED");
        assertThat(lines("A\nOkafor, Ada\nL\nLind, Bo")).hasSize(2);
    }

    @Test
    void aTextWrittenAsAFormulaIsTheText() {
        assertThat(lines("Display Name\tEmail\n=\"Sam O'Neill\"\t=\"sam@x.com\""))
                .containsExactly("Sam O'Neill | | sam@x.com | |");
    }

    @Test
    void lastNamesOfSeveralWordsStayLastNames() {
        assertThat(lines("Smith, John\nO'Brien, Seán\nvan der Meer, Anna\nGarcía López, María José\n"))
                .containsExactly(
                        "John Smith | | | |",
                        "Seán O'Brien | | | |",
                        "Anna van der Meer | | | |",
                        "María José García López | | | |");
    }

    /** "Ann, Warehouse" may be a name and a place of work; an address or a decision settles it. */
    @Test
    void lastAndFirstNamesThatNothingConfirmsAreShownAsADoubt() {
        var doubt = Explanation.of("people.doubt.first_name", "Ann | Warehouse", "Warehouse");
        var text = "Ann, Warehouse\nBo, Payroll";
        assertThat(paste(text).doubts()).containsExactly(doubt);
        assertThat(paste("Lind, Bo, bo.lind@example.org\nOkafor, Ada, ada.okafor@example.org")
                        .doubts())
                .isEmpty();
        assertThat(paste("Cy Rao\nAbsent: Ann, Bo").doubts())
                .containsExactly(Explanation.of("people.doubt.turned", "Ann, Bo", "Bo Ann"));
        assertThat(paste("Ann, Warehouse / Bo, Payroll").doubts())
                .containsExactly(Explanation.of("people.doubt.turned", "Ann, Warehouse", "Warehouse Ann"));
        for (var sure : List.of("\"Lind, Bo\", Ops, Platform", "Müller, Dr. Anna\nLind, Bo", "Lind, Bo <bo@x.org>")) {
            assertThat(paste(sure).doubts()).as(sure).isEmpty();
        }
        var chosen = ReadingChoices.NONE.withUse(1, ColumnUse.NAME).withUse(2, ColumnUse.DEPARTMENT);
        var decided = PeopleReader.read(PeopleSource.ofText(text), chosen, Optional.empty());
        assertThat(decided.doubts()).isEmpty();
        assertThat(decided.people()).extracting(PeopleList.Person::name).containsExactly("Ann", "Bo");
    }

    /** Two columns, two in a cell, and two on a card. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Name;Work email;Home email\nAda;ada@w.org;ada@h.org\nBo;;bo@h.org",
                "Ada;ada@w.org;ada@h.org\nBo;;bo@h.org",
                "Name;Mail\nAda;\"ada@w.org, ada@h.org\"\nBo;bo@h.org<mailto:bo@h.org>",
                "BEGIN:VCARD\nFN:Ada\nEMAIL:ada@h.org\nEMAIL;PREF=1:ada@w.org\nEND:VCARD\n"
                        + "BEGIN:VCARD\nFN:Bo\nEMAIL:bo@h.org\nEND:VCARD\n",
            })
    void aSecondAddressIsNamed(String text) {
        assertThat(paste(text).people())
                .extracting(PeopleReaderTest::line, PeopleList.Person::remark)
                .containsExactly(
                        tuple(
                                "Ada | | ada@w.org | |",
                                Optional.of(Explanation.of("people.remark.other_address", "ada@h.org"))),
                        tuple("Bo | | bo@h.org | |", Optional.empty()));
    }

    /** What the reader cannot tell apart from a name is shown with the reason, and not added. */
    @Test
    void whatIsBesideANameOrInItsPlaceIsNamed() throws IOException {
        assertThat(read("more/pdf-text.txt").people())
                .extracting(PeopleList.Person::remark)
                .containsOnly(Optional.of(Explanation.of("people.remark.work")));
        assertThat(reasons(read("more/initials-above.txt")))
                .contains("1 people.left.initials", "4 people.left.initials");
        assertThat(reasons(read("more/google-event.txt"))).startsWith("1 people.left.meeting");
        assertThat(read("more/two-tables-side-by-side.csv").people())
                .extracting(PeopleList.Person::remark)
                .containsExactly(
                        Optional.of(Explanation.of("people.remark.original_name", "Ines Costa")),
                        Optional.of(Explanation.of("people.remark.original_name", "Olu Adeyemi")));
        assertThat(paste("Name,Email\nTom,tom(at)ex.com\nIda,n/a\nBo,bo@ex.com").people())
                .extracting(PeopleList.Person::remark)
                .containsExactly(
                        Optional.of(Explanation.of("people.remark.no_address", "tom(at)ex.com")),
                        Optional.empty(),
                        Optional.empty());
        assertThat(lines("Accepted\nTom\nIda\nDeclined\nBo"))
                .containsExactly("Tom | | | | ACCEPTED", "Ida | | | | ACCEPTED", "- Bo | | | | DECLINED");
        assertThat(lines("IT: Tom Becker, CIO\nMarketing: Ida Koch"))
                .containsExactly("Tom Becker | CIO | | IT |", "Ida Koch | | | MARKETING |");
        assertThat(lines("Jo Brand\nAnna Maria Koch")).containsExactly("Jo Brand | | | |", "Anna Maria Koch | | | |");
    }

    @Test
    void cardsAndMeetingsMayBeginBelowBlankLinesOrBeIndented() {
        for (var text : List.of(
                "BEGIN:VCARD\nFN:Ada Okafor\nEMAIL:ada@x.com\nEND:VCARD\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=Ada Okafor:mailto:ada@x.com\nEND:VEVENT\nEND:VCALENDAR\n")) {
            for (var one : List.of("\n \n" + text, text.indent(2), "\n" + text.indent(4))) {
                assertThat(lines(one)).as(one).singleElement().asString().startsWith("Ada Okafor | | ada@x.com");
            }
        }
        assertThat(paste("\n\nBEGIN:VCARD\nFN:Ada Okafor\nEND:VCARD\n").people())
                .extracting(PeopleList.Person::line)
                .containsExactly(3);
    }

    @Test
    void whatIsAttachedToAMailIsReadOrNamed() {
        var list = paste("""
                From: h@example.com
                To: Ada Okafor <ada@example.com>,;Bo Lind <bo@example.com>
                Subject: List
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/calendar

                BEGIN:VCALENDAR
                METHOD:CANCEL
                BEGIN:VEVENT
                ATTENDEE;CN=Cy Rao:mailto:cy@example.com
                END:VEVENT
                END:VCALENDAR
                --b
                Content-Type: application/pdf; name=list.pdf

                %PDF
                --b--
                """);
        assertThat(list.people())
                .extracting(PeopleList.Person::name)
                .containsExactly("Ada Okafor", "Bo Lind", "Cy Rao");
        assertThat(list.notTaken()).extracting(PeopleList.LeftOut::text).contains("list.pdf");
        assertThat(list.doubts()).extracting(Explanation::key).containsExactly("people.doubt.cancelled");
    }

    @Test
    void aListInTheTextOfAMailIsNamed() {
        var header = "From: h@example.com\nTo: Kim <kim@example.com>\nMIME-Version: 1.0\n\n";
        assertThat(paste(header + "Ada Okafor, CMO\nBo Lind, CIO\n").notTaken())
                .last()
                .isEqualTo(new PeopleList.LeftOut(
                        1, "Ada Okafor, CMO Bo Lind, CIO", Explanation.of("people.left.mail_text")));
        assertThat(reasons(paste(header + " \n"))).containsExactly("1 people.left.sender");
    }

    @Test
    void whatIsBehindAnArrowOrInBracketsIsNoPartOfTheName() {
        assertThat(lines("Ada Okafor → Marketing\nBo Lind -> IT\nCy Rao [IT]\n田中（マーケティング部）\n"))
                .containsExactly(
                        "Ada Okafor | | | MARKETING |",
                        "Bo Lind | | | IT |",
                        "Cy Rao | | | IT |",
                        "田中 | マーケティング部 | | MARKETING |");
    }

    @Test
    void namesInOneLineMayHaveTheCommasOfAnotherScript() {
        assertThat(lines("王小明、李华、张伟")).containsExactly("王小明 | | | |", "李华 | | | |", "张伟 | | | |");
        assertThat(lines("أحمد علي، سارة حسن")).hasSize(2);
    }

    @Test
    void aJobBelowANameIsNobody() {
        assertThat(lines("Ada Okafor\nCMO\nActive\nBo Lind\nHead of Data at Acme\n"))
                .containsExactly("Ada Okafor | CMO | | MARKETING |", "Bo Lind | Head of Data at Acme | | |");
    }

    /** A cancelled task is no cancelled meeting, and a calendar without events is complete. */
    @Test
    void thePeopleOfATaskAreNotInvited() {
        var task = "BEGIN:VTODO\nSTATUS:CANCELLED\nORGANIZER;CN=Di Wu:mailto:di@x.org\n"
                + "ATTENDEE;CN=Ada Okafor:mailto:ada@x.org\nEND:VTODO\n";
        var event = "BEGIN:VEVENT\nATTENDEE;CN=Bo Lind:mailto:bo@x.org\nEND:VEVENT\n";
        for (var text : List.of(task, task + event)) {
            var list = paste("BEGIN:VCALENDAR\n" + text + "END:VCALENDAR\n");
            assertThat(list.people())
                    .extracting(PeopleList.Person::name)
                    .containsExactlyElementsOf(text.equals(task) ? List.of() : List.of("Bo Lind"));
            assertThat(reasons(list)).containsExactly("4 people.left.no_event", "5 people.left.no_event");
            assertThat(list.doubts()).isEmpty();
        }
    }

    @Test
    void aFileThatIsCutOffSaysSo() {
        var cards = paste("BEGIN:VCARD\nFN:Ada Okafor\nEMAIL:ada@x.com\nBEGIN:VCARD\nFN:Bo Lind\nEMAIL:bo@x.com\n");
        assertThat(cards.people())
                .extracting(PeopleReaderTest::line)
                .containsExactly("Ada Okafor | | ada@x.com | |", "Bo Lind | | bo@x.com | |");
        var meeting = paste("BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=Ada Okafor:mailto:ada@x.com\nATTENDEE;CN=Bo");
        var second = paste("BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE;CN=Ada Okafor:mailto:ada@x.com\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nATTENDEE;CN=Bo Lind:mailto:bo@x.com\n");
        for (var list : List.of(cards, meeting, second)) {
            assertThat(list.doubts()).extracting(Explanation::key).containsExactly("people.doubt.cut");
        }
    }

    @Test
    void lettersThatLookWrongAreNamedAndOtherEncodingsOffered() {
        var list = read("Name\nJörg Ä¶ñ¤\n".getBytes(Charset.forName("windows-1252")));
        assertThat(list.doubts()).extracting(Explanation::key).containsExactly("people.doubt.letters");
        assertThat(list.encoding().orElseThrow().alternatives()).isNotEmpty();
    }

    @Test
    void whatIsNoListIsRefusedWithASentence() {
        assertRefused(InvalidInput.Reason.NO_LIST_FORMAT, "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertRefused(InvalidInput.Reason.OLD_WORKBOOK, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertRefused(InvalidInput.Reason.DAMAGED_LIST, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
        assertRefused(InvalidInput.Reason.LIST_TOO_LARGE, new byte[10_000_001]);
    }

    @Test
    void nothingIsNobody() {
        assertThat(paste(" \n ").people()).isEmpty();
        assertThat(paste(" \n ").notTaken()).isEmpty();
    }

    private static void assertRefused(InvalidInput.Reason reason, byte[] file) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(file))
                .matches(e -> e.reason() == reason);
    }

    private static PeopleList read(byte[] file) {
        return PeopleReader.read(PeopleSource.ofFile("list.csv", file), ReadingChoices.NONE, Optional.empty());
    }

    private static List<String> lines(String pasted) {
        return paste(pasted).people().stream().map(PeopleReaderTest::line).toList();
    }

    private static List<String> reasons(PeopleList list) {
        return list.notTaken().stream()
                .map(left -> left.line() + " " + left.reason().key())
                .toList();
    }

    private static Workshop named() {
        return WorkshopBuilder.empty()
                .after(Workshops.setSideNames(WorkshopBuilder.empty(), "CMO office", "Technology"));
    }
}

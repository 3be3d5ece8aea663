package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;
import static org.commonground.workshop.people.PeopleLists.read;
import static org.commonground.workshop.people.PeopleLists.reasons;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs: their formats and encodings, and what is refused. */
class PeopleReaderFilesTest {

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
                .extracting(PeopleLists::line)
                .containsExactly("Ada Okafor | | | MARKETING |", "Cy Rao | | | IT |", "Di Wu | | | IT |");
        assertThat(reasons(list)).contains("1 people.left.hidden_sheet", "4 people.left.hidden_row");
        assertThat(list.notTaken().getLast().text()).isEqualTo("Fay Lee");
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
                    .extracting(PeopleLists::line)
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
    void aFileThatIsCutOffSaysSo() {
        var cards = paste("BEGIN:VCARD\nFN:Ada Okafor\nEMAIL:ada@x.com\nBEGIN:VCARD\nFN:Bo Lind\nEMAIL:bo@x.com\n");
        assertThat(cards.people())
                .extracting(PeopleLists::line)
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

    private static void assertRefused(InvalidInput.Reason reason, byte[] file) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(file))
                .matches(e -> e.reason() == reason);
    }
}

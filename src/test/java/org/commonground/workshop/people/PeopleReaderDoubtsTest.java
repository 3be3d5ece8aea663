package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;
import static org.commonground.workshop.people.PeopleLists.reasons;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be read in two ways is told apart, or named. */
class PeopleReaderDoubtsTest {

    /** The side and the answer come from a title or label elsewhere in the list. */
    @Test
    void aLineThatIsNotTakenIsShownWithoutTheSideOrAnswerOfItsTitle() {
        var tables = List.of(
                "IT:\nAda Okafor\nTotal: 3", "Name;Mail\nIT;\nAda Okafor;\nTotal: 3;", "Bo Lind\nAbsent: Ada; 3");
        assertThat(tables)
                .extracting(text -> paste(text).notTaken().getLast().text())
                .containsExactly("Total: 3", "Total: 3", "3");
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
                .extracting(PeopleLists::line, PeopleList.Person::remark)
                .containsExactly(
                        tuple(
                                "Ada | | ada@w.org | |",
                                Optional.of(Explanation.of("people.remark.other_address", "ada@h.org"))),
                        tuple("Bo | | bo@h.org | |", Optional.empty()));
    }

    /** What the reader cannot tell apart from a name is shown with the reason, and not added. */
    @Test
    void whatIsBesideANameOrInItsPlaceIsNamed() throws IOException {
        assertThat(PeopleReaderTest.read("more/pdf-text.txt").people())
                .extracting(PeopleList.Person::remark)
                .containsOnly(Optional.of(Explanation.of("people.remark.work")));
        assertThat(reasons(PeopleReaderTest.read("more/initials-above.txt")))
                .contains("1 people.left.initials", "4 people.left.initials");
        assertThat(reasons(PeopleReaderTest.read("more/google-event.txt"))).startsWith("1 people.left.meeting");
        assertThat(PeopleReaderTest.read("more/two-tables-side-by-side.csv").people())
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
    void aListInTheTextOfAMailIsNamed() {
        var header = "From: h@example.com\nTo: Kim <kim@example.com>\nMIME-Version: 1.0\n\n";
        assertThat(paste(header + "Ada Okafor, CMO\nBo Lind, CIO\n").notTaken())
                .last()
                .isEqualTo(new PeopleList.LeftOut(
                        1, "Ada Okafor, CMO Bo Lind, CIO", Explanation.of("people.left.mail_text")));
        assertThat(reasons(paste(header + " \n"))).containsExactly("1 people.left.sender");
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

    /** Google's calendar counts them only. */
    @Test
    void guestsThatACalendarDoesNotNameAreADoubt() {
        var list = paste("""
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                ATTENDEE;CN=Ada Okafor;X-NUM-GUESTS=2:mailto:ada@example.org
                ATTENDEE;CN=Bo Lind;X-NUM-GUESTS=0:mailto:bo@example.org
                END:VEVENT
                END:VCALENDAR
                """);
        assertThat(list.people()).hasSize(2);
        assertThat(list.doubts()).containsExactly(Explanation.of("people.doubt.guests", "Ada Okafor", "2"));
    }
}

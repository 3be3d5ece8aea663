package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.ParticipantFault.Reason;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantListTest {

    private final Workshop workshop =
            WorkshopBuilder.empty().after(Workshops.setSideNames(WorkshopBuilder.empty(), "CMO office", "Technology"));

    private ParticipantList parse(String text) {
        return ParticipantList.parse(workshop, text, Side.IT);
    }

    private static Invited ada(Side side) {
        return new Invited("Ada Okafor", "Head of Data", "", side, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor, Head of Data",
                "Ada Okafor\tHead of Data",
                "Ada Okafor; Head of Data",
                "\"Ada Okafor\",\"Head of Data\"",
                "\uFEFFName,Role\r\n\r\n  Ada Okafor ,Head of Data,\r\n",
            })
    void aPersonIsALineWithNameAndRole(String text) {
        assertThat(parse(text)).isEqualTo(new ParticipantList(List.of(ada(Side.IT)), List.of(), List.of()));
        assertThat(parse(text).isReady()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "M", "Marketing", "●", "CMO office", "cmo OFFICE"})
    void sideMayBeInAnyColumnAfterTheName(String side) {
        assertThat(parse("Ada Okafor, " + side + ", Head of Data").people()).containsExactly(ada(Side.MARKETING));
        assertThat(parse("Ada Okafor, Head of Data, " + side).people()).containsExactly(ada(Side.MARKETING));
    }

    @Test
    void mailAddressAndSponsorAreRecognised() {
        assertThat(parse("Ada Okafor <ada@example.org>\nBo Lind, bo@example.org, CIO, sponsor, joint")
                        .people())
                .containsExactly(
                        new Invited("Ada Okafor", "", "ada@example.org", Side.IT, false),
                        new Invited("Bo Lind", "CIO", "bo@example.org", Side.JOINT, true));
    }

    @Test
    void commasWithinARoleAndNamesOfAnyScriptStay() {
        assertThat(parse("نور الهاشمي; Head of \"Data\", Cloud\n\"Lind, Bo\", Ops, Platform")
                        .people())
                .containsExactly(
                        new Invited("نور الهاشمي", "Head of \"Data\", Cloud", "", Side.IT, false),
                        new Invited("Lind, Bo", "Ops, Platform", "", Side.IT, false));
    }

    @Test
    void everyFaultHasItsLineAndListIsNotReady() {
        var list = parse("Ada\n\nada, again\n, a role\nbo@example.org\n\"Bo\nB\u0007o\n" + "x".repeat(121) + "\nCy");

        assertThat(list.faults())
                .containsExactly(
                        new ParticipantFault(3, Reason.DOUBLE_NAME, List.of("ada")),
                        new ParticipantFault(4, Reason.NO_NAME, List.of()),
                        new ParticipantFault(5, Reason.NO_NAME_FOR_MAIL, List.of("bo@example.org")),
                        new ParticipantFault(6, Reason.UNCLOSED_QUOTE, List.of()),
                        new ParticipantFault(7, Reason.CONTROL_CHARACTER, List.of()),
                        new ParticipantFault(8, Reason.TOO_LONG, List.of(121, 120)));
        assertThat(list.people()).extracting(Invited::name).containsExactly("Ada", "Cy");
        assertThat(list.isReady()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor <ada@example.org>; Bo Lind <bo@example.org>; Cy Rao <cy@example.org>",
                "Ada Okafor <ada@example.org>, \"Bo Lind\" <bo@example.org>, 'Cy Rao' <cy@example.org>",
                "To: Ada Okafor <ada@example.org>\nCc: Bo Lind <bo@example.org>, Cy Rao <cy@example.org>;",
                "Required: Ada Okafor (ada@example.org); Bo Lind <bo@example.org>\nOptional: Cy Rao <cy@example.org>",
                "Ada Okafor <ada@example.org> (organizer)\nOptional\nBo Lind <bo@example.org>\nCy Rao <cy@example.org>",
                """
                BEGIN:VCALENDAR
                ORGANIZER;CN=Somebody Else:mailto:else@example.org
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;CN=Ada Okafor;X-NUM-GUES
                 TS=0:mailto:ada@example.org
                ATTENDEE;CN="Bo Lind";RSVP=TRUE:mailto:bo@example.org
                ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room@example.org
                ATTENDEE;CN=Cy Rao:mailto:cy@example.org
                ATTENDEE;CN=Cy Rao:mailto:cy@example.org
                END:VCALENDAR
                """
            })
    void theNamesInAnInvitationAreTaken(String text) {
        assertThat(parse(text).faults()).isEmpty();
        assertThat(parse(text).people())
                .containsExactly(
                        new Invited("Ada Okafor", "", "ada@example.org", Side.IT, false),
                        new Invited("Bo Lind", "", "bo@example.org", Side.IT, false),
                        new Invited("Cy Rao", "", "cy@example.org", Side.IT, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Okafor, Ada <ada@example.org>; Lind, Bo <bo@example.org>",
                "Okafor, Ada <ada@example.org>, Lind, Bo <bo@example.org>",
                "\"Okafor, Ada\" <ada@example.org>, \"Lind, Bo\" <bo@example.org>",
                "Okafor, Ada <ada@example.org>\nLind, Bo <bo@example.org>;",
                "Required Attendees: Okafor, Ada; Lind, Bo"
            })
    void lastNameBeforeFirstNameIsNotSplit(String text) {
        assertThat(parse(text).faults()).isEmpty();
        assertThat(parse(text).people()).extracting(Invited::name).containsExactly("Okafor, Ada", "Lind, Bo");
    }

    @Test
    void addressWithoutNameIsAFault() {
        assertThat(parse("Ada <ada@example.org>; bo@example.org; <cy@example.org>")
                        .faults())
                .containsExactly(
                        new ParticipantFault(1, Reason.NO_NAME_FOR_MAIL, List.of("bo@example.org")),
                        new ParticipantFault(1, Reason.NO_NAME_FOR_MAIL, List.of("cy@example.org")));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void headerDeterminesColumns(String separator) {
        var text = """
                Job title;Phone;Last name;First name;Side;E-mail;Sponsor
                Head of Data;123;Okafor;Ada;m;ada@example.org;
                "CIO; acting";;Lind;Bo;Technology;;yes
                Architect
                """.replace("CIO;", "CIO|").replace(";", separator).replace("CIO|", "CIO" + separator);
        var list = parse(text + separator + separator + "Cy");

        assertThat(list.people())
                .containsExactly(
                        new Invited("Ada Okafor", "Head of Data", "ada@example.org", Side.MARKETING, false),
                        new Invited("Bo Lind", "CIO" + separator + " acting", "", Side.IT, true),
                        new Invited("Cy", "", "", Side.IT, false));
        assertThat(list.faults()).containsExactly(new ParticipantFault(4, Reason.NO_NAME, List.of()));
        assertThat(list.ignoredColumns()).containsExactly("Phone");
    }

    @Test
    void rowThatDoesNotFitHeaderIsAFault() {
        assertThat(parse("Name,Side\nAda,Finance\nBo,it,Ops").faults())
                .containsExactly(
                        new ParticipantFault(2, Reason.UNKNOWN_SIDE, List.of("Finance")),
                        new ParticipantFault(3, Reason.TOO_MANY_FIELDS, List.of(3, 2)));
        assertThat(parse("Name\nAda\nBo").people()).extracting(Invited::name).containsExactly("Ada", "Bo");
    }

    @Test
    void quotedSeparatorDoesNotSeparate() {
        assertThat(parse("\"Lind; Bo\",Ops").people())
                .containsExactly(new Invited("Lind; Bo", "Ops", "", Side.IT, false));
    }

    @Test
    void aCellOfASpreadsheetMayHoldALineBreak() {
        var list = parse("Ada Okafor\t\"Head of\nData\"\nBo Lind\tOps\n\"Cy");
        assertThat(list.people()).containsExactly(ada(Side.IT), new Invited("Bo Lind", "Ops", "", Side.IT, false));
        assertThat(list.faults()).containsExactly(new ParticipantFault(4, Reason.UNCLOSED_QUOTE, List.of()));
    }

    @Test
    void existingParticipantIsNotAddedAgain() {
        var with = workshop.after(Participants.add(workshop, WorkshopBuilder.pen(), List.of(ada(Side.IT))));

        assertThat(ParticipantList.parse(with, "ADA OKAFOR", Side.IT).faults())
                .containsExactly(new ParticipantFault(1, Reason.DOUBLE_NAME, List.of("ADA OKAFOR")));
        assertThat(ParticipantList.parse(with, "ADA OKAFOR, m", Side.IT).isReady())
                .isTrue();
    }

    @Test
    void aHundredPeopleFit() {
        assertThat(parse(names(100)).isReady()).isTrue();
        assertThat(parse(names(120)).faults())
                .containsExactly(new ParticipantFault(101, Reason.TOO_MANY, List.of(101, 100)));
    }

    @Test
    void whatIsReadyCanBeAdded() {
        var list = parse("Ada Okafor, Head of Data, m, sponsor\nBo Lind");
        var after = workshop.after(Participants.add(workshop, WorkshopBuilder.pen(), list.people()));

        assertThat(after.participants()).extracting(Participant::name).containsExactly("Ada Okafor", "Bo Lind");
    }

    @Test
    void nothingTypedIsNotReady() {
        assertThat(parse(" \n ")).isEqualTo(new ParticipantList(List.of(), List.of(), List.of()));
        assertThat(parse(" \n ").isReady()).isFalse();
    }

    @Test
    void aFileIsReadInTheEncodingItIsIn() {
        var text = "Jörg Süß, Büro";

        assertThat(List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
                        text.getBytes(StandardCharsets.UTF_16LE),
                        text.getBytes(StandardCharsets.UTF_16BE),
                        text.getBytes(StandardCharsets.ISO_8859_1),
                        text.getBytes(Charset.forName("windows-1252"))))
                .allSatisfy(bytes -> assertThat(TextDecoder.decode(bytes)).isEqualTo(text));
    }

    private static String names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "Person " + i).collect(Collectors.joining("\n"));
    }
}

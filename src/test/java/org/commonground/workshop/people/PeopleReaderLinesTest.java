package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;
import static org.commonground.workshop.people.PeopleLists.withNamedSides;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of people as somebody types or pastes them. */
class PeopleReaderLinesTest {

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
            assertThat(PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.of(withNamedSides()))
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
                .extracting(PeopleLists::line)
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

    @Test
    void lastNamesOfSeveralWordsStayLastNames() {
        assertThat(lines("Smith, John\nO'Brien, Seán\nvan der Meer, Anna\nGarcía López, María José\n"))
                .containsExactly(
                        "John Smith | | | |",
                        "Seán O'Brien | | | |",
                        "Anna van der Meer | | | |",
                        "María José García López | | | |");
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

    /** Only those who wrote are people; each message is named as not taken. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Okafor  10:02\nHi all, are you in?\nBo Lind  10:03 AM\nYes, I'm in!\nAda Okafor 10:05\n+1",
                "[10:02, 28.11.2026] Ada Okafor: Hi all, are you in?\n[10:03, 28.11.2026] Bo Lind: Yes, I'm in!\n"
                        + "[10:05, 28.11.2026] Ada Okafor: +1",
                "28.11.26, 10:02 - Ada Okafor: Hi all, are you in?\n28.11.26, 10:03 - Bo Lind: Yes, I'm in!\n"
                        + "28.11.26, 10:05 - Ada Okafor: +1",
                "[10:02] Ada Okafor\nHi all, are you in?\n\n[Yesterday 10:03 AM] Bo Lind\nYes, I'm in!\n+1",
                "Ada Okafor\t2026-11-28 10:02\nHi all, are you in?\nBo Lind\t2026-11-28 10:03\nYes, I'm in!\n+1",
            })
    void whoWroteInACopiedChat(String text) {
        assertThat(lines(text)).containsExactly("Ada Okafor | | | |", "Bo Lind | | | |");
        assertThat(paste(text).notTaken())
                .extracting(PeopleList.LeftOut::text)
                .containsExactly("Hi all, are you in?", "Yes, I'm in!", "+1");
    }

    @Test
    void theHourOrNumberBehindANameIsNoPartOfIt() {
        assertThat(lines("""
                                Ada Okafor 08:55
                                Bo Lind
                                Cy Rao +49 170 1234567
                                Di Wu 0170/1234567 (IT)
                                Ef Oz, Tel. 030 123456
                                Gil Roy Tel.: 030 123456
                                """))
                .containsExactly(
                        "Ada Okafor | | | |",
                        "Bo Lind | | | |",
                        "Cy Rao | | | |",
                        "Di Wu | | | IT |",
                        "Ef Oz | | | |",
                        "Gil Roy | | | |");
    }
}

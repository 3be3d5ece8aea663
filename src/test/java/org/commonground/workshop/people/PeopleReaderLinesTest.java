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
}

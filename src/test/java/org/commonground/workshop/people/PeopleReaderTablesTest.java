package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;
import static org.commonground.workshop.people.PeopleLists.reasons;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with and without a heading. */
class PeopleReaderTablesTest {

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
                .extracting(PeopleLists::line)
                .containsExactly(
                        "Ada Okafor | Head of Data | ada@example.org | MARKETING |",
                        "Bo Lind | CIO" + separator.strip() + (separator.isBlank() ? " " : " ") + "acting | | IT |",
                        "Cy | | | |");
        assertThat(reasons(list)).containsExactly("4 people.left.no_name");
        assertThat(list.columns().get(1).use()).isEqualTo(ColumnUse.LEAVE_OUT);
        assertThat(list.people().get(1).isSponsor()).isTrue();
    }

    @Test
    void aCellMayHoldALineBreakAndAnOpenQuotationMarkSwallowsNothing() {
        var list = paste("Ada Okafor\t\"Head of\nData\"\nBo Lind\tOps\n\"Cy\nDi Wu\tHR");
        assertThat(list.people())
                .extracting(PeopleLists::line)
                .containsExactly("Ada Okafor | Head of Data | | |", "Bo Lind | Ops | | |", "Di Wu | HR | | |");
        assertThat(reasons(list)).containsExactly("4 people.left.open_quote");
    }

    @Test
    void aColumnCanBeTakenForSomethingElse() {
        var chosen = ReadingChoices.NONE.withUse(1, ColumnUse.ROLE).withUse(2, ColumnUse.NAME);
        assertThat(PeopleReader.read(PeopleSource.ofText("Ops;Ada\nHR;Bo"), chosen, Optional.empty())
                        .people())
                .extracting(PeopleLists::line)
                .containsExactly("Ada | Ops | | |", "Bo | HR | | |");
    }

    /** An attendance report, in a language of which the reader has no headings. */
    @Test
    void aHeadingInAnUnknownLanguageMayBeAnywhere() {
        var list = paste(
                "1. Abc\nDef\tGhi\n\n2. Jkl\nXyz\tUvw\tQrs\nAda Okafor\t9.00\tada@x.fi\nBo Lind\t9.00\tbo@x.fi\n\n"
                        + "3. Mno\nXyz\tQrs\nAda Okafor\tada@x.fi\n");
        assertThat(list.people())
                .extracting(PeopleLists::line)
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
    void aTextWrittenAsAFormulaIsTheText() {
        assertThat(lines("Display Name\tEmail\n=\"Sam O'Neill\"\t=\"sam@x.com\""))
                .containsExactly("Sam O'Neill | | sam@x.com | |");
    }
}

package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideNamesTest {

    @ParameterizedTest
    @CsvSource({
        "●, MARKETING",
        "■, IT",
        "◆, JOINT",
        "marketing, MARKETING",
        "(IT), IT",
        "M, MARKETING",
        "i, IT",
        "j, JOINT",
        "EDV, IT",
        "beide, JOINT",
        "Les deux, JOINT",
        "M.,",
        "it is,",
        "Finance,",
        "'',"
    })
    void aWordNamesASide(String word, Side side) {
        assertThat(SideNames.GENERAL.side(word)).isEqualTo(Optional.ofNullable(side));
    }

    /** Digits tell names apart, and the first letters of the workshop's names come before the general ones. */
    @ParameterizedTest
    @CsvSource({
        "Team 1, Team 2, Team 1, MARKETING",
        "Team 1, Team 2, team 2, IT",
        "Team 1, Team 2, Team 3,",
        "Customers, Machines, m, IT",
        "Customers, Machines, c, MARKETING",
        "Customers, Machines, Marketing, MARKETING",
        "IT, Marketing, IT, MARKETING",
        "Büro Süd, Technik, BÜRO SÜD, MARKETING",
        "Customers, Machines, Gemeinsam, JOINT",
    })
    void theNamesOfTheWorkshopComeFirst(String marketing, String it, String word, Side side) {
        var details = WorkshopBuilder.empty().details().withSideNames(marketing, it);
        assertThat(new SideNames(details, "Gemeinsam").side(word)).isEqualTo(Optional.ofNullable(side));
    }

    @Test
    void aLetterWithPunctuationIsNoSide() {
        assertThat(SideNames.GENERAL.side("J.")).isEmpty();
    }
}

package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipients as they are pasted from a mail or an invitation. */
class PeopleReaderRecipientsTest {

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
                .extracting(PeopleLists::line)
                .containsExactly(
                        "Ada | | ada@example.org | |", "-  | | bo@example.org | |", "-  | | cy@example.org | |");
        assertThat(list.people().getLast().remark()).contains(Explanation.of("people.remark.no_name"));
    }
}

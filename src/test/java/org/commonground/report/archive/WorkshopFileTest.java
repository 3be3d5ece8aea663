package org.commonground.report.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.report.FullWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WorkshopFileTest {

    private static final Workshop FULL = FullWorkshop.of();
    private static final String FILE = new String(WorkshopFile.write(FULL), StandardCharsets.UTF_8);

    private static Workshop read(String text) {
        return WorkshopFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrittenWorkshopIsReadUnchanged() {
        var read = read(FILE);

        assertThat(read.items().toList()).containsExactlyElementsOf(FULL.items().toList());
        assertThat(read).isEqualTo(FULL);
        assertThat(WorkshopFile.write(read)).asString(StandardCharsets.UTF_8).isEqualTo(FILE);
    }

    @Test
    void itIsReadableForPeople() {
        assertThat(FILE.lines().limit(3))
                .containsExactly("{", "  \"format\" : \"common-ground-workshop\",", "  \"version\" : 1,");
        assertThat(FILE).contains("مرحبا").contains("👩‍👩‍👧").endsWith("}\n");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REVEALED")
    void noUnrevealedVoteIsInTheFile(Ballot.State state) {
        var sealed = Workshop.of(FULL.items()
                .map(item -> item instanceof Ballot b
                        ? (Item) b.withState(state, b.groupSizes(), b.counts(), b.closedAt(), b.revealedAt())
                        : item)
                .toList());
        var ballots = read(new String(WorkshopFile.write(sealed), StandardCharsets.UTF_8))
                .ballots();

        assertThat(ballots).hasSameSizeAs(FULL.ballots()).allSatisfy(ballot -> {
            assertThat(ballot.state()).isEqualTo(Ballot.State.DISCARDED);
            assertThat(ballot.counts()).isEmpty();
            assertThat(ballot.groupSizes()).isEmpty();
            assertThat(ballot.items()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "common-ground-workshop"      | "another"                  | This is not a workshop of Common Ground.
                    "version" : 1                 | "version" : 2              | in format 2. This is
                    "version" : 1                 | "version" : 0              | version: It has to be a number from 1.
                    "version" : 1                 | "version" : "1"            | version: It has to be a number from 1.
                    "version" : 1                 | "version" : 1, "more" : 1  | "more" is not known.
                    "version" : 1                 | "version" : 1, "version" : 1 | line 3
                    "records" : {                 | "records" : { "Dance" : [],| records: "Dance" is not known.
                    "Details" : [                 | "Details" : [ 7,           | Details 1: This is not a record.
                    "id" : "details-1"            | "id" : ""                  | Details : the id has to be 1 to 64 letters
                    "id" : "card-2"               | "id" : "card-1"            | Card card-1: there are two records of this id.
                    "id" : "card-2"               | "id" : "theme-1"           | theme-1: there are two records of this id.
                    "themeId" : "theme-1"         | "themeId" : "gone"         | Card card-1: it refers to a Theme gone, which is not there.
                    "themeId" : "theme-1"         | "themeID" : "theme-1"      | "themeID" is not known
                    "themeId" : "theme-1"         | "themeId" : "theme-1", "themeId" : "theme-2" | Duplicate
                    "visibility" : "CONSOLE_ONLY" | "visibility" : "SECRET"    | Card 1 at visibility: "SECRET" is not allowed here.
                    "owner" : "participant-1"     | "owner" : "nobody"         | Action action-1: it refers to a Participant nobody
                    "counterpart" : "participant-2" | "counterpart" : "nobody" | Action action-1: it refers to a Participant nobody
                    "matchedWith" : "exchange-3"  | "matchedWith" : "exchange-2" | Exchange exchange-2: a need and what is given for it
                    "matchedWith" : "exchange-3"  | "matchedWith" : null       | Exchange exchange-3: a need and what is given for it
                    "repeatOf" : "ballot-1"       | "repeatOf" : "ballot-2"    | Ballot ballot-2: it repeats or predicts itself in a circle.
                    "ballotId" : "ballot-1"       | "ballotId" : "gone"        | it refers to a Ballot gone
                    "heldIn" : "another-workshop" | "heldIn" : "a\\u0000b"     | a text contains a control character
                    "heldIn" : "another-workshop" | "heldIn" : "a\\ud83d"      | a text contains half a character
                    "due" : "2026-04-01"          | "due" : "2026-02-30"       | "2026-02-30" is not allowed here
                    "due" : "2026-04-01"          | "due" : "0026-04-01"       | the year 26 is not plausible
                    "heldIn" : "another-workshop" | "heldIn" : 7               | CheckIn 1 at heldIn
                    "pausedSeconds" : 3           | "pausedSeconds" : -3       | LiveState livestate-1: a pause is shorter than nothing
                    "page" : 3                    | "page" : -1                | LiveState livestate-1: the page that is shown is below 0.
                    "marketingName" : "           | "marketingName" : "a\\n            | Details details-1: its text has a line break.
                    "loadLimit" : 3               | "loadLimit" : NaN          | The file is damaged or not a workshop
                    "loadLimit" : 3               | "loadLimit" : 3.5          | Details 1 at loadLimit
                    "loadLimit" : 3               | "loadLimit" : 0            | Details details-1: the load limit has to be 1 to 100.
                    "zone" : "Asia/Kathmandu"     | "zone" : "Moon/Base"       | Details 1 at zone
                    "marketingName" : "           | "marketingName" : "12345678901234567890123456789012345678901234567890 | its text has
                    "count" : 3                   | "count" : 4                | Ballot ballot-1: more votes are counted than were given.
                    "value" : 3                   | "value" : 9                | Ballot ballot-1: a vote of 9 cannot be given.
                    "threshold" : 3               | "threshold" : 2            | Ballot ballot-1: the threshold of a sealed vote has to be 3 to 5.
                    "threshold" : 3               | "threshold" : 4            | Ballot ballot-1: it is a sealed vote, in which a group needs at least 4 voters; one of its groups has 3.
                    "continues" : "vision-write"  | "continues" : "vision-group" | RunSheet runsheet-1: its programme, step vision-read-out: the step vision-group comes later.
                    "stepId" : "step-1"           | "stepId" : "gone"          | it refers to a step gone, which is not in the programme.
                    """)
    void anInvalidFileIsRejectedWithPlaceAndReason(String good, String bad, String reason) {
        assertThat(FILE).contains(good);
        var spoilt = FILE.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));

        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(UnreadableWorkshopFile.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("org.commonground");
    }

    @Test
    void aCardThatIsTooLongIsRefusedWithItsLength() {
        var card = FULL.cards().getFirst();
        var text = new String(
                WorkshopFile.write(Workshop.of(FULL.items()
                        .map(item -> item.equals(card) ? card.withText("x".repeat(501)) : item)
                        .toList())),
                StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(text))
                .hasMessage("Card " + card.id() + ": its text has 501 characters; the limit is 500.");
    }

    @Test
    void aPlaceThatOverflowsIsRefused() {
        var spoilt = FILE.replaceFirst("\"place\" : [0-9]+", "\"place\" : " + Long.MAX_VALUE);
        assertThatThrownBy(() -> read(spoilt)).hasMessageContaining("its place in the order is too large");
    }

    @Test
    void aCardMergedFromMoreTextsThanARoomWritesIsRefused() {
        var card = FULL.cards().getFirst();
        assertThatThrownBy(() -> with(card.withMerged("One", Collections.nCopies(201, "x"))))
                .hasMessage("Card " + card.id() + ": a list in it has 201 entries; the limit is 200.");
    }

    @Test
    void moreTermsThanAWorkshopHoldsAreRefused() {
        var terms = IntStream.rangeClosed(1, 1_001)
                .mapToObj(i -> (Item) new Term("more-" + i, i, "Word " + i, ""))
                .toArray(Item[]::new);
        assertThatThrownBy(() -> with(terms)).hasMessageContaining("a workshop holds 1000");
    }

    private static void with(Item... more) {
        var items = Stream.concat(
                        FULL.items()
                                .filter(item -> Stream.of(more)
                                        .noneMatch(other -> other.id().equals(item.id()))),
                        Stream.of(more))
                .toList();
        WorkshopFile.read(WorkshopFile.write(Workshop.of(items)));
    }

    @Test
    void moreCardsThanAWorkshopHoldsAreRefused() {
        var card = FULL.cards().getFirst();
        var many = new java.util.ArrayList<Item>(FULL.items().toList());
        for (int i = 0; i < 5_000; i++) {
            many.add(new org.commonground.workshop.record.Card(
                    "more-" + i,
                    i,
                    card.stepId(),
                    card.zone(),
                    card.side(),
                    "x",
                    card.visibility(),
                    card.themeId(),
                    List.of(),
                    card.addedAt()));
        }
        var file = WorkshopFile.write(Workshop.of(many));

        assertThatThrownBy(() -> WorkshopFile.read(file))
                .isInstanceOf(UnreadableWorkshopFile.class)
                .hasMessage("There are 5002 records Card; a workshop holds 5000.");
    }
}

package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.scale;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonground.json.Json;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.RankedVotes;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class InsightJsonTest {

    @Test
    void dotsHaveVotesAndNoMean() {
        var room = dotted(4, 5, new int[] {4, 0}, new int[] {2, 5});
        var ballot = read(room);
        assertThat(ballot.at("/kind").asString()).isEqualTo("dots");
        assertThat(ballot.at("/split").asBoolean()).isTrue();
        assertThat(ballot.at("/voters")).hasToString("{\"it\":5,\"marketing\":4,\"room\":9}");
        var item = ballot.at("/items/0");
        assertThat(item.propertyNames())
                .containsExactly("commonGround", "gap", "label", "quadrant", "support", "votes");
        assertThat(item.at("/votes")).hasToString("{\"it\":2,\"marketing\":4}");
        assertThat(item.at("/support/it").asDouble()).isEqualTo(0.4);
        assertThat(item.at("/gap").asDouble()).isEqualTo(0.6);
        assertThat(item.at("/quadrant").asString()).isEqualTo("MARKETING");
        assertThat(ballot.at("/talkFirst")).hasToString("[\"Option 2\",\"Option 1\"]");
    }

    @Test
    void whereTheSidesAreWithheldTheRoomIsTold() {
        var room = voting(new VoteKind.Dots(1, 1), options(2));
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(2, 4, 0), room.dots(Group.MARKETING, 2), room.dots(Group.IT, 1))
                .reveal();
        assertThat(read(room).has("suppressed")).isTrue();
        assertThat(read(room).at("/items/0/votes")).hasToString("{\"room\":3}");
        assertThat(read(room).at("/items/0/support/room").asDouble()).isEqualTo(0.5);
        assertThat(read(room).at("/items/0").has("gap")).isFalse();
    }

    @Test
    void ratingsHaveCountsAndWhatNobodySaidIsAbsent() {
        var room = voting(scale(4), options(1));
        room.open();
        room.close(voters(3, 2, 0), room.chosen(Group.MARKETING, 0, 1, 0, 1, 2)).reveal();
        var item = read(room).at("/items/0");
        assertThat(item.at("/counts/marketing")).hasToString("[0,1,2,0]");
        assertThat(item.at("/mean").propertyNames()).containsExactly("marketing", "room");
        assertThat(item.at("/median/marketing").asDouble()).isEqualTo(3);
        assertThat(item.has("gap")).isFalse();
        assertThat(item.has("votes")).isFalse();
    }

    @Test
    void rankingHasPlacesMeanRanksAndKendallsWAndNoSupport() {
        var room = RankedVotes.held(
                List.of("123", "132", "123"), List.of("321", "321"), Ballot.VotingMethod.OPEN, RankedVotes.items(3));
        var ballot = read(room);
        assertThat(ballot.at("/kind").asString()).isEqualTo("ranking");
        assertThat(ballot.at("/kendallW").propertyNames()).containsExactly("marketing", "room");
        var item = ballot.at("/items/0");
        assertThat(item.propertyNames()).containsExactly("counts", "gap", "label", "mean", "median", "place");
        assertThat(item.at("/counts/marketing")).hasToString("[3,0,0]");
        assertThat(item.at("/place")).hasToString("{\"it\":3,\"marketing\":1,\"room\":1}");
        assertThat(item.at("/gap").asDouble()).isEqualTo(-2);
        assertThat(ballot.at("/talkFirst/0").asString()).isEqualTo("Item A");
    }

    @Test
    void whatASideExpectedStandsWithTheItemAndTheGapBesideIt() {
        var room = voting(scale(5), options(1), true);
        room.open();
        var ballot = room.workshop().ballots().getFirst();
        var item = ballot.items().getFirst().id();
        room.apply(Ballots.close(
                room.workshop(),
                room.idsAndClock,
                ballot.id(),
                new Ballots.VoteCounts(
                        voters(2, 2, 0),
                        List.of(new Ballot.Count(Group.MARKETING, item, 4, 2), new Ballot.Count(Group.IT, item, 1, 2))),
                new Ballots.VoteCounts(
                        List.of(new Ballot.GroupSize(Group.MARKETING, 2), new Ballot.GroupSize(Group.IT, 2)),
                        List.of(
                                new Ballot.Count(Group.MARKETING, item, 3, 2),
                                new Ballot.Count(Group.IT, item, 4, 2)))));
        room.apply(Ballots.reveal(room.workshop(), room.idsAndClock, ballot.id()));
        assertThat(file(room).at("/ballots")).hasSize(1);
        assertThat(read(room).at("/items/0/prediction")).hasToString("{\"it\":4.0,\"marketing\":3.0}");
        assertThat(read(room).at("/items/0/predictionGap")).hasToString("{\"it\":0.0,\"marketing\":2.0}");
        assertThat(read(room).has("suppressed")).isFalse();
    }

    @Test
    void aRepeatTellsBeforeAndAfterAndASmallSideWhyItIsNotToldApart() {
        var room = voting(scale(5), options(1));
        room.open();
        room.close(voters(2, 2, 0), room.chosen(Group.MARKETING, 0, 1, 2)).reveal();
        assertThat(read(room).has("movement")).isFalse();
        room.carry();
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(2, 3, 0), room.chosen(Group.MARKETING, 0, 5, 2), room.chosen(Group.IT, 0, 5, 3))
                .reveal();
        var again = read(room);
        assertThat(again.at("/suppressed").asString()).isEqualTo("fewer than 3 voters on a side");
        assertThat(again.at("/movement/0/label").asString()).isEqualTo("Option 1");
        assertThat(again.at("/movement/0/before/mean/marketing").asDouble()).isEqualTo(1);
        assertThat(again.at("/movement/0/after/mean")).hasToString("{\"room\":5.0}");
        assertThat(again.at("/movement/0/after").has("gap")).isFalse();
    }

    @Test
    void atALaterCheckInBeforeIsTheFirstTimeAndTheRunsSinceStandBetween() {
        var room = voting(scale(5), options(1));
        for (int run = 1; run <= 3; run++) {
            room.open();
            room.close(voters(2, 2, 0), room.chosen(Group.MARKETING, 0, run, 2), room.chosen(Group.IT, 0, 5, 2))
                    .reveal();
            assertThat(read(room).has("movement")).isEqualTo(run > 1);
            assertThat(read(room).at("/movement/0").has("between")).isEqualTo(run > 2);
            if (run < 3) {
                room.carry();
            }
        }
        var movement = read(room).at("/movement/0");
        assertThat(movement.at("/before/mean/marketing").asDouble()).isEqualTo(1);
        assertThat(movement.at("/between")).hasSize(1);
        assertThat(movement.at("/between/0/mean/marketing").asDouble()).isEqualTo(2);
        assertThat(movement.at("/after/mean/marketing").asDouble()).isEqualTo(3);
    }

    private static JsonNode file(WorkshopBuilder room) {
        return new Json().readTree(InsightJson.write(room.workshop()).getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode read(WorkshopBuilder room) {
        var file = new Json().readTree(InsightJson.write(room.workshop()).getBytes(StandardCharsets.UTF_8));
        assertThat(file.at("/workshop").asString()).isEqualTo(room.workshop().id());
        return file.at("/ballots/0");
    }
}

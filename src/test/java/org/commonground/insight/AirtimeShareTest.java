package org.commonground.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.report.PlanTexts;
import org.commonground.report.Written;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.model.ExportFormat;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details.AirtimeUse;
import org.commonground.workshop.record.LiveState.Airtime;
import org.junit.jupiter.api.Test;

/** How long each side spoke: by two keys, for each step, and told by exercise. */
class AirtimeShareTest {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private final WorkshopBuilder room = WorkshopBuilder.builtIn("shared-vision");

    private static IdsAndClock at(int second) {
        return new IdsAndClock(
                new Random(second), Clock.fixed(WorkshopBuilder.START.plusSeconds(second), ZoneOffset.UTC));
    }

    private void goTo(int second, String step) {
        room.apply(LiveControls.goTo(room.workshop(), at(second), step));
    }

    private void key(int second, Side side) {
        room.apply(LiveControls.speak(room.workshop(), at(second), side));
    }

    private List<AirtimeShare> shares() {
        return AirtimeShare.all(room.workshop());
    }

    @Test
    void twoKeysMeasureOneSideAtATimeAndGoingOnStopsBoth() {
        goTo(0, "vision-write");
        assertThat(shares()).isEmpty();
        key(10, Side.IT);
        assertThat(AirtimeShare.speaking(room.workshop()).orElseThrow().side()).isEqualTo(Side.IT);
        key(70, Side.MARKETING);
        key(120, Side.MARKETING);
        assertThat(AirtimeShare.speaking(room.workshop())).isEmpty();
        key(200, Side.IT);
        goTo(326, "vision-group");
        goTo(900, "vision-dots");
        var share = shares().getFirst();
        assertThat(share.itSeconds()).isEqualTo(60 + 126);
        assertThat(share.marketingSeconds()).isEqualTo(50);
        assertThat(room.workshop().liveState().runs().getFirst().airtime())
                .contains(new Airtime(50, 186, Optional.empty()));
    }

    @Test
    void theSentenceHasTheShareOfTheTalkingBesideThatOfTheCards() {
        goTo(0, "vision-write");
        key(0, Side.MARKETING);
        key(114, Side.IT);
        key(300, Side.IT);
        assertThat(shares().getFirst().sentence(WORDS, room.workshop().details()))
                .isEqualTo("Shared vision: IT 62 % of the talking. 5:00 min were measured.");
        room.cards("vision-write", "thanks", Side.IT, "One", "Two");
        room.cards("vision-write", "thanks", Side.MARKETING, "Three", "Four", "Five");
        room.cards("vision-write", "thanks", Side.JOINT, "Six");
        assertThat(shares().getFirst().sentence(WORDS, room.workshop().details()))
                .isEqualTo(
                        "Shared vision: IT 62 % of the talking, 40 % of the cards. 5:00 min were measured; 5 cards.");
    }

    @Test
    void aStoppedClockStopsIt() {
        goTo(0, "vision-write");
        key(10, Side.IT);
        room.apply(LiveControls.setPaused(room.workshop(), at(40), true));
        assertThat(AirtimeShare.speaking(room.workshop())).isEmpty();
        assertThat(shares().getFirst().itSeconds()).isEqualTo(30);
    }

    @Test
    void whoWasSpeakingWhenTheAppEndedIsNotCountedAndWhatWasMeasuredStays() {
        goTo(0, "vision-write");
        key(10, Side.IT);
        key(40, Side.MARKETING);
        var live = new LiveWorkshop(room.workshop(), List.of(), new RehearsalSaving(), Runnable::run, at(7_200));
        live.dropSpeakingOfEarlierStart();
        assertThat(live.workshop().liveState().runs().getLast().airtime())
                .contains(new Airtime(0, 30, Optional.empty()));
        live.performLive(LiveControls.speak(live.workshop(), at(7_210), Side.IT));
        live.dropSpeakingOfEarlierStart();
        assertThat(AirtimeShare.speaking(live.workshop())).isPresent();
    }

    @Test
    void thePlanTellsItOnlyIfItIsChosenAndTheFilesHoldIt() throws Exception {
        goTo(0, "vision-write");
        key(0, Side.MARKETING);
        key(114, Side.IT);
        goTo(300, "vision-group");
        room.cards("vision-write", "thanks", Side.IT, "One");
        for (var use : List.of(Optional.<AirtimeUse>empty(), Optional.of(AirtimeUse.CONSOLE))) {
            assertThat(told(use)).noneMatch(text -> text.contains("of the talking"));
        }
        assertThat(told(Optional.of(AirtimeUse.PLAN)))
                .allMatch(text -> text.contains("Shared vision: IT 62 % of the talking, 100 % of the cards. 5:00 min")
                        && text.contains("not who spoke, nor what was said"));
        var chosen = with(Optional.of(AirtimeUse.PLAN));
        var read = WorkshopFile.read(WorkshopFile.write(chosen));
        assertThat(read.liveState()).isEqualTo(chosen.liveState());
        assertThat(read.details()).isEqualTo(chosen.details());
        assertThat(InsightJson.write(chosen)).contains("\"airtime\"", "186");
        var spoilt = new String(WorkshopFile.write(chosen), StandardCharsets.UTF_8)
                .replace("\"itSeconds\" : 186", "\"itSeconds\" : -1");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> WorkshopFile.read(spoilt.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("how long the sides spoke");
    }

    private Workshop with(Optional<AirtimeUse> use) {
        return use.equals(room.workshop().details().airtime())
                ? room.workshop()
                : room.workshop().after(Workshops.setAirtime(room.workshop(), use));
    }

    private List<String> told(Optional<AirtimeUse> use) throws Exception {
        var texts = PlanTexts.of(Written.plan(with(use)));
        texts.remove(ExportFormat.ONE_PAGE);
        return List.copyOf(texts.values());
    }

    @Test
    void nothingIsMeasuredBeforeTheStart() {
        key(0, Side.IT);
        assertThat(shares()).isEmpty();
    }
}

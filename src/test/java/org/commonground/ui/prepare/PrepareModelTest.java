package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.commonground.workshop.Refusals.assertRefused;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.SponsorBriefs.Question;
import org.junit.jupiter.api.Test;

/** The rules of the prepare page, without a screen. */
class PrepareModelTest {

    private final Workshop workshop = WorkshopBuilder.empty();
    private final InMemoryLibrary store = new InMemoryLibrary();
    private final LiveWorkshop live =
            new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
    private final PrepareModel model = new PrepareModel(new Messages(Locale.UK), live);

    @Test
    void missingThingsAreListedUntilTheyAreDone() {
        assertThat(sentences())
                .containsExactly(
                        "No start time yet.",
                        "The list of people is empty.",
                        "“Does the projector show this screen?” is not answered.",
                        "The sponsor of Marketing has not been asked.",
                        "The sponsor of IT has not been asked.");

        model.startDate("2026-11-24");
        add("Ana", "Lena", "Priya");
        model.addParticipants(Side.IT, "Tom", "");
        model.wallShowsScreen(false);
        model.answer(Side.MARKETING, Question.WHO_DECIDES, "Both of them");
        model.answer(Side.IT, Question.SUCCESS, "Fewer surprises");
        assertThat(model.missingItems())
                .containsExactly(new MissingItem(
                        MissingItem.MissingField.IT_PEOPLE,
                        "IT has one person: with fewer than 3 a sealed vote is not shown by side."));

        model.addParticipants(Side.IT, "Mikkel", "");
        model.addParticipants(Side.IT, "Ida", "");
        assertThat(model.missingItems()).isEmpty();
    }

    @Test
    void theTimesOfTheProgrammeFollowTheStartWhileItIsTyped() {
        assertThat(model.total("")).isEqualTo("51 minutes");
        assertThat(model.programme(""))
                .extracting(PrepareModel.ProgrammeRow::at)
                .containsOnly("");

        model.startDate("24 Nov 2026");
        model.startTime("13:00");
        assertThat(live.workshop().details().plannedStart()).contains(LocalDateTime.of(2026, 11, 24, 13, 0));
        assertThat(model.total("13:00")).isEqualTo("51 minutes, ends at 13:51");
        assertThat(model.total("14.3")).isEqualTo("51 minutes, ends at 13:51");
        assertThat(model.total("14.30")).isEqualTo("51 minutes, ends at 15:21");
        assertThat(model.programme("9"))
                .extracting(
                        PrepareModel.ProgrammeRow::at,
                        PrepareModel.ProgrammeRow::minutes,
                        PrepareModel.ProgrammeRow::isBreak)
                .containsExactly(
                        tuple("09:00", "15 min", false),
                        tuple("09:15", "15 min", true),
                        tuple("09:30", "21 min", false));
    }

    @Test
    void invalidDatesAndTimesAreRejectedAndAnEmptyDateRemovesTheStart() {
        refused(InvalidInput.Reason.NO_DATE, () -> model.startDate("soon"));
        refused(InvalidInput.Reason.DATE_FIRST, () -> model.startTime("9:00"));
        model.startDate("24/11/2026");
        refused(InvalidInput.Reason.NO_TIME, () -> model.startTime("noonish"));
        assertThat(model.startDate()).isEqualTo("24 Nov 2026");
        assertThat(model.startTime()).isEqualTo("09:00");
        model.startDate("26 nov");
        assertThat(model.startDate()).isEqualTo("26 Nov 2026");
        model.startDate("3 March");
        assertThat(model.startDate()).isEqualTo("3 Mar 2027");
        model.startDate(" ");
        assertThat(live.workshop().details().plannedStart()).isEmpty();
    }

    @Test
    void presenceIsCountedOnceSomebodyIsMarked() {
        add("Ana", "Lena");
        model.addParticipants(Side.IT, "Tom", "");
        assertThat(model.presenceCount(Side.MARKETING)).isEqualTo("2");
        model.setPresent(model.people(Side.MARKETING).getFirst().id(), true);
        assertThat(model.presenceCount(Side.MARKETING)).isEqualTo("1 of 2 here");
        assertThat(model.presenceCount(Side.IT)).isEqualTo("0 of 1 here");

        model.markAllPresent();
        assertThat(model.presenceCount(Side.MARKETING)).isEqualTo("2 of 2 here");
        live.undo();
        assertThat(model.presenceCount(Side.MARKETING)).isEqualTo("1 of 2 here");
    }

    @Test
    void theSidesMustHaveDifferentNames() {
        model.sideName(Side.IT, "Technology");
        refused(InvalidInput.Reason.SAME_SIDE_NAMES, () -> model.sideName(Side.MARKETING, "technology"));
        refused(InvalidInput.Reason.NO_SIDE_NAME, () -> model.sideName(Side.IT, "  "));
        assertThat(model.sideName(Side.MARKETING)).isEqualTo("Marketing");
        assertThat(model.sideName(Side.IT)).isEqualTo("Technology");
    }

    @Test
    void theScreenQuestionIsAnsweredChangedAndUndone() {
        assertThat(model.wallShowsScreen()).isEmpty();
        model.wallShowsScreen(true);
        model.wallShowsScreen(false);
        assertThat(model.wallShowsScreen()).isEqualTo(Optional.of(false));
        live.undo();
        live.undo();
        assertThat(model.wallShowsScreen()).isEmpty();
    }

    @Test
    void aParticipantIsEditedAndDeleted() {
        model.addParticipants(Side.IT, "Tom", "CIO");
        var id = model.people(Side.IT).getFirst().id();
        model.edit(id, new Invited("Tom Okafor", "CIO", "tom@example.org", Side.JOINT, true));
        assertThat(model.people(Side.JOINT)).singleElement().matches(person -> person.sponsor());
        model.delete(id);
        assertThat(live.workshop().participants()).isEmpty();
    }

    @Test
    void beginningTwiceHasNoEffect() {
        model.beginWorkshop();
        var step = live.workshop().liveState().step();
        assertThat(step).contains("write");
        model.beginWorkshop();
        assertThat(live.workshop().liveState().runs()).hasSize(1);
        assertThat(model.begun()).isTrue();
    }

    private List<String> sentences() {
        return model.missingItems().stream().map(MissingItem::sentence).toList();
    }

    private void add(String... names) {
        for (var name : names) {
            model.addParticipants(Side.MARKETING, name, "");
        }
    }

    private static void refused(InvalidInput.Reason reason, Runnable typed) {
        assertRefused(reason, typed::run);
    }
}

package org.commonground.ui.prepare;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Steering;
import org.commonground.programme.Side;
import org.commonground.ui.kit.StartTime;
import org.commonground.words.Words;
import org.commonground.workshop.Invited;
import org.commonground.workshop.Participant;
import org.commonground.workshop.ParticipantList;
import org.commonground.workshop.Participants;
import org.commonground.workshop.Refused;
import org.commonground.workshop.SponsorBriefs;
import org.commonground.workshop.TypedDate;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** The values and actions of the prepare page. Every change can be undone. */
final class PrepareModel {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final Words words;
    private final LiveWorkshop live;
    private final StartTime times;

    PrepareModel(Words words, LiveWorkshop live) {
        this.words = words;
        this.live = live;
        times = new StartTime(words.locale());
    }

    /** An exercise's row; {@code at} is empty while no start is planned. */
    record Line(String at, String title, String minutes, boolean isBreak) {}

    LiveWorkshop live() {
        return live;
    }

    Workshop workshop() {
        return live.workshop();
    }

    LocalDate today() {
        return LocalDate.now(live.pen().clock());
    }

    List<Missing> missing() {
        return Missing.of(workshop(), words);
    }

    void title(String title) {
        live.perform(Workshops.rename(workshop(), title, workshop().details().organisation()));
    }

    void organisation(String organisation) {
        live.perform(Workshops.rename(workshop(), workshop().details().title(), organisation));
    }

    /** @throws Refused if the name is empty, too long or that of the other side */
    void sideName(Side side, String name) {
        var details = workshop().details();
        live.perform(
                side == Side.MARKETING
                        ? Workshops.nameSides(workshop(), name, details.itName())
                        : Workshops.nameSides(workshop(), details.marketingName(), name));
    }

    String sideName(Side side) {
        return workshop().details().nameOf(side, words.get("side.joint"));
    }

    /**
     * Empty text removes the start.
     *
     * @throws Refused if the text is not a date in a usual format
     */
    void startDate(String text) {
        if (text.isBlank()) {
            live.perform(Workshops.planStart(workshop(), Optional.empty()));
            return;
        }
        var today = today();
        var near = times.date(text)
                .map(date -> TypedDate.near(date, today))
                .or(() -> TypedDate.read(text, words.locale(), today))
                .orElseThrow();
        var time = start().map(LocalDateTime::toLocalTime).orElse(USUAL_START);
        live.perform(Workshops.planStart(workshop(), Optional.of(near.atTime(time))));
    }

    /** @throws Refused if the text is not a time of day, or if there is no date yet */
    void startTime(String text) {
        var date = start().map(LocalDateTime::toLocalDate).orElseThrow(() -> new Refused(Refused.Reason.DATE_FIRST));
        var time = times.time(text)
                .orElseThrow(() -> new Refused(Refused.Reason.NO_TIME, times.shown(LocalTime.of(13, 30))));
        live.perform(Workshops.planStart(workshop(), Optional.of(date.atTime(time))));
    }

    String startDate() {
        return start().map(start -> times.shown(start.toLocalDate())).orElse("");
    }

    String startTime() {
        return start().map(start -> times.shown(start.toLocalTime())).orElse("");
    }

    List<Participant> people(Side side) {
        return workshop().participants().stream()
                .filter(person -> person.side() == side)
                .toList();
    }

    /** The number of participants of a side; after somebody was marked as present, also how many of them are. */
    String count(Side side) {
        int all = people(side).size();
        return Participants.counted(workshop())
                ? words.get("prepare.here_of", Participants.here(workshop(), side), all)
                : Integer.toString(all);
    }

    /** @throws Refused if the name or role is invalid */
    void add(Side side, String name, String role) {
        add(List.of(new Invited(name, role, "", side, false)));
    }

    /**
     * Adds all of them or none.
     *
     * @throws Refused if one is invalid
     */
    void add(List<Invited> people) {
        live.perform(Participants.add(workshop(), live.pen(), people));
    }

    /** Parses a pasted list with one person per line; people without a side get {@code side}. */
    ParticipantList read(String text, Side side) {
        return ParticipantList.parse(workshop(), text, side);
    }

    /**
     * Adds the people of a pasted list, all or none.
     *
     * @throws Refused if there is nobody in it, or a line has an error
     */
    void addList(String text, Side side) {
        var list = read(text, side);
        if (!list.faults().isEmpty()) {
            throw new Refused(Refused.Reason.LIST_FAULTS, list.faults().size());
        }
        if (list.people().isEmpty()) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        add(list.people());
    }

    /** @throws Refused if the name is invalid */
    void edit(String id, Invited to) {
        live.perform(Participants.edit(workshop(), id, to));
    }

    void delete(String id) {
        live.perform(Participants.delete(workshop(), id));
    }

    void here(String id, boolean here) {
        live.perform(Participants.present(workshop(), live.pen(), id, here));
    }

    /** Marks all participants as present. */
    void allHere() {
        live.perform(Participants.allPresent(workshop(), live.pen()));
    }

    String answer(Side side, SponsorBriefs.Question question) {
        return SponsorBriefs.answer(workshop(), side, question);
    }

    /** @throws Refused if the answer is invalid */
    void answer(Side side, SponsorBriefs.Question question, String text) {
        live.perform(SponsorBriefs.answer(workshop(), live.pen(), side, question, text));
    }

    /** Whether the projector mirrors this screen; empty until it is answered. */
    Optional<Boolean> wall() {
        return workshop().details().wallShowsScreen();
    }

    void wall(boolean showsScreen) {
        live.perform(Workshops.answerWall(workshop(), Optional.of(showsScreen)));
    }

    boolean begun() {
        return workshop().live().step().isPresent();
    }

    /** Opens the first step, unless the workshop has begun. */
    void begin() {
        if (!begun()) {
            live.record(Steering.start(workshop(), live.pen()));
        }
    }

    /** The exercises with their times, counted from the typed start if it is valid. */
    List<Line> programme(String typedStart) {
        var lines = new ArrayList<Line>();
        var at = from(typedStart);
        for (var exercise : workshop().programme().exercisesOn()) {
            lines.add(new Line(
                    at.map(times::shown).orElse(""),
                    exercise.title(),
                    words.get("prepare.minutes", exercise.minutes()),
                    exercise.isBreak()));
            at = at.map(time -> time.plusMinutes(exercise.minutes()));
        }
        return lines;
    }

    /** The total duration, and the end if the workshop starts as typed. */
    String total(String typedStart) {
        int minutes = workshop().programme().minutes();
        return from(typedStart)
                .map(start -> words.get("prepare.ends", minutes, times.shown(start.plusMinutes(minutes))))
                .orElseGet(() -> words.get("prepare.takes", minutes));
    }

    private Optional<LocalTime> from(String typedStart) {
        return times.time(typedStart).or(() -> start().map(LocalDateTime::toLocalTime));
    }

    private Optional<LocalDateTime> start() {
        return workshop().details().plannedStart();
    }
}

package org.commonground.ui.prepare;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.DateParser;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.ClientLogo;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PhotoFile;

/** The values and actions of the prepare page. Every change can be undone. */
final class PrepareModel {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);

    private final Messages messages;
    private final LiveWorkshop live;
    private final DateTimeFormats formats;

    PrepareModel(Messages messages, LiveWorkshop live) {
        this.messages = messages;
        this.live = live;
        formats = new DateTimeFormats(messages.locale());
    }

    /** An exercise's row; {@code at} is empty while no start is planned. */
    record ProgrammeRow(String at, String title, String minutes, boolean isBreak) {}

    LiveWorkshop live() {
        return live;
    }

    Workshop workshop() {
        return live.workshop();
    }

    LocalDate today() {
        return LocalDate.now(live.pen().clock());
    }

    List<MissingItem> missingItems() {
        return MissingItem.of(workshop(), messages);
    }

    void title(String title) {
        live.performUndoable(
                Workshops.rename(workshop(), title, workshop().details().organisation()));
    }

    void organisation(String organisation) {
        live.performUndoable(Workshops.rename(workshop(), workshop().details().title(), organisation));
    }

    Optional<PhotoFile> logo() {
        return ClientLogo.of(workshop());
    }

    /** @throws InvalidInput if the workshop holds too many pictures */
    void setLogo(PhotoFile file) {
        live.performLive(Photos.keep(workshop(), file));
        live.performUndoable(ClientLogo.set(workshop(), live.pen(), file.id()));
    }

    void removeLogo() {
        live.performUndoable(ClientLogo.remove(workshop()));
    }

    /** @throws InvalidInput if the name is empty, too long or that of the other side */
    void sideName(Side side, String name) {
        var details = workshop().details();
        live.performUndoable(
                side == Side.MARKETING
                        ? Workshops.setSideNames(workshop(), name, details.itName())
                        : Workshops.setSideNames(workshop(), details.marketingName(), name));
    }

    String sideName(Side side) {
        return workshop().details().nameOf(side, messages.get("side.joint"));
    }

    /**
     * Empty text removes the start.
     *
     * @throws InvalidInput if the text is not a date in a usual format
     */
    void startDate(String text) {
        if (text.isBlank()) {
            live.performUndoable(Workshops.setPlannedStart(workshop(), Optional.empty()));
            return;
        }
        var today = today();
        var near = formats.parseDate(text)
                .map(date -> DateParser.requireNear(date, today))
                .or(() -> DateParser.parse(text, messages.locale(), today))
                .orElseThrow();
        var time = start().map(LocalDateTime::toLocalTime).orElse(USUAL_START);
        live.performUndoable(Workshops.setPlannedStart(workshop(), Optional.of(near.atTime(time))));
    }

    /** @throws InvalidInput if the text is not a time of day, or if there is no date yet */
    void startTime(String text) {
        var date = start().map(LocalDateTime::toLocalDate)
                .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.DATE_FIRST));
        live.performUndoable(
                Workshops.setPlannedStart(workshop(), Optional.of(date.atTime(formats.requireTime(text)))));
    }

    String dateExample() {
        return formats.format(today().plusWeeks(1));
    }

    String timeExample() {
        return formats.format(USUAL_START);
    }

    String startDate() {
        return start().map(start -> formats.format(start.toLocalDate())).orElse("");
    }

    String startTime() {
        return start().map(start -> formats.format(start.toLocalTime())).orElse("");
    }

    List<Participant> people(Side side) {
        return workshop().participants().stream()
                .filter(person -> person.side() == side)
                .toList();
    }

    /** The number of participants of a side; after somebody was marked as present, also how many of them are. */
    String presenceCount(Side side) {
        int all = people(side).size();
        return Participants.isAttendanceTaken(workshop())
                ? messages.get("prepare.here_of", Participants.presentCount(workshop(), side), all)
                : Integer.toString(all);
    }

    /** @throws InvalidInput if the name or role is invalid */
    void addParticipants(Side side, String name, String role) {
        addParticipants(List.of(new Invited(name, role, "", side, false)));
    }

    /**
     * Adds all of them or none.
     *
     * @throws InvalidInput if one is invalid
     */
    void addParticipants(List<Invited> people) {
        live.performUndoable(Participants.add(workshop(), live.pen(), people));
    }

    /** @throws InvalidInput if the name is invalid */
    void edit(String id, Invited to) {
        live.performUndoable(Participants.edit(workshop(), id, to));
    }

    void delete(String id) {
        live.performUndoable(Participants.delete(workshop(), id));
    }

    void setPresent(String id, boolean here) {
        live.performUndoable(Participants.setPresent(workshop(), live.pen(), id, here));
    }

    void markAllPresent() {
        live.performUndoable(Participants.setAllPresent(workshop(), live.pen()));
    }

    String answer(Side side, SponsorBriefs.Question question) {
        return SponsorBriefs.answer(workshop(), side, question);
    }

    /** @throws InvalidInput if the answer is invalid */
    void answer(Side side, SponsorBriefs.Question question, String text) {
        live.performUndoable(SponsorBriefs.answer(workshop(), live.pen(), side, question, text));
    }

    /** Whether the projector mirrors this screen; empty until it is answered. */
    Optional<Boolean> wallShowsScreen() {
        return workshop().details().wallShowsScreen();
    }

    void wallShowsScreen(boolean showsScreen) {
        live.performUndoable(Workshops.setWallShowsScreen(workshop(), Optional.of(showsScreen)));
    }

    /** Where it is told how long each side spoke; empty if it is not measured. */
    Optional<Details.AirtimeUse> airtime() {
        return workshop().details().airtime();
    }

    void airtime(Optional<Details.AirtimeUse> use) {
        if (!use.equals(airtime())) {
            live.performUndoable(Workshops.setAirtime(workshop(), use));
        }
    }

    boolean begun() {
        return workshop().liveState().step().isPresent();
    }

    /** Opens the first step, unless the workshop has begun. */
    void beginWorkshop() {
        if (!begun()) {
            live.performLive(LiveControls.start(workshop(), live.pen()));
        }
    }

    /** The exercises with their times, counted from the typed start if it is valid. */
    List<ProgrammeRow> programme(String typedStart) {
        var lines = new ArrayList<ProgrammeRow>();
        var at = startFor(typedStart);
        for (var exercise : workshop().programme().activeExercises()) {
            lines.add(new ProgrammeRow(
                    at.map(time -> formats.format(time.toLocalTime())).orElse(""),
                    exercise.title(),
                    messages.get("prepare.minutes", exercise.minutes()),
                    exercise.hasNoSteps()));
            at = at.map(time -> time.plusMinutes(exercise.minutes()));
        }
        return lines;
    }

    /** The total duration, and the end if the workshop starts as typed. */
    String total(String typedStart) {
        int minutes = workshop().programme().minutes();
        return startFor(typedStart)
                .map(start -> start.plusMinutes(minutes).toLocalTime())
                .map(end -> messages.get("prepare.ends", minutes, formats.format(end)))
                .orElseGet(() -> messages.get("prepare.takes", minutes));
    }

    /** On the planned day, on which the clocks may be put forward or back; without one, today. */
    private Optional<ZonedDateTime> startFor(String typedStart) {
        var day = start().map(LocalDateTime::toLocalDate).orElse(today());
        return formats.parseTime(typedStart)
                .or(() -> start().map(LocalDateTime::toLocalTime))
                .map(time -> day.atTime(time).atZone(workshop().details().zone()));
    }

    private Optional<LocalDateTime> start() {
        return workshop().details().plannedStart();
    }
}

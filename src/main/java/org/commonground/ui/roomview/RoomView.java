package org.commonground.ui.roomview;

import java.time.Clock;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;
import org.commonground.roomview.MessagePages;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomMessage;
import org.commonground.roomview.RoomPage;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RoomClock;
import org.commonground.session.RunClock;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.SecondTicker;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.workshop.Workshop;

/** Follows a live workshop on the wall. Listens between {@link #shown()} and {@link #gone()}. */
public final class RoomView implements RoomSwitch.EmbeddedRoomView {

    private final LiveWorkshop live;
    private final Messages messages;
    private final Clock clock;
    private final Preferences preferences;
    private Optional<Subscription> setting = Optional.empty();
    private final RoomSurface surface;
    private final SecondTicker ticking;
    private final ChangeListener<Object> measured = (of, before, now) -> Platform.runLater(this::layOut);
    private Optional<Subscription> listening = Optional.empty();
    private Optional<RoomMessage> message = Optional.empty();
    private int messagePage;

    public RoomView(LiveWorkshop live, Messages messages, Clock clock, Preferences preferences) {
        this.live = live;
        this.messages = messages;
        this.clock = clock;
        this.preferences = preferences;
        surface = new RoomSurface(messages);
        ticking = new SecondTicker(() -> tick(live.workshop()));
        follow(live.workshop());
    }

    @Override
    public Region view() {
        return surface.view();
    }

    /** Says something under every scene, that this is a rehearsal; "" says nothing. */
    void mark(String text) {
        surface.mark(text);
    }

    /** Shows a message in place of the step; empty shows the step again. @param page of the message, from 0 */
    void showMessage(Optional<RoomMessage> shown, int page) {
        message = shown;
        messagePage = page;
        follow(live.workshop());
    }

    /** Which page of the message is on; the only one while there is none. */
    RoomPage.Page messagePage() {
        return message.map(shown -> page(shown).page()).orElse(RoomPage.Page.ONLY);
    }

    private RoomPage page(RoomMessage shown) {
        return new MessagePages(RoomDisplay.of(live, messages).layout()).page(shown, messagePage);
    }

    @Override
    public void shown() {
        gone();
        listening = Optional.of(live.onChange(this::follow));
        observe();
        layOut();
        follow(live.workshop());
        ticking.start();
    }

    @Override
    public void gone() {
        listening.ifPresent(on -> {
            on.cancel();
            surface.view().layoutBoundsProperty().removeListener(measured);
            setting.ifPresent(Subscription::cancel);
        });
        listening = Optional.empty();
        ticking.stop();
    }

    private void follow(Workshop workshop) {
        surface.layOut(RoomDisplay.of(live, messages).layout());
        surface.show(message.filter(shown -> !workshop.liveState().blank())
                .map(this::page)
                .orElseGet(() -> RoomDisplay.scene(live, messages)));
        tick(workshop);
    }

    private void observe() {
        surface.view().layoutBoundsProperty().addListener(measured);
        setting = Optional.of(preferences.onChange(this::layOut));
    }

    /** The pages hold what can be read on this screen from the back of this room. */
    private void layOut() {
        var view = surface.view();
        if (listening.isPresent() && view.getScene() != null) {
            RoomDisplay.layOut(
                    live,
                    messages,
                    RoomLayout.of(
                            preferences.room(),
                            view.getWidth(),
                            view.getHeight(),
                            view.getScene().getHeight()));
        }
    }

    private void tick(Workshop workshop) {
        surface.show(RoomClock.of(RunClock.of(workshop, clock.instant())));
    }
}

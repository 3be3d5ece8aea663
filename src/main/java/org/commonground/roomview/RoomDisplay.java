package org.commonground.roomview;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Paging;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.Subscription;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.LiveState.Shown;

/**
 * The room view of a workshop that is open, laid out for the screen it is shown on. The pages laid out last are kept, because each
 * change reads them several times: to turn to the new card, to show it, and for the number of the page on the console. Not thread safe.
 */
public final class RoomDisplay implements Paging {

    private final Messages messages;
    private final RoomLayout layout;
    private final CardHeights heights;
    private Optional<Kept> kept = Optional.empty();

    RoomDisplay(Messages messages, RoomLayout layout) {
        this.messages = messages;
        this.layout = layout;
        heights = new CardHeights(layout);
    }

    /** What the room sees of a workshop on the usual screen. Equal workshops give equal scenes. */
    public static RoomPage scene(Workshop workshop, Messages messages) {
        return scene(workshop, messages, RoomLayout.USUAL, Map.of());
    }

    /** What the room sees of a workshop that is open, laid out for the screen it is shown on. */
    public static RoomPage scene(LiveWorkshop live, Messages messages) {
        return of(live, messages).scene(live.workshop(), live.turnout());
    }

    /** What the room sees of a workshop on any screen. @param turnout how many of each side have voted so far */
    public static RoomPage scene(Workshop workshop, Messages messages, RoomLayout layout, Map<Side, Integer> turnout) {
        return new RoomDisplay(messages, layout).scene(workshop, turnout);
    }

    /** The display of that workshop; one of the usual size where it is not on any screen yet. */
    public static RoomDisplay of(LiveWorkshop live, Messages messages) {
        if (live.paging() instanceof RoomDisplay display && display.messages == messages) {
            return display;
        }
        var usual = new RoomDisplay(messages, RoomLayout.USUAL);
        live.setPaging(usual);
        return usual;
    }

    /** Lays the room view out for another screen, where it is another. */
    public static void layOut(LiveWorkshop live, Messages messages, RoomLayout layout) {
        if (!of(live, messages).layout.equals(layout)) {
            live.setPaging(new RoomDisplay(messages, layout));
        }
    }

    /** Turns to what is entered, altered or brought back, so that who has just said it sees it. */
    public static Subscription follow(LiveWorkshop live, Messages messages) {
        of(live, messages);
        return PresenterNavigation.followChanges(live);
    }

    public RoomLayout layout() {
        return layout;
    }

    /** What the room sees of a workshop. @param turnout how many of each side have voted so far */
    public RoomPage scene(Workshop workshop, Map<Side, Integer> turnout) {
        var scenes = scenes(workshop, turnout);
        return scenes.scene(step -> pages(scenes, step, workshop, turnout));
    }

    @Override
    public Position position(Workshop workshop) {
        var scene = scene(workshop, Map.of());
        return new Position(scene.page().at(), scene.page().of(), scene instanceof RoomPage.Reveal);
    }

    @Override
    public OptionalInt pageAfter(Workshop workshop, Change done) {
        var scenes = scenes(workshop, Map.of());
        return scenes.step()
                .map(step -> scenes.pageAfter(done, pages(scenes, step, workshop, Map.of())))
                .orElseGet(OptionalInt::empty);
    }

    private RoomPageBuilder scenes(Workshop workshop, Map<Side, Integer> turnout) {
        return new RoomPageBuilder(workshop, messages, layout, heights, turnout);
    }

    private StepPages pages(RoomPageBuilder scenes, Step step, Workshop workshop, Map<Side, Integer> turnout) {
        var still = kept.filter(before -> before.holdsFor(step, workshop, turnout));
        if (still.isPresent()) {
            return still.get().pages();
        }
        var pages = scenes.pages(step);
        kept = Optional.of(new Kept(step, workshop, turnout, pages));
        return pages;
    }

    private record Kept(Step step, Workshop workshop, Map<Side, Integer> turnout, StepPages pages) {

        boolean holdsFor(Step now, Workshop then, Map<Side, Integer> voted) {
            return step.equals(now)
                    && workshop.differsOnlyInLiveState(then)
                    && (!turnsItself(step.kind())
                            || turnout.equals(voted) && shown(workshop).equals(shown(then)));
        }

        /** Of a vote or a result only the page that shows is laid out. */
        private static boolean turnsItself(StepKind kind) {
            return kind instanceof StepKind.Vote
                    || kind instanceof StepKind.Reveal
                    || kind instanceof StepKind.Register;
        }

        private static Shown shown(Workshop workshop) {
            return workshop.liveState().shown();
        }
    }
}

package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Paging;
import org.commonground.live.Presenter;
import org.commonground.live.Subscription;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Change;
import org.commonground.workshop.LiveState.Shown;
import org.commonground.workshop.Workshop;

/**
 * The room view of a workshop that is open, laid out for the screen it is shown on. The pages laid out last are kept, because each
 * change reads them several times: to turn to the new card, to show it, and for the number of the page on the console. Not thread safe.
 */
public final class RoomDisplay implements Paging {

    private final Words words;
    private final RoomLayout layout;
    private Optional<Kept> kept = Optional.empty();

    public RoomDisplay(Words words, RoomLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    /** What the room sees of a workshop on the usual screen. Equal workshops give equal scenes. */
    public static RoomScene scene(Workshop workshop, Words words) {
        return scene(workshop, words, RoomLayout.USUAL, Map.of());
    }

    /** What the room sees of a workshop that is open, laid out for the screen it is shown on. */
    public static RoomScene scene(LiveWorkshop live, Words words) {
        return of(live, words).scene(live.workshop(), live.turnout());
    }

    /** What the room sees of a workshop on any screen. @param turnout how many of each side have voted so far */
    public static RoomScene scene(Workshop workshop, Words words, RoomLayout layout, Map<Side, Integer> turnout) {
        return new RoomDisplay(words, layout).scene(workshop, turnout);
    }

    /** The display of that workshop; one of the usual size where it is not on any screen yet. */
    public static RoomDisplay of(LiveWorkshop live, Words words) {
        if (live.paging() instanceof RoomDisplay display && display.words == words) {
            return display;
        }
        var usual = new RoomDisplay(words, RoomLayout.USUAL);
        live.page(usual);
        return usual;
    }

    /** Lays the room view out for another screen, where it is another. */
    public static void layOut(LiveWorkshop live, Words words, RoomLayout layout) {
        if (!of(live, words).layout.equals(layout)) {
            live.page(new RoomDisplay(words, layout));
        }
    }

    /** Turns to what is entered, altered or brought back, so that who has just said it sees it. */
    public static Subscription follow(LiveWorkshop live, Words words) {
        of(live, words);
        return Presenter.follow(live);
    }

    public RoomLayout layout() {
        return layout;
    }

    /** What the room sees of a workshop. @param turnout how many of each side have voted so far */
    public RoomScene scene(Workshop workshop, Map<Side, Integer> turnout) {
        var scenes = scenes(workshop, turnout);
        return scenes.scene(step -> pages(scenes, step, workshop, turnout));
    }

    @Override
    public Position position(Workshop workshop) {
        var scene = scene(workshop, Map.of());
        return new Position(scene.page().at(), scene.page().of(), scene instanceof RoomScene.Reveal);
    }

    @Override
    public OptionalInt pageAfter(Workshop workshop, Change done) {
        var scenes = scenes(workshop, Map.of());
        return scenes.step()
                .map(step -> scenes.pageAfter(done, pages(scenes, step, workshop, Map.of())))
                .orElseGet(OptionalInt::empty);
    }

    private RoomScenes scenes(Workshop workshop, Map<Side, Integer> turnout) {
        return new RoomScenes(workshop, words, layout, turnout);
    }

    private List<RoomScene> pages(RoomScenes scenes, Step step, Workshop workshop, Map<Side, Integer> turnout) {
        var still = kept.filter(before -> before.holdsFor(step, workshop, turnout));
        if (still.isPresent()) {
            return still.get().pages();
        }
        var pages = scenes.pages(step);
        kept = Optional.of(new Kept(step, workshop, turnout, pages));
        return pages;
    }

    private record Kept(Step step, Workshop workshop, Map<Side, Integer> turnout, List<RoomScene> pages) {

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
            return workshop.live().shown();
        }
    }
}

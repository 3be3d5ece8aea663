package org.commonground.ui.console;

import java.util.Optional;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.workshop.Change;
import org.commonground.workshop.Workshop;

/** The left column of the console: the programme, who is here, and the lists of what was said. */
final class LeftColumn {

    private final LiveWorkshop live;
    private final ProgrammeOverviewPane overview;
    private final PresencePane presence;
    private final ListsPane lists;
    private final ScrollPane scroll;
    /** The step in which the column was scrolled to a new line of a list. */
    private Optional<String> listsShownIn = Optional.empty();

    LeftColumn(LiveWorkshop live, ProgrammeOverviewPane overview, PresencePane presence, ListsPane lists) {
        this.live = live;
        this.overview = overview;
        this.presence = presence;
        this.lists = lists;
        scroll = Widgets.scrolling(new VBox(16, overview.view(), presence.view(), lists.view()));
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Widgets.styled(scroll, "console-rail");
    }

    ScrollPane view() {
        return scroll;
    }

    /** Shows every new line of the lists, until the subscription is cancelled. */
    Subscription follow() {
        return live.onPerformed(this::showInLists);
    }

    void show(Workshop workshop) {
        presence.show(workshop);
        lists.show(workshop);
        if (listsShownIn.isPresent()
                && !listsShownIn.equals(workshop.liveState().step())) {
            listsShownIn = Optional.empty();
            lists.markFound(Optional.empty());
            scroll.setVvalue(0);
        }
    }

    void show(ProgrammeOverview programme) {
        overview.show(programme);
    }

    /** Marks a line of the lists and scrolls to it; empty takes the mark off. */
    void showFound(Optional<String> id) {
        lists.markFound(id).ifPresent(line -> FocusScrolling.scrollTo(scroll, line));
    }

    /**
     * A line that a list has got is marked there, also where the list was folded or its end was below the edge, until the room goes on to
     * another step.
     */
    private void showInLists(Change change) {
        if (live.nextUndo().equals(Optional.of(change))) {
            change.edits().stream()
                    .flatMap(edit -> edit.after().stream())
                    .flatMap(item -> lists.markFound(Optional.of(item.id())).stream())
                    .forEach(line -> {
                        listsShownIn = live.workshop().liveState().step();
                        FocusScrolling.reveal(line);
                    });
        }
    }
}

package org.commonground.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PagePlace;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;

/** The frame of a page on which files come back about a plan: its head, its scrolling body, and files dropped on it. */
public final class ReturnedFilesFrame {

    private final LiveWorkshop live;
    private final Runnable refresh;
    private final SaveIndicator light;
    private final Label subtitle = Widgets.wrapped("", "muted");
    private final VBox view;
    private final PagePlace place;
    private Subscription listening = Subscription.NONE;

    /**
     * @param heading key of its text
     * @param back the way to the plan
     * @param buttons beside Undo, the most important one last
     * @param refresh shows the workshop as it is now
     * @param read takes the files that are dropped
     */
    public ReturnedFilesFrame(
            PageContext context,
            LiveWorkshop live,
            String heading,
            Button back,
            List<Button> buttons,
            Region body,
            Runnable refresh,
            Consumer<List<Path>> read) {
        this.live = live;
        this.refresh = refresh;
        light = new SaveIndicator(context.messages(), live);
        var titles = Widgets.grow(new VBox(2, context.label(heading, "h1"), subtitle));
        var undo = context.widgets().button("kit.undo", Shortcut.of("Shortcut+Z"), live::undo);
        var controls = Stream.concat(Stream.of(light.view(), back, undo), buttons.stream());
        var head = Widgets.header(titles, controls.toArray(Node[]::new));
        body.getStyleClass().add("plan-body");
        var scroll = Widgets.scrolling(body);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        view = Widgets.styled(new VBox(20, head, Widgets.grow(scroll)), "plan-page");
        place = new PagePlace(live, "place." + heading, view, scroll);
        FileDrop.install(view, () -> true, read);
    }

    public Node view() {
        return view;
    }

    public void subtitle(String text) {
        subtitle.setText(text);
    }

    /** Follows the workshop, and goes to where the page was left, or else to the first thing to do. */
    public void onShow() {
        listening = Subscription.of(live.onChange(workshop -> refresh.run()), light.follow());
        refresh.run();
        place.restore(() -> Widgets.firstFocusable(view).ifPresent(Node::requestFocus));
    }

    public void onHide() {
        place.leave();
        listening.cancel();
    }
}

package org.commonground.ui.roomview;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomPage;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.session.RoomClock;
import org.commonground.ui.control.DrawingNodes;
import org.commonground.ui.control.DrawingView;
import org.commonground.ui.control.Widgets;

/** The wall's own surface of fixed measures, scaled into whatever window it stands in: heading, clock, content, number of the page. */
final class RoomSurface {

    private final Messages messages;
    private final Pane window = Widgets.styled(new Pane(), "room");
    private final BorderPane surface = new BorderPane();
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final Label place = Widgets.wrapped("", "room-place");
    private final Label prompt = Widgets.wrapped("", "room-prompt");
    private final Label clock = Widgets.keepWidth(Widgets.label("", "room-clock"));
    private final Label soon = Widgets.keepWidth(Widgets.label("", "room-soon"));
    private final HBox heading;
    private final HBox foot;
    private final VBox time;
    private final Label mark = Widgets.keepWidth(Widgets.label("", "room-mark"));
    private final Label next = Widgets.label("", "room-page", "room-next");
    private final Label pageNumber = Widgets.keepWidth(Widgets.label("", "room-page"));
    private final DrawingNodes drawing = new DrawingNodes();
    /** None yet: the first is laid out when the surface is made. */
    private RoomLayout layout = new RoomLayout(0, 0);

    private Optional<RoomPage> shown = Optional.empty();

    RoomSurface(Messages messages) {
        this.messages = messages;
        soon.setText(messages.get("room.soon"));
        soon.setVisible(false);
        var asked = Widgets.grow(new VBox(place, prompt));
        time = new VBox(clock, soon);
        time.setAlignment(Pos.TOP_RIGHT);
        time.setMinWidth(Region.USE_PREF_SIZE);
        // The warning stands under the clock without taking room from what is below.
        soon.setManaged(false);
        soon.layoutXProperty().bind(time.widthProperty().subtract(soon.widthProperty()));
        soon.layoutYProperty().bind(clock.heightProperty().subtract(6));
        heading = new HBox(asked, time);
        heading.setAlignment(Pos.CENTER_LEFT);
        next.setMinWidth(0);
        mark("");
        foot = new HBox(mark, next, Widgets.spacer(), pageNumber);
        foot.setAlignment(Pos.BOTTOM_RIGHT);
        surface.setBottom(foot);
        surface.setManaged(false);
        surface.getTransforms().add(scale);
        window.getChildren().add(surface);
        window.setMinSize(0, 0);
        window.widthProperty().addListener((of, before, now) -> fit());
        window.heightProperty().addListener((of, before, now) -> fit());
        layOut(RoomLayout.USUAL);
    }

    Region view() {
        return window;
    }

    void mark(String text) {
        Widgets.showText(mark, text);
    }

    /** Takes other measures; what is shown next is drawn with them. */
    final void layOut(RoomLayout other) {
        if (other.equals(layout)) {
            return;
        }
        layout = other;
        shown = Optional.empty();
        List.of(soon, mark, next, pageNumber).forEach(label -> sized(label, RoomLayout.SMALLEST));
        sized(place, other.placeSize());
        sized(clock, other.clockSize());
        time.setMinWidth(other.clockWidth());
        heading.setSpacing(other.gap());
        foot.setSpacing(other.gap());
        foot.setMinHeight(other.foot());
        foot.setMaxHeight(other.foot());
        surface.setPadding(new Insets(other.marginTop(), other.marginX(), other.marginBottom(), other.marginX()));
        surface.resize(other.width(), other.height());
        fit();
    }

    void show(RoomPage scene) {
        if (shown.filter(scene::equals).isPresent()) {
            return;
        }
        shown = Optional.of(scene);
        boolean blank = scene instanceof RoomPage.Blank;
        surface.setVisible(!blank);
        window.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("blank"), blank);
        switch (scene) {
            case RoomPage.Blank _ -> {}
            case RoomPage.Drawn drawn -> {
                drawing.show(drawn.drawing());
                show(drawn.heading(), drawing.view());
            }
            case RoomPage.Reveal reveal -> show(reveal.heading(), result(reveal));
        }
        var page = scene.page();
        pageNumber.setText(page.of() > 1 ? messages.get("room.page", page.at() + 1, page.of()) : "");
    }

    void show(RoomClock now) {
        clock.setText(now.text());
        clock.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("over"), now.overtime());
        soon.setVisible(now.endsSoon());
        soon.autosize();
    }

    private void show(Heading head, Node content) {
        boolean none = head.isNone();
        next.setText(head.next());
        surface.setTop(none ? null : heading);
        place.setText(head.place());
        Widgets.showText(prompt, head.prompt());
        sized(prompt, layout.promptSize(head.prompt()));
        BorderPane.setMargin(content, new Insets(none ? 0 : layout.headingGap(), 0, 0, 0));
        surface.setCenter(content);
    }

    private Node result(RoomPage.Reveal reveal) {
        var all = new VBox(Widgets.grow(new DrawingView(reveal.drawing()).view()));
        if (!reveal.said().isEmpty()) {
            var said = Widgets.wrapped(reveal.said(), "room-said");
            sized(said, layout.saidSize());
            said.setMinHeight(layout.said());
            said.setMaxHeight(layout.said());
            said.setAlignment(Pos.BOTTOM_LEFT);
            all.getChildren().add(said);
        }
        return all;
    }

    /** The size stands at the node and not in the style sheet, because each surface has its own. */
    private static void sized(Label label, int size) {
        label.setStyle("-fx-font-size: " + size + "px");
    }

    private void fit() {
        double by = Math.min(window.getWidth() / layout.width(), window.getHeight() / layout.height());
        scale.setX(by);
        scale.setY(by);
        surface.relocate(
                (window.getWidth() - layout.width() * by) / 2, (window.getHeight() - layout.height() * by) / 2);
    }
}

package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.commonground.live.LiveWorkshop;
import org.commonground.words.Words;
import org.commonground.workshop.Change;

/** The frame of the window: it shows one page at a time, dialogs and toasts above it, and handles the commands of every page. */
public final class Shell {

    /** Set on a small or enlarged screen, such as 1280 × 720 at 150 %; the style sheets leave out what matters less. */
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Set on a small screen at twice the size; columns are placed one below the other. */
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double NARROW_BELOW = 1100;
    private static final double SLIM_BELOW = 800;
    private static final double LOW_BELOW = 620;

    private final Kit kit;
    private final Session session;
    private final BorderPane frame = new BorderPane();
    private final Zoom zoom;
    private final Scene scene;
    private Optional<Page> page = Optional.empty();
    private Optional<Keymap> keymap = Optional.empty();

    /** @param sheets the pages' style sheets in {@code styles/}, without extension */
    public Shell(Kit kit, Session session, double width, double height, String... sheets) {
        this.kit = kit;
        this.session = session;
        frame.setBottom(Jobs.view(kit.ui(), kit.background()));
        zoom = new Zoom(
                new StackPane(frame, kit.dialogs().over(frame), kit.toasts().view()));
        scene = new Scene(zoom, width, height);
        Theme.dress(scene, kit.preferences(), sheets);
        kit.preferences().onChange(this::fit);
        scene.widthProperty().subscribe(this::fit);
        scene.heightProperty().subscribe(this::fit);
        fit();
    }

    private void fit() {
        zoom.factor(kit.preferences().scale());
        zoom.pseudoClassStateChanged(NARROW, zoom.within(scene.getWidth()) < NARROW_BELOW);
        zoom.pseudoClassStateChanged(SLIM, zoom.within(scene.getWidth()) < SLIM_BELOW);
        zoom.pseudoClassStateChanged(LOW, zoom.within(scene.getHeight()) < LOW_BELOW);
    }

    public Scene scene() {
        return scene;
    }

    /** Shows the banner for unsaved changes; empty removes it. */
    public void banner(Optional<Node> banner) {
        frame.setTop(banner.orElse(null));
    }

    /** Shows a page in place of the current one. */
    public void show(Page next) {
        leave();
        page = Optional.of(next);
        frame.setCenter(next.view());
        fit();
        var keys = new Keymap(scene, commands(next), () -> !kit.dialogs().isOpen());
        keys.install();
        keymap = Optional.of(keys);
        next.shown();
    }

    /** Removes the current page, which then stops listening. */
    public void leave() {
        keymap.ifPresent(Keymap::remove);
        page.ifPresent(Page::gone);
        keymap = Optional.empty();
        page = Optional.empty();
    }

    public Optional<Page> page() {
        return page;
    }

    private List<Command> commands(Page next) {
        var all = new ArrayList<>(next.commands());
        all.addAll(common(next));
        return all;
    }

    /** The commands of every page. If a page has an undo of its own, it replaces that of the workshop. */
    private List<Command> common(Page next) {
        var own = next.commands().stream().map(Command::id).toList();
        return common().stream()
                .filter(command -> !own.contains(command.id()))
                .map(command ->
                        command.when(() -> !next.locked() && command.enabled().getAsBoolean()))
                .toList();
    }

    private List<Command> common() {
        return List.of(
                Command.of(
                                "kit.undo",
                                () -> turn(session.live().flatMap(LiveWorkshop::undo), "kit.undone"),
                                "Shortcut+Z")
                        .when(() -> session.live().isPresent()),
                Command.of(
                                "kit.redo",
                                () -> turn(session.live().flatMap(LiveWorkshop::redo), "kit.redone"),
                                "Shortcut+Y",
                                "Shortcut+Shift+Z")
                        .when(() -> session.live().isPresent()),
                Command.of("kit.home", kit.navigator()::home, "Alt+Home")
                        .when(() -> session.live().isPresent()),
                Command.of("kit.settings", kit.navigator()::settings, "Shortcut+Comma"),
                Command.of("kit.help", this::help, "F1", "?"));
    }

    private void turn(Optional<Change> change, String key) {
        change.ifPresent(turned -> kit.toasts().done(kit.words().get(key, label(kit.words(), turned))));
    }

    private static String label(Words words, Change change) {
        return words.get("change." + change.label());
    }

    /** Opens the help page with the shortcuts of the current page. */
    public void help() {
        page.ifPresent(current -> kit.dialogs()
                .tellWide(
                        kit.words().get("kit.help"),
                        Help.of(kit.ui(), current, current.commands(), common(current), current.keysHere())));
    }
}

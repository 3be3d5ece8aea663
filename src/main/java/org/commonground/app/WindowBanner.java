package org.commonground.app;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.Store;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.SaveBanner;

/** The banner of the main window: a rehearsal, a fictional workshop, changes that are not saved, or a store that is only read. */
final class WindowBanner {

    private final PageContext context;
    private final Store store;
    private final SafetyCopy safetyCopy;
    private final Supplier<Node> rehearsal;
    private Optional<SaveBanner> saving = Optional.empty();

    /** @param rehearsal the banner of a rehearsal */
    WindowBanner(PageContext context, Store store, SafetyCopy safetyCopy, Supplier<Node> rehearsal) {
        this.context = context;
        this.store = store;
        this.safetyCopy = safetyCopy;
        this.rehearsal = rehearsal;
    }

    /**
     * The banner from now on; empty for none.
     *
     * @param live the open workshop
     * @param filled whether a room view with a mark at its foot fills the window
     */
    Optional<Node> of(Optional<LiveWorkshop> live, boolean rehearsing, boolean filled) {
        saving.ifPresent(SaveBanner::close);
        saving = live.map(open -> new SaveBanner(context.widgets(), open, safetyCopy::save));
        if (rehearsing) {
            return filled ? Optional.empty() : Optional.of(rehearsal.get());
        }
        boolean fictional =
                live.filter(open -> open.workshop().details().fictional()).isPresent();
        return saving.map(SaveBanner::view)
                .<Node>map(save ->
                        fictional && !filled ? new VBox(sentence(context.text("home.fictional_banner")), save) : save)
                .or(() -> store.readOnly().map(WindowBanner::sentence));
    }

    private static Node sentence(String warning) {
        return Widgets.styled(new StackPane(Widgets.wrapped("! " + warning)), "banner");
    }
}

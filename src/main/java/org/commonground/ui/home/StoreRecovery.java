package org.commonground.ui.home;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** Replaces the home page if the store could not be opened: gives the reason and the possible actions. */
public final class StoreRecovery {

    private static final int MOST = 20;

    private final VBox view = Widgets.styled(new VBox(16), "trouble");

    /**
     * A backup that can replace the store.
     *
     * @param lastChange when something in it was last changed
     * @param whole whether everything in it is as it was written
     */
    public record Backup(
            Instant savedAt, int workshops, int records, Instant lastChange, boolean whole, Runnable restore) {}

    private StoreRecovery(Node... nodes) {
        view.getChildren().setAll(nodes);
    }

    public Region view() {
        return view;
    }

    /** For a store that was left untouched; the app can only be closed. */
    public static StoreRecovery unavailable(Widgets ui, String sentence, Runnable close) {
        return new StoreRecovery(
                ui.text("trouble.refused", "h1"), Widgets.wrapped(sentence), ui.button("kit.close", close, "primary"));
    }

    /**
     * For a store that is damaged or missing.
     *
     * @param backups newest first
     * @param openRest opens what is left of it; empty where that is not possible
     */
    public static StoreRecovery recovery(
            Widgets ui,
            String sentence,
            Optional<Path> setAside,
            Optional<Runnable> openRest,
            List<Backup> backups,
            Runnable startEmpty) {
        var list = new VBox(8);
        backups.stream().limit(MOST).forEach(copy -> list.getChildren().add(line(ui, copy)));
        var scroll = Widgets.grow(Widgets.scrolling(list));
        var safe = setAside.map(folder -> ui.messages().get("trouble.set_aside", folder.toString()))
                .orElse("");
        return new StoreRecovery(
                ui.text("trouble.recovery", "h1"),
                Widgets.wrapped(sentence),
                Widgets.wrapped(safe, "muted"),
                openRest.<Node>map(open -> ui.button("trouble.open_rest", open, "primary"))
                        .orElseGet(Region::new),
                ui.text(backups.isEmpty() ? "trouble.no_backups" : "trouble.backups", "strong"),
                scroll,
                ui.button("trouble.start_empty", startEmpty));
    }

    private static Node line(Widgets ui, Backup copy) {
        var time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(ui.messages().locale())
                .withZone(ZoneId.systemDefault());
        var text = ui.messages()
                .get(
                        copy.whole() ? "trouble.backup" : "trouble.backup_damaged",
                        time.format(copy.savedAt()),
                        copy.workshops(),
                        copy.records(),
                        copy.workshops() == 0 ? "–" : time.format(copy.lastChange()));
        return new Flow(12, Widgets.wrapped(text), Widgets.spacer(), ui.button("trouble.restore", copy.restore()));
    }
}

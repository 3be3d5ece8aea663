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
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Ui;

/** Replaces the home page if the store could not be opened: gives the reason and the possible actions. */
public final class OpeningTrouble {

    private static final int MOST = 20;

    private final VBox view = Ui.styled(new VBox(16), "trouble");

    /** A backup that can replace the store. */
    public record Copy(Instant at, int workshops, Runnable restore) {}

    private OpeningTrouble(Node... nodes) {
        view.getChildren().setAll(nodes);
    }

    public Region view() {
        return view;
    }

    /** For a store that was left untouched; the app can only be closed. */
    public static OpeningTrouble refused(Ui ui, String sentence, Runnable close) {
        return new OpeningTrouble(
                ui.text("trouble.refused", "h1"), Ui.wrapped(sentence), ui.button("kit.close", close, "primary"));
    }

    /**
     * For a store that is damaged or missing.
     *
     * @param backups newest first
     */
    public static OpeningTrouble recovery(
            Ui ui, String sentence, Optional<Path> setAside, List<Copy> backups, Runnable startEmpty) {
        var list = new VBox(8);
        backups.stream().limit(MOST).forEach(copy -> list.getChildren().add(line(ui, copy)));
        var scroll = Ui.grow(Ui.scrolling(list));
        var safe = setAside.map(folder -> ui.words().get("trouble.set_aside", folder.toString()))
                .orElse("");
        return new OpeningTrouble(
                ui.text("trouble.recovery", "h1"),
                Ui.wrapped(sentence),
                Ui.wrapped(safe, "muted"),
                ui.text(backups.isEmpty() ? "trouble.no_backups" : "trouble.backups", "strong"),
                scroll,
                ui.button("trouble.start_empty", startEmpty));
    }

    private static Node line(Ui ui, Copy copy) {
        var at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(ui.words().locale())
                .withZone(ZoneId.systemDefault())
                .format(copy.at());
        return new Flow(
                12,
                Ui.label(ui.words().get("trouble.backup", at, copy.workshops())),
                Ui.spacer(),
                ui.button("trouble.restore", copy.restore()));
    }
}

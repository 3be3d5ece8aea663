package org.commonground.ui.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.FlowPane;
import org.commonground.i18n.AppVersion;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** Which version of the app this is, where its files and licences are, and what to copy into a report of a problem. */
public final class AboutDialog {

    private final PageContext context;
    private final AppVersion version;
    private final Path store;
    private final Path logs;
    private final Optional<Path> licences;
    private final Consumer<Path> openFolder;

    /**
     * @param logs the folder of the log
     * @param licences the folder with the licences of every part; only a package has one
     * @param openFolder shows a folder in the file manager
     */
    public AboutDialog(
            PageContext context,
            AppVersion version,
            Path store,
            Path logs,
            Optional<Path> licences,
            Consumer<Path> openFolder) {
        this.context = context;
        this.version = version;
        this.store = store;
        this.logs = logs;
        this.licences = licences;
        this.openFolder = openFolder;
    }

    public void show() {
        var messages = context.messages();
        List<Node> lines = new ArrayList<>(List.of(
                Widgets.wrapped(versionLine(), "strong"),
                Widgets.wrapped(messages.get("about.updates")),
                Widgets.wrapped(messages.get("about.licence")),
                Widgets.wrapped(messages.get("about.store", store), "muted"),
                Widgets.wrapped(messages.get("about.log", logs), "muted")));
        var buttons = new FlowPane(8, 8, context.button("about.copy", this::copyDetails));
        buttons.getChildren().add(context.button("about.open_log", () -> openFolder.accept(logs)));
        licences.ifPresent(folder ->
                buttons.getChildren().add(context.button("about.open_licences", () -> openFolder.accept(folder))));
        lines.add(buttons);
        context.dialogs().showMessage(messages.get("about.title"), Widgets.column(10, lines.toArray(Node[]::new)));
    }

    private String versionLine() {
        var formats = new DateTimeFormats(context.messages().locale());
        return version.day()
                .map(day -> context.text("about.version", version.number(), formats.format(day)))
                .orElseGet(() -> context.text("about.version_unpackaged", version.number()));
    }

    /** Names no workshop and no person. */
    private void copyDetails() {
        var details = String.join(
                "\n",
                context.text("app.name") + " " + version.number()
                        + version.day().map(day -> " (" + day + ")").orElse(""),
                "Java " + System.getProperty("java.runtime.version") + ", JavaFX "
                        + System.getProperty("javafx.runtime.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"),
                logs.toString());
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details));
        context.toasts().showSuccess(context.text("about.copied"));
    }
}

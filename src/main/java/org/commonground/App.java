package org.commonground;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.commonground.live.StoreFailure;
import org.commonground.store.BackupCopy;
import org.commonground.store.Opening;
import org.commonground.store.Store;
import org.commonground.ui.home.OpeningTrouble;
import org.commonground.ui.kit.Theme;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The window: opens the store beside the user interface's thread, then shows the home page, or says why it cannot. */
public final class App extends Application {

    private final Clock clock = Clock.systemDefaultZone();
    private final Words words = new Words(Locale.getDefault());
    private final Executor workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("work-", 0).daemon().factory());
    private Optional<Store> store = Optional.empty();
    private Optional<Wiring> wiring = Optional.empty();

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        stage.setTitle(words.get("app.name"));
        var file = Launcher.store(getParameters().getRaw());
        open(stage, () -> Store.open(file, clock));
    }

    /** Everything performed is on disk when this returns, or the log and the terminal say what is not. */
    @Override
    public void stop() {
        wiring.ifPresent(Wiring::close);
        try {
            store.ifPresent(Store::close);
        } catch (StoreFailure e) {
            System.err.println(e.getMessage());
        }
    }

    private interface Attempt {
        Opening open();
    }

    private void open(Stage stage, Attempt attempt) {
        workers.execute(() -> {
            var opening = attempt.open();
            Platform.runLater(() -> opened(stage, opening));
        });
    }

    private void opened(Stage stage, Opening opening) {
        switch (opening) {
            case Opening.Ready(var ready) -> {
                store = Optional.of(ready);
                var wired = new Wiring(
                        stage,
                        ready,
                        words,
                        clock,
                        workers,
                        folder -> getHostServices().showDocument(folder.toUri().toString()));
                wiring = Optional.of(wired);
                wired.show();
            }
            case Opening.Refused(var why, var sentence) -> {
                System.err.println(sentence);
                say(stage, OpeningTrouble.refused(new Ui(words), sentence, stage::close));
            }
            case Opening.RecoveryNeeded needed -> say(stage, recovery(stage, needed));
        }
    }

    private OpeningTrouble recovery(Stage stage, Opening.RecoveryNeeded needed) {
        var file = Launcher.store(getParameters().getRaw());
        return OpeningTrouble.recovery(
                new Ui(words),
                needed.sentence(),
                needed.setAside(),
                needed.backups().stream().map(backup -> choice(stage, backup)).toList(),
                () -> open(stage, () -> Store.startEmpty(file, clock)));
    }

    private OpeningTrouble.Copy choice(Stage stage, BackupCopy backup) {
        var file = Launcher.store(getParameters().getRaw());
        return new OpeningTrouble.Copy(
                backup.at(), backup.workshops(), () -> open(stage, () -> Store.restore(file, backup, clock)));
    }

    private static void say(Stage stage, OpeningTrouble trouble) {
        var scene = new Scene(trouble.view(), 720, 480);
        Theme.apply(scene);
        stage.setScene(scene);
        stage.show();
    }
}

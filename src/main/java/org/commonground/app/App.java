package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.commonground.live.StoreFailure;
import org.commonground.store.BackupCopy;
import org.commonground.store.Opener;
import org.commonground.store.Opening;
import org.commonground.store.SecondStart;
import org.commonground.store.Store;
import org.commonground.ui.home.OpeningTrouble;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.RoomSetting;
import org.commonground.ui.kit.Settings;
import org.commonground.ui.kit.Theme;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: opens the store on a worker thread, then shows the home page, or the reason why it cannot. */
public final class App extends Application {

    /** System property: the window closes two seconds after it has opened. {@code ./run} uses it to fill Java's cache of classes. */
    private static final String START_ONLY = "commonground.start-only";

    private final Clock clock = Clock.systemDefaultZone();
    private final Words words = Words.ofSystem();
    private final Executor workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("work-", 0).daemon().factory());
    private Optional<Store> store = Optional.empty();
    private Optional<MainWindow> wiring = Optional.empty();
    private Optional<SecondStart> secondStarts = Optional.empty();
    private final Supplier<Path> file;
    private final IntConsumer exit;
    private boolean inTrouble;

    @Override
    public void start(Stage stage) {
        open(stage, () -> Opener.open(file.get(), clock));
        stage.setTitle(words.get("app.name"));
        Theme.loadFonts();
    }

    /** Opens the store named by the parameter {@code --store=FILE}. */
    public App() {
        file = () -> Path.of(Objects.requireNonNull(getParameters().getNamed().get("store")));
        exit = System::exit;
    }

    /** @param exit called with the exit code where the app ends with a failure */
    App(Path file, IntConsumer exit) {
        this.file = () -> file;
        this.exit = exit;
    }

    /** Every change is on disk when this returns. Otherwise the reason is printed to the terminal and the process ends with exit code 1. */
    @Override
    public void stop() {
        secondStarts.ifPresent(SecondStart::close);
        wiring.ifPresent(MainWindow::close);
        try {
            store.ifPresent(Store::close);
        } catch (StoreFailure e) {
            complain(e.getMessage());
        }
        if (inTrouble) {
            exit.accept(1);
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
            case Opening.Ready ready -> ready(stage, ready.store());
            case Opening.Refused refused -> {
                if (refused.why() == Opening.Why.IN_USE) {
                    callTheOther(stage, refused.sentence());
                } else {
                    refused(stage, refused.sentence());
                }
            }
            case Opening.RecoveryNeeded needed -> {
                complain(needed.sentence());
                say(stage, recovery(stage, needed));
            }
        }
    }

    private void ready(Stage stage, Store ready) {
        inTrouble = false;
        store = Optional.of(ready);
        var wired = new MainWindow(
                stage, ready, words, clock, workers, link -> getHostServices().showDocument(link.toString()));
        wiring = Optional.of(wired);
        wired.show();
        secondStarts = Optional.of(SecondStart.listen(ready.file(), () -> Platform.runLater(wired::front)));
        if (Boolean.getBoolean(START_ONLY)) {
            var shown = new PauseTransition(Duration.seconds(2));
            shown.setOnFinished(event -> stage.close());
            shown.play();
        }
    }

    /** Brings the window that has the store open to the front and ends this start. If a command has it open, nothing answers. */
    private void callTheOther(Stage stage, String sentence) {
        workers.execute(() -> {
            boolean came = SecondStart.call(file.get());
            Platform.runLater(() -> {
                if (came) {
                    System.err.println(words.get("app.is_open"));
                    Platform.exit();
                } else {
                    refused(stage, sentence);
                }
            });
        });
    }

    private void refused(Stage stage, String sentence) {
        complain(sentence);
        say(stage, OpeningTrouble.refused(new Ui(words), sentence, stage::close));
    }

    private void complain(@Nullable String sentence) {
        inTrouble = true;
        System.err.println(sentence);
    }

    private OpeningTrouble recovery(Stage stage, Opening.RecoveryNeeded needed) {
        return OpeningTrouble.recovery(
                new Ui(words),
                needed.sentence(),
                needed.setAside(),
                needed.backups().stream().map(backup -> choice(stage, backup)).toList(),
                () -> open(stage, () -> Opener.startEmpty(file.get(), clock)));
    }

    private OpeningTrouble.Copy choice(Stage stage, BackupCopy backup) {
        return new OpeningTrouble.Copy(
                backup.at(), backup.workshops(), () -> open(stage, () -> Opener.restore(file.get(), backup, clock)));
    }

    /** Uses the chosen colours and text size: the settings file lies beside the store and is read without it. */
    private void say(Stage stage, OpeningTrouble trouble) {
        Optional<Settings> chosen;
        try (var files = new KeptFiles(file.get())) {
            chosen = files.settings().read();
        }
        var preferences = new Preferences(chosen.orElse(Settings.USUAL), kept -> {}, RoomSetting.usual());
        SystemColours.follow(preferences);
        stage.setScene(Theme.scene(trouble.view(), 720, 480, preferences, "home"));
        stage.show();
    }
}

package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.BackupCopy;
import org.commonground.store.OpenResult;
import org.commonground.store.Store;
import org.commonground.store.StoreOpener;
import org.commonground.ui.control.AfterPainting;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.StoreRecovery;
import org.commonground.ui.shell.Theme;
import org.jspecify.annotations.Nullable;

/** The JavaFX application: opens the store on a worker thread, then shows the home page, or the reason why it cannot. */
public final class App extends Application {

    /** System property: the window shows a home page with a workshop, keeps and reads its place, and closes two seconds after it has opened. {@code ./run} uses it to fill Java's cache of classes. */
    private static final String START_ONLY = "commonground.start-only";

    private final Executor workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("work-", 0).daemon().factory());
    /** Done once the fonts are loaded, which is beside the making of the window; no text is laid out before. */
    private final CompletableFuture<List<Font>> fonts = CompletableFuture.supplyAsync(Theme::registerFonts, workers);
    /** Done once joined emoji are drawn right. What workers read, such as titles of workshops, is shown later. */
    private final CompletableFuture<Void> emoji = fonts.thenAcceptAsync(Theme::prepareEmoji, workers);

    private final Clock clock = Clock.systemDefaultZone();
    private final Messages messages = Messages.ofSystem();
    private Optional<Store> store = Optional.empty();
    private Optional<MainWindow> mainWindow = Optional.empty();
    private Optional<SingleInstance> singleInstance = Optional.empty();
    private final Supplier<Path> file;
    private final Supplier<List<Path>> filesToOpen;
    private final IntConsumer exit;
    private boolean inTrouble;

    @Override
    public void start(Stage stage) {
        emoji.whenComplete((prepared, failure) -> {
            if (failure != null) {
                Platform.runLater(() -> {
                    printError(failure.toString());
                    Platform.exit();
                });
            }
        });
        stage.setTitle(messages.get("app.name"));
        var begun = EarlyOpening.begun();
        begun.filter(opening -> opening.state() == Future.State.SUCCESS)
                .ifPresentOrElse(
                        ready -> opened(stage, ready.resultNow()),
                        () -> open(
                                stage,
                                () -> begun.map(CompletableFuture::join)
                                        .orElseGet(() -> StoreOpener.open(file.get(), clock))));
    }

    /**
     * Of the store that {@link EarlyOpening} opens, which the parameter {@code --store=FILE} names; all other parameters are files to open
     * in its window.
     */
    public App() {
        filesToOpen = () -> getParameters().getUnnamed().stream().map(Path::of).toList();
        file = () -> Path.of(Objects.requireNonNull(getParameters().getNamed().get("store")));
        exit = System::exit;
    }

    /** @param exit called with the exit code where the app ends with a failure */
    App(Path file, IntConsumer exit) {
        this.file = () -> file;
        filesToOpen = List::of;
        this.exit = exit;
    }

    /** Every change is on disk when this returns. Otherwise the reason is printed to the terminal and the process ends with exit code 1. */
    @Override
    public void stop() {
        singleInstance.ifPresent(SingleInstance::close);
        mainWindow.ifPresent(MainWindow::close);
        try {
            store.ifPresent(Store::close);
        } catch (StoreFailure e) {
            printError(e.getMessage());
        }
        if (inTrouble) {
            exit.accept(1);
        }
    }

    private interface Attempt {
        OpenResult open();
    }

    private void open(Stage stage, Attempt attempt) {
        workers.execute(() -> {
            var opening = attempt.open();
            Platform.runLater(() -> opened(stage, opening));
        });
    }

    private void opened(Stage stage, OpenResult opening) {
        switch (opening) {
            case OpenResult.Ready ready -> ready(stage, ready.store());
            case OpenResult.Refused refused -> {
                if (refused.reason() == OpenResult.RefusalReason.IN_USE) {
                    bringOtherToFront(stage, refused.sentence());
                } else {
                    refused(stage, refused.sentence());
                }
            }
            case OpenResult.RecoveryNeeded needed -> {
                printError(needed.sentence());
                showTrouble(stage, recovery(stage, needed));
            }
        }
    }

    private void ready(Stage stage, Store ready) {
        inTrouble = false;
        store = Optional.of(ready);
        var wired = new MainWindow(
                stage,
                ready,
                messages,
                clock,
                work -> emoji.thenRunAsync(work, workers),
                link -> getHostServices().showDocument(link.toString()));
        mainWindow = Optional.of(wired);
        wired.show(fonts::join);
        AfterPainting.run(() -> workers.execute(() -> {
            var icons = Theme.icons();
            Platform.runLater(() -> stage.getIcons().setAll(icons));
        }));
        wired.openFiles(filesToOpen.get());
        singleInstance = Optional.of(SingleInstance.listen(
                ready.file(),
                files -> Platform.runLater(() -> {
                    wired.front();
                    wired.openFiles(files);
                })));
        if (Boolean.getBoolean(START_ONLY)) {
            after(Duration.seconds(1), wired::leaveForNextStart);
            after(Duration.seconds(2), () -> {
                wired.placeAsKept();
                stage.close();
            });
        }
    }

    private static void after(Duration time, Runnable action) {
        var pause = new PauseTransition(time);
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /** Brings the window that has the store open to the front and ends this start. If a command has it open, nothing answers. */
    private void bringOtherToFront(Stage stage, String sentence) {
        workers.execute(() -> {
            boolean came = SingleInstance.bringToFront(file.get(), filesToOpen.get());
            Platform.runLater(() -> {
                if (came) {
                    System.err.println(messages.get("app.is_open"));
                    Platform.exit();
                } else {
                    refused(stage, sentence);
                }
            });
        });
    }

    private void refused(Stage stage, String sentence) {
        printError(sentence);
        showTrouble(stage, StoreRecovery.unavailable(new Widgets(messages), sentence, stage::close));
    }

    private void printError(@Nullable String sentence) {
        inTrouble = true;
        System.err.println(sentence);
    }

    private StoreRecovery recovery(Stage stage, OpenResult.RecoveryNeeded needed) {
        return StoreRecovery.recovery(
                new Widgets(messages),
                needed.sentence(),
                needed.setAside(),
                needed.canOpenRest()
                        ? Optional.of(() -> open(stage, () -> StoreOpener.openRest(file.get(), clock)))
                        : Optional.empty(),
                needed.backups().stream().map(backup -> choice(stage, backup)).toList(),
                () -> open(stage, () -> StoreOpener.startEmpty(file.get(), clock)));
    }

    private StoreRecovery.Backup choice(Stage stage, BackupCopy backup) {
        return new StoreRecovery.Backup(
                backup.at(),
                backup.workshops(),
                backup.records(),
                backup.lastChange(),
                backup.whole(),
                () -> open(stage, () -> StoreOpener.restore(file.get(), backup, clock)));
    }

    /** Uses the chosen colours and text size: the settings file lies beside the store and is read without it. */
    private void showTrouble(Stage stage, StoreRecovery trouble) {
        Optional<Settings> chosen;
        try (var files = new SettingsFiles(file.get())) {
            chosen = files.settings().read();
        }
        emoji.join();
        var preferences = new Preferences(chosen.orElse(Settings.USUAL), kept -> {});
        SystemColours.follow(preferences);
        stage.getIcons().setAll(Theme.icons());
        stage.setScene(Theme.scene(trouble.view(), 720, 480, preferences, "home"));
        stage.show();
    }
}

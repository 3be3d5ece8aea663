package org.commonground.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import org.commonground.cli.Cli;
import org.commonground.cli.CommandContext;
import org.commonground.i18n.Messages;
import org.slf4j.LoggerFactory;

/** The main class. It is separate from {@link App} because JavaFX on the class path cannot start in an {@code Application}. */
public final class Launcher {

    private Launcher() {}

    /** Opens the window without arguments, or with nothing but {@code --store FILE} and files to open; everything else is a command. */
    public static void main(String... arguments) {
        try {
            start(arguments);
        } catch (InvalidPathException e) {
            System.err.println(Cli.pathMessage(e));
            System.exit(1);
        }
    }

    /** @throws InvalidPathException if the system's character set lacks a letter of a path */
    private static void start(String... arguments) {
        Objects.requireNonNull(Path.of(System.getProperty("user.home", "."))); // JavaFX keeps its libraries there
        var window = WindowStart.of(List.of(arguments));
        if (window.isPresent()) {
            EarlyOpening.begin(window.get().store());
            drawInSoftwareWithoutGraphicsCard();
            Application.launch(App.class, window.get().parameters());
        } else {
            // JavaFX draws on a thread of its own, which would keep the process alive after a command has failed.
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
                System.err.println(Messages.text("app.command_ended_unfinished", failure));
                LoggerFactory.getLogger(Launcher.class).error("Not foreseen", failure);
                System.exit(1);
            });
            var messages = Messages.ofSystem();
            System.exit(Cli.run(
                    new CommandContext(
                            DirectStoreAccess.OPENER,
                            new Screenshots(messages),
                            messages,
                            TerminalOutput.writer(System.out),
                            TerminalOutput.writer(System.err)),
                    arguments));
        }
    }

    /** There, OpenGL would be played by the processor: three times slower, and 60 MiB more. */
    private static void drawInSoftwareWithoutGraphicsCard() {
        if (System.getProperty("prism.order") == null
                && "Linux".equals(System.getProperty("os.name"))
                && !Files.exists(Path.of("/dev/dri"))) {
            System.setProperty("prism.order", "sw");
        }
    }
}

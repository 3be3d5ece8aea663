package org.commonground.store.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the operating system expects an app to keep its data. */
public final class DataFolder {

    private DataFolder() {}

    /** The app's folder on this machine; it may not be there yet. */
    public static Path path() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The store that is opened unless another is named. */
    public static Path store() {
        return path().resolve("store.sqlite");
    }

    /**
     * {@code %LOCALAPPDATA%} on Windows, {@code ~/Library/Application Support} on macOS, {@code $XDG_DATA_HOME} or
     * {@code ~/.local/share} elsewhere. By the XDG base directory specification a relative path there is ignored.
     */
    public static Path of(String system, Map<String, String> environment, Path home) {
        var os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return folder(environment, "LOCALAPPDATA")
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Common Ground");
        }
        if (os.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Common Ground");
        }
        return folder(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("common-ground");
    }

    private static Optional<Path> folder(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}

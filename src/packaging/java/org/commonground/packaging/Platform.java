package org.commonground.packaging;

import java.util.Locale;

/** The three kinds of systems that there are packages for. */
enum Platform {
    LINUX,
    MACOS,
    WINDOWS;

    static Platform current() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /** The end of the names of packages: the system and the processor, for example {@code linux-x64}. */
    static String suffix() {
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            case String other -> other;
        };
        return current().name().toLowerCase(Locale.ROOT) + "-" + processor;
    }
}

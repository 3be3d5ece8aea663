package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the packages of the system that it runs on in {@code target/packages}. {@code ./package} builds the jars and then starts this
 * class from its source, with the libraries of the app on the class path.
 *
 * <p>Environment: {@code SOURCE_DATE_EPOCH} is the time, in seconds since 1970, that every file of the packages gets.
 */
final class PackageCommand {

    private PackageCommand() {}

    /** @param arguments the folder of the project */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var release = Release.of(Path.of(arguments[0]).toAbsolutePath().normalize());
        Trees.deleteTree(release.work());
        Trees.deleteTree(release.packages());
        Files.createDirectories(release.packages());

        var parts = Parts.writeList(release);
        var image = AppImage.make(release, parts);
        List<Path> made = new ArrayList<>(List.of(parts));
        List<String> missing = new ArrayList<>();
        switch (Platform.current()) {
            case LINUX -> LinuxPackages.make(release, image, made, missing);
            case WINDOWS, MACOS -> DesktopInstallers.make(release, image, made, missing);
        }
        Archives.writeSums(release.packages().resolve("SHA256SUMS"), made);
        for (var file : made) {
            System.out.printf(
                    "%7.1f MB  %s%n", Files.size(file) / 1e6, release.root().relativize(file));
        }
        missing.forEach(System.err::println);
        Trees.deleteTree(release.work());
    }
}

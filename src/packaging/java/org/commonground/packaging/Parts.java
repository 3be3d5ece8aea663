package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;

/** What the packages are made of: the licences of every part, and the list of parts in the CycloneDX format. */
final class Parts {

    private Parts() {}

    /** Writes the licence texts of the app, the libraries and the fonts. Those of Java and JavaFX are in the runtime's own folder {@code legal}. */
    static void write(Release release, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(release.root().resolve("LICENSE"), folder.resolve("common-ground.txt"));
    }

    static Path copyBillOfMaterials(Release release) throws IOException {
        var file = release.packages().resolve(release.fileName() + ".cdx.json");
        return Files.copy(release.target().resolve("bom.json"), file);
    }
}

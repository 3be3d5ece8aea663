package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * What is packaged.
 *
 * @param root the folder of the project
 * @param version for example {@code 0.1.0}
 * @param time of every file in the packages, so that the same sources give the same bytes
 */
record Release(Path root, String version, Instant time) {

    static final String NAME = "common-ground";
    static final String TITLE = "Common Ground";
    static final String VENDOR = "Common Ground";
    static final String ID = "org.commonground.CommonGround";

    static Release of(Path root) throws IOException {
        try (var jar = new JarFile(root.resolve("target/common-ground.jar").toFile())) {
            var version = jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return new Release(
                    root, version, Instant.ofEpochSecond(Long.parseLong(System.getenv("SOURCE_DATE_EPOCH"))));
        }
    }

    Path target() {
        return root.resolve("target");
    }

    Path resources() {
        return root.resolve("src/packaging");
    }

    Path packages() {
        return target().resolve("packages");
    }

    /** Where the parts lie while packages are made. It is empty at the start and removed at the end. */
    Path work() {
        return target().resolve("packaging");
    }

    /** The name of a package without its ending. */
    String fileName() {
        return NAME + "-" + version + "-" + Platform.suffix();
    }
}

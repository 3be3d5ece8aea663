package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import javafx.css.Stylesheet;

/**
 * The app with a Java runtime of its own, in one folder: what every package holds.
 *
 * @param folder is named as the app
 * @param app the folder in it with the jars
 * @param runtime the folder in it with Java
 */
record AppImage(Path folder, Path app, Path runtime) {

    /**
     * Modules of the JDK that the app and its libraries use, beside those of JavaFX. {@code jdk.charsets} reads lists of old programs,
     * {@code jdk.localedata} writes dates as the system does.
     */
    private static final String MODULES =
            "java.desktop,java.logging,java.sql,java.sql.rowset,java.xml,jdk.charsets,jdk.localedata,"
                    + "jdk.unsupported,jdk.zipfs,javafx.controls,javafx.swing";

    private static final String CLASS_CACHE = "common-ground.aot";

    /** @param parts the list of what is inside */
    static AppImage make(Release release, Path parts) throws IOException, InterruptedException {
        var input = release.work().resolve("input");
        var modules = release.work().resolve("modules");
        Files.createDirectories(input);
        Files.createDirectories(modules);
        Files.copy(release.target().resolve("common-ground.jar"), input.resolve("common-ground.jar"));
        addBinaryStyleSheets(release, input.resolve("common-ground.jar"));
        try (var jars = Files.list(release.target().resolve("lib"))) {
            for (var jar : jars.sorted().toList()) {
                var name = jar.getFileName().toString();
                if (name.startsWith("javafx-")) {
                    putModule(release, jar, modules);
                } else if (name.startsWith("sqlite-jdbc-")) {
                    putSqlite(release, jar, input);
                } else {
                    Files.copy(jar, input.resolve(name));
                }
            }
        }
        Trees.copy(release.root().resolve("assets/fonts"), input.resolve("fonts"));
        Files.copy(release.root().resolve("assets/logging.properties"), input.resolve("logging.properties"));
        Parts.writeLicences(release, parts, input.resolve("licences"));
        var runtime = makeRuntime(release, modules);
        Trees.normalise(input, release.time());
        var image = assemble(release, input, runtime);
        Trees.normalise(image.folder(), release.time());
        image.train(release);
        Trees.normalise(image.folder(), release.time());
        return image;
    }

    /** Puts each style sheet into the jar once more, in the form that JavaFX prefers and reads faster than text: 12 ms at each start. */
    private static void addBinaryStyleSheets(Release release, Path jar) throws IOException, InterruptedException {
        var styles = Files.createDirectories(release.work().resolve("binary/styles"));
        var sheets = new ArrayList<>(Trees.list(release.root().resolve("assets/styles")));
        sheets.addAll(StartStyles.write(
                release, Files.createDirectories(release.work().resolve("start-styles"))));
        for (var sheet : sheets) {
            var name = sheet.getFileName().toString();
            if (name.endsWith(".css")) {
                Stylesheet.convertToBinary(
                        sheet.toFile(),
                        styles.resolve(name.replace(".css", ".bss")).toFile());
            }
        }
        Tool.jdk(
                "jar",
                List.of(
                        "--update",
                        "--no-compress",
                        "--date",
                        release.time().toString(),
                        "--file",
                        jar.toString(),
                        "-C",
                        styles.getParent().toString(),
                        "styles"));
    }

    /** JavaFX becomes modules of the runtime, with its libraries unpacked: from a jar it would unpack them into the user's folder. */
    private static void putModule(Release release, Path jar, Path modules) throws IOException {
        var parts = release.work().resolve(jar.getFileName().toString());
        var classes = parts.resolve("classes");
        var libraries = Files.createDirectories(parts.resolve("libraries"));
        unpack(jar, classes);
        if (!Files.exists(classes.resolve("module-info.class"))) {
            return; // Maven has an empty jar beside that of each system.
        }
        try (var top = Files.list(classes)) {
            for (var file : top.filter(AppImage::isLibrary).toList()) {
                Files.move(file, libraries.resolve(file.getFileName()));
            }
        }
        Trees.deleteTree(classes.resolve("META-INF"));
        Trees.normalise(parts, release.time());
        var name = jar.getFileName().toString().replaceAll("-\\d.*", "").replace('-', '.');
        Tool.jdk(
                "jmod",
                List.of(
                        "create",
                        "--date",
                        release.time().toString(),
                        "--class-path",
                        classes.toString(),
                        "--libs",
                        libraries.toString(),
                        modules.resolve(name + ".jmod").toString()));
    }

    private static boolean isLibrary(Path file) {
        return file.toString().matches(".*\\.(so|dll|dylib)");
    }

    /** The database's library for this system goes beside the jar, those for all other systems go away. */
    private static void putSqlite(Release release, Path jar, Path input) throws IOException {
        var parts = release.work().resolve("sqlite");
        unpack(jar, parts);
        var folder = parts.resolve("org/sqlite/native");
        var system = switch (Platform.current()) {
            case LINUX -> "Linux";
            case MACOS -> "Mac";
            case WINDOWS -> "Windows";
        };
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        try (var library = Files.list(folder.resolve(system).resolve(processor))) {
            var file = library.filter(AppImage::isLibrary).findFirst().orElseThrow();
            Files.copy(file, input.resolve(file.getFileName()));
        }
        Trees.deleteTree(folder);
        var manifest = release.work().resolve("sqlite-manifest");
        Files.move(parts.resolve("META-INF/MANIFEST.MF"), manifest);
        var command = new ArrayList<>(List.of(
                "--create",
                "--date",
                release.time().toString(),
                "--manifest",
                manifest.toString(),
                "--file",
                input.resolve(jar.getFileName()).toString()));
        for (var path : Trees.list(parts)) {
            if (Files.isRegularFile(path)) {
                command.addAll(
                        List.of("-C", parts.toString(), parts.relativize(path).toString()));
            }
        }
        Tool.jdk("jar", command);
    }

    static void unpack(Path jar, Path to) throws IOException {
        try (var packed = new JarFile(jar.toFile())) {
            for (var entry :
                    packed.stream().filter(entry -> !entry.isDirectory()).toList()) {
                var file = to.resolve(entry.getName()).normalize();
                if (file.startsWith(to)) {
                    Files.createDirectories(file.getParent());
                    try (var in = packed.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                }
            }
        }
    }

    private static Path makeRuntime(Release release, Path modules) throws IOException {
        var runtime = release.work().resolve("runtime");
        Tool.jdk(
                "jlink",
                List.of(
                        "--module-path",
                        modules.toString(),
                        "--add-modules",
                        MODULES,
                        // Without programs of the system: "--strip-debug" calls objcopy, which a laptop may not have.
                        "--strip-java-debug-attributes",
                        "--no-header-files",
                        "--no-man-pages",
                        // Packages compress better than jlink, and Java starts faster from what is not compressed.
                        "--compress",
                        "zip-0",
                        "--output",
                        runtime.toString()));
        for (var unused : List.of("bin/keytool", "bin/keytool.exe")) {
            Files.deleteIfExists(runtime.resolve(unused));
        }
        return runtime;
    }

    private static AppImage assemble(Release release, Path input, Path runtime) throws IOException {
        var command = new ArrayList<>(List.of(
                "--type",
                "app-image",
                "--name",
                Release.NAME,
                "--app-version",
                version(release),
                "--vendor",
                Release.VENDOR,
                "--icon",
                icon(release).toString(),
                "--runtime-image",
                runtime.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "common-ground.jar",
                "--main-class",
                "org.commonground.app.Launcher",
                "--dest",
                release.work().toString()));
        for (var option : javaOptions(release)) {
            command.addAll(List.of("--java-options", option));
        }
        Tool.jdk("jpackage", command);
        return switch (Platform.current()) {
            case LINUX -> at(release.work().resolve(Release.NAME), "lib/app", "lib/runtime");
            case WINDOWS -> at(release.work().resolve(Release.NAME), "app", "runtime");
            case MACOS ->
                at(release.work().resolve(Release.NAME + ".app"), "Contents/app", "Contents/runtime/Contents/Home");
        };
    }

    /** The version as jpackage takes it: on macOS none may begin with 0. */
    static String version(Release release) {
        return Platform.current() == Platform.MACOS ? release.version().replaceFirst("^0\\.", "1.") : release.version();
    }

    private static AppImage at(Path folder, String app, String runtime) {
        return new AppImage(folder, folder.resolve(app), folder.resolve(runtime));
    }

    private static Path icon(Release release) {
        return release.root()
                .resolve(
                        switch (Platform.current()) {
                            case LINUX -> "assets/icons/common-ground-256.png";
                            case MACOS -> "src/packaging/macos/common-ground.icns";
                            case WINDOWS -> "src/packaging/windows/common-ground.ico";
                        });
    }

    private static List<String> javaOptions(Release release) throws IOException {
        List<String> options = new ArrayList<>();
        try (var lines = Files.lines(release.resources().resolve("java.options"))) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(options::add);
        }
        options.addAll(List.of(
                "--enable-native-access=javafx.graphics",
                "-XX:AOTCache=$APPDIR/" + CLASS_CACHE,
                // Nothing is recorded in it that could be replayed; the thread for that is woken by each class all the
                // same, 10 ms.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTReplayTraining",
                "-Djava.util.logging.config.file=$APPDIR/logging.properties",
                "-Dorg.sqlite.lib.path=$APPDIR",
                "-Dcommonground.licences=$APPDIR/licences",
                "-Dcommonground.fonts=$APPDIR/fonts"));
        if (Platform.current() == Platform.LINUX) {
            // Gives back what the C library holds after the start, 5 MiB.
            options.add("-XX:TrimNativeHeapInterval=10000");
        }
        return options;
    }

    /**
     * Fills Java's cache of loaded classes by a start of the app in memory that ends by itself. Java holds on to it if the app is moved.
     * What ran often is not recorded: Java would compile all of it at each start, 35 ms on two cores.
     */
    private void train(Release release) throws IOException, InterruptedException {
        var cache = app.resolve(CLASS_CACHE);
        var scratch = Files.createDirectories(release.work().resolve("training"));
        List<String> command = new ArrayList<>(List.of(
                runtime.resolve("bin/java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-XX:AOTCacheOutput=" + cache));
        command.addAll(configured("java-options="));
        command.add("-XX:-AOTRecordTraining");
        command.removeIf(option -> option.startsWith("-XX:AOTCache="));
        command.addAll(List.of(
                "-Dcommonground.start-only=true",
                "-cp",
                String.join(System.getProperty("path.separator"), configured("app.classpath=")),
                "org.commonground.app.Launcher",
                "--store",
                scratch.resolve("store.sqlite").toString()));
        Tool.run(
                release.work().resolve("training.log"),
                Map.of(
                        "XDG_DATA_HOME", scratch.toString(),
                        "FONTCONFIG_FILE", app.resolve("fonts/fonts.conf").toString()),
                command);
    }

    /** The values of a key in the launcher's configuration: what is trained is what is started. */
    private List<String> configured(String key) throws IOException {
        try (var lines = Files.lines(app.resolve(Release.NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString()))
                    .toList();
        }
    }
}

package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.JarFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the packages are made of: the list of parts in the CycloneDX format, and the licence texts of every part. */
final class Parts {

    private static final JsonMapper JSON = new JsonMapper();

    private Parts() {}

    /** Maven's list of the libraries, completed with what Maven cannot list: Java itself, SQLite and the fonts. */
    static Path writeList(Release release) throws IOException {
        var list = (ObjectNode) JSON.readTree(release.target().resolve("bom.json"));
        var byName = new TreeMap<String, ObjectNode>();
        // JavaFX is listed twice: an empty jar, and that of the system.
        list.withArray("components").forEach(part -> byName.put(part.get("name").asString(), (ObjectNode) part));
        add(
                byName,
                "platform",
                "OpenJDK",
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"),
                "GPL-2.0-with-classpath-exception");
        add(byName, "library", "SQLite", sqliteVersion(byName), "SQLite Consortium", "blessing");
        for (var font : List.of("Inter", "Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Emoji")) {
            add(byName, "data", font, "", "", "OFL-1.1");
        }
        var components = (ArrayNode) list.get("components");
        components.removeAll();
        byName.values().forEach(components::add);
        var file = release.packages().resolve(release.fileName() + ".cdx.json");
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(list) + "\n");
        return file;
    }

    private static String sqliteVersion(TreeMap<String, ObjectNode> parts) {
        return parts.get("sqlite-jdbc").get("version").asString().replaceFirst("\\.0$", "");
    }

    private static void add(
            TreeMap<String, ObjectNode> parts,
            String type,
            String name,
            String version,
            String publisher,
            String licence) {
        var part = JSON.createObjectNode().put("type", type).put("name", name);
        if (!version.isEmpty()) {
            part.put("version", version);
        }
        if (!publisher.isEmpty()) {
            part.put("publisher", publisher);
        }
        part.putArray("licenses").addObject().putObject("license").put("id", licence);
        parts.put(name, part);
    }

    /**
     * Writes the licence texts of the app, its libraries and fonts, a folder for each that has more than one. Those of Java are in the
     * runtime's own folder {@code legal}.
     *
     * @throws IOException also if a part has no text
     */
    static void writeLicences(Release release, Path list, Path folder) throws IOException {
        Files.createDirectories(folder);
        var apache = release.root().resolve("LICENSE");
        Files.copy(apache, folder.resolve("common-ground.txt"));
        Files.copy(list, folder.resolve("parts.cdx.json"));
        try (var fonts = Files.newDirectoryStream(release.root().resolve("assets/fonts"), "*.txt")) {
            for (var text : fonts) {
                Files.copy(text, folder.resolve(text.getFileName()));
            }
        }
        for (var part : JSON.readTree(list).get("components")) {
            var name = part.get("name").asString();
            var jar = release.target()
                    .resolve("lib/" + name + "-" + part.path("version").asString("") + ".jar");
            if (!Files.exists(jar)) {
                continue; // Java and the fonts
            }
            var own = release.resources().resolve("licences/" + name + ".txt");
            var id = part.at("/licenses/0/license/id").asString("");
            if (Files.exists(own)) {
                Files.copy(own, folder.resolve(name + ".txt"));
            } else if (copyTexts(jar, folder.resolve(name))) {
                continue;
            } else if (id.equals("Apache-2.0")) {
                Files.copy(apache, folder.resolve(name + ".txt"));
            } else if (name.startsWith("javafx-")) {
                var java = Path.of(System.getProperty("java.home"), "legal/java.base");
                Files.copy(java.resolve("LICENSE"), folder.resolve(name + ".txt"));
            } else {
                throw new IOException(
                        "The licence of " + name + " has no text: put it into src/packaging/licences/" + name + ".txt");
            }
        }
    }

    /** Copies the licences and notices out of a jar. @return whether there is one */
    private static boolean copyTexts(Path jar, Path folder) throws IOException {
        try (var packed = new JarFile(jar.toFile())) {
            var texts = packed.stream()
                    .filter(entry -> !entry.isDirectory() && isLicence(entry.getName()))
                    .toList();
            for (var text : texts) {
                var name = text.getName().substring(text.getName().lastIndexOf('/') + 1);
                Files.createDirectories(folder);
                try (var in = packed.getInputStream(text)) {
                    Files.copy(in, folder.resolve(name.contains(".txt") ? name : name + ".txt"));
                }
            }
            return !texts.isEmpty();
        }
    }

    private static boolean isLicence(String name) {
        return name.toUpperCase(Locale.ROOT)
                        .matches("(META-INF/)?(.*/)?[A-Z0-9-]*(LICEN[SC]ES?|NOTICE|COPYING)[A-Z0-9.-]*")
                && !name.endsWith(".class");
    }
}

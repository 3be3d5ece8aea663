package org.commonground.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.commonground.json.Json;
import org.commonground.report.model.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench on tiny stores, with the app's own windows: whether every figure comes out, not what it is. */
class BenchTest {

    @TempDir
    Path folder;

    @Test
    void everyFigureComesOut() {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = BenchCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "--json",
                "--dir",
                folder.toString(),
                "--rounds",
                "1",
                "--presses",
                "2",
                "--some",
                "5",
                "--many",
                "7",
                "--workshops",
                "101");
        assertThat(code).as(err.toString()).isZero();

        var figures = new Json().readTree(out.toString().getBytes(StandardCharsets.UTF_8));
        var measures = StreamSupport.stream(figures.get("measures").spliterator(), false)
                .toList();
        assertThat(measures)
                .extracting(measure -> measure.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(names());
        assertThat(measures)
                .allSatisfy(
                        measure -> assertThat(measure.get("value").asDouble()).isPositive());
        assertThat(measures)
                .filteredOn(measure -> measure.has("floor"))
                .isNotEmpty()
                .allSatisfy(measure -> assertThat(measure.get("ratio").asDouble())
                        .isEqualTo(measure.get("value").asDouble()
                                / measure.get("floor").asDouble()));
        assertThat(figures.get("machine").get("cores").asInt()).isPositive();
        assertThat(folder).as("the stores made for it are gone").isEmptyDirectory();
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of(
                "Start to a painted home page",
                "Memory with two windows, ordinary workshop",
                "Opening the largest workshop from the home page",
                "Back to the home page with many workshops",
                "Search in the window, from the last letter, the pause while typing included",
                "Search over every workshop, the answer itself",
                "Export in all formats, the first of a process",
                "Export in all formats"));
        Arrays.stream(ExportFormat.values()).forEach(format -> names.add("Export: " + format));
        for (var often : List.of(
                "Enter to painted in the console",
                "Enter to painted in the room",
                "Enter to “Saved”",
                "Card to commit without a window")) {
            for (var board : List.of("ordinary workshop", "largest workshop")) {
                names.add(often + ", " + board + ", median");
                names.add(often + ", " + board + ", p99");
            }
        }
        return names;
    }
}

package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.StreamSupport;
import org.commonground.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench on tiny stores, with the app's own windows: whether every figure comes out, not what it is. */
class BenchTest {

    @TempDir
    Path folder;

    @Test
    void everyFigureComesOut() {
        var result = Commands.run(
                "bench",
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
                "--boards",
                "2",
                "--workshops",
                "101");
        assertThat(result.code()).as(result.err()).isZero();

        var figures = new Json().readTree(result.out().getBytes(StandardCharsets.UTF_8));
        var measures = StreamSupport.stream(figures.get("measures").spliterator(), false)
                .toList();
        var named = ResourceBundle.getBundle("texts", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith("bench.measure."))
                .map(key -> key.substring("bench.measure.".length()))
                .toList();
        assertThat(measures)
                .extracting(measure -> measure.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(named);
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
}

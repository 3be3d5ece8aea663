package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.SideColours;
import org.commonground.ui.control.Settings;
import org.commonground.ui.control.Settings.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was set is there at the next start. */
class KeptSettingsTest {

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private SettingsFile<Settings> file() {
        return new SettingsFile<>(folder.resolve("settings.json"), Settings.class, Runnable::run, notices::add);
    }

    @Test
    void whatWasSetIsThereAgain() {
        var settings = new Settings(
                Look.HIGH_CONTRAST,
                175,
                false,
                Optional.of("/media/stick/Bäckups"),
                Optional.of(SideColours.RED_TEAL_VIOLET));
        file().write(settings);
        assertThat(file().read()).contains(settings);
        file().write(Settings.USUAL);
        assertThat(file().read()).contains(Settings.USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"look\":\"PINK\",\"textPercent\":100,\"sounds\":true}"})
    void whatCannotBeReadIsAsIfNothingHadBeenSet(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        assertThat(file().read()).isEmpty();
        assertThat(notices).singleElement().asString().contains("settings.json could not be read");
        assertThat(folder.resolve("settings.json.broken")).hasContent(text);
        assertThat(file().read()).isEmpty();
        assertThat(notices).hasSize(1);
    }

    @Test
    void aSizeThatIsNoneIsTheNearestThatIs() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"look\":\"DARK\",\"textPercent\":1000,\"sounds\":true}");
        assertThat(file().read()).contains(new Settings(Look.DARK, 200, true, Optional.empty(), Optional.empty()));
    }

    @Test
    void closingWaitsForAllThatWasSetAndTheLastHolds() {
        try (var files = new SettingsFiles(folder.resolve("store.sqlite"))) {
            var settings = files.settings();
            for (int percent = 100; percent <= 200; percent++) {
                settings.write(new Settings(Look.DARK, percent, true, Optional.empty(), Optional.empty()));
            }
            assertThat(settings.read())
                    .hasValueSatisfying(now -> assertThat(now.textPercent()).isEqualTo(200));
        }
        assertThat(file().read())
                .hasValueSatisfying(kept -> assertThat(kept.textPercent()).isEqualTo(200));
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }

    @Test
    void whatWasSetIsThereWhereItCannotBeWritten() throws IOException {
        Files.createDirectory(folder.resolve("settings.json"));
        Files.createFile(folder.resolve("settings.json").resolve("in-the-way"));
        var settings = file();
        settings.write(Settings.USUAL);
        assertThat(settings.read()).contains(Settings.USUAL);
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }
}

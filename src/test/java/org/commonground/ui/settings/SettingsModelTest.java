package org.commonground.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomSize;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.ui.control.Settings.Look;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings without a window: changes are applied at once, stored, and undone one by one. */
class SettingsModelTest {

    private final List<Settings> kept = new ArrayList<>();
    private final List<RoomSize> measured = new ArrayList<>();
    private final Preferences preferences = new Preferences(Settings.USUAL, kept::add, RoomSize.USUAL, measured::add);
    private final SettingsModel model = new SettingsModel(preferences, new Messages(Locale.UK));

    @Test
    void changesAreAppliedStoredAndUndone() {
        int[] told = {0};
        preferences.onChange(() -> told[0]++);
        model.look(Look.DARK);
        model.textPercent(150);
        model.sounds(false);
        model.depth("9");
        model.sides(SideColours.RED_TEAL_VIOLET);
        assertThat(preferences.palette()).isEqualTo(Palette.DARK);
        assertThat(preferences.scale()).isEqualTo(1.5);
        assertThat(told[0]).isEqualTo(5);
        assertThat(kept.getLast())
                .isEqualTo(new Settings(
                        Look.DARK, 150, false, Optional.empty(), Optional.of(SideColours.RED_TEAL_VIOLET)));
        assertThat(measured).containsExactly(new RoomSize(9, 1.5, false));

        assertThat(preferences.sides()).isEqualTo(SideColours.RED_TEAL_VIOLET);
        model.undo();
        assertThat(preferences.sides()).isEqualTo(SideColours.USUAL);
        model.undo();
        assertThat(model.depth()).isEqualTo("5.6");
        assertThat(measured.getLast()).isEqualTo(RoomSize.USUAL);
        model.undo();
        assertThat(model.sounds()).isTrue();
        model.undo();
        model.undo();
        assertThat(model.canUndo()).isFalse();
        model.undo();
        assertThat(kept.getLast()).isEqualTo(Settings.USUAL);
    }

    @Test
    void settingTheSameValueIsNotUndoable() {
        model.look(Look.SYSTEM);
        model.generous(false);
        assertThat(model.canUndo()).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void theSystemSchemeFollowsTheSystem() {
        preferences.systemPalette(Palette.DARK);
        assertThat(preferences.palette()).isEqualTo(Palette.DARK);
        model.look(Look.HIGH_CONTRAST);
        assertThat(preferences.palette()).isEqualTo(Palette.HIGH_CONTRAST);
        preferences.systemPalette(Palette.LIGHT);
        assertThat(preferences.palette()).isEqualTo(Palette.HIGH_CONTRAST);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"8|8", "7.5|7.5", "7,5|7.5", " 12 m |12", "60|60", "1|1"})
    void metresAreParsedInUsualNotations(String typed, String shown) {
        model.depth(typed);
        assertThat(model.depth()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "far", "0", "61", "-3", "1.2.3", "8 feet", "٨", "1e1"})
    void anInvalidDepthIsRejectedAndChangesNothing(String typed) {
        assertThatThrownBy(() -> model.depth(typed)).isInstanceOf(InvalidInput.class);
        assertThat(measured).isEmpty();
    }

    @Test
    void thePictureHasItsOwnRange() {
        model.pictureHeight("0.3");
        assertThat(model.pictureHeight()).isEqualTo("0.3");
        assertThatThrownBy(() -> model.pictureHeight("12.5")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> model.pictureHeight("0.2")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theSmallestTypeAndItsReadingDistanceAreShown() {
        assertThat(model.smallestType())
                .isEqualTo(
                        "Smallest type in the room view: 28 px of a picture 1080 px high, readable up to 5.6 m away.");
        model.depth("9");
        assertThat(model.smallestType()).contains("44 px").contains("readable up to 9 m");
        assertThat(model.tooFarWarning()).isEmpty();
        model.depth("20");
        assertThat(model.tooFarWarning().orElseThrow()).contains("13 m only").contains("picture 2.3 m high");
    }
}

package org.commonground.ui.settings;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.SideColours;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomSize;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.workshop.InvalidInput;

/** The values and actions of the settings page, without controls. Every change is applied at once. */
record SettingsModel(Preferences preferences, Messages messages) {

    /** In per cent; each step makes a visible difference. */
    static final List<Integer> TEXT_SIZES =
            IntStream.of(100, 125, 150, 175, 200).boxed().toList();

    Settings.Look look() {
        return settings().look();
    }

    void look(Settings.Look look) {
        preferences.set(settings().withLook(look));
    }

    SideColours sides() {
        return preferences.sides();
    }

    void sides(SideColours sides) {
        preferences.set(settings().withSides(sides));
    }

    /** The colour of a side's shape in these colours and the current scheme, as {@code #rrggbb}. */
    String sampleColour(Side side, SideColours sides) {
        return ColourToken.of(side).hex(preferences.palette(), sides);
    }

    int textPercent() {
        return settings().textPercent();
    }

    void textPercent(int percent) {
        preferences.set(settings().withTextPercent(percent));
    }

    boolean sounds() {
        return settings().sounds();
    }

    void sounds(boolean on) {
        preferences.set(settings().withSounds(on));
    }

    Optional<String> secondBackups() {
        return settings().secondBackups();
    }

    void secondBackups(Optional<String> folder) {
        preferences.set(settings().withSecondBackups(folder));
    }

    /** In metres, formatted for the locale. */
    String depth() {
        return metres(room().depth());
    }

    /** @throws InvalidInput if it is not a valid depth in metres */
    void depth(String typed) {
        var depth = metres(typed, RoomSize.LEAST_DEPTH, RoomSize.MOST_DEPTH);
        preferences.set(new RoomSize(depth, room().pictureHeight(), room().generous()));
    }

    String pictureHeight() {
        return metres(room().pictureHeight());
    }

    /** @throws InvalidInput if it is not a valid height in metres */
    void pictureHeight(String typed) {
        var height = metres(typed, RoomSize.LEAST_HEIGHT, RoomSize.MOST_HEIGHT);
        preferences.set(new RoomSize(room().depth(), height, room().generous()));
    }

    boolean generous() {
        return room().generous();
    }

    void generous(boolean on) {
        preferences.set(new RoomSize(room().depth(), room().pictureHeight(), on));
    }

    /** The size of the smallest text in the room view, and the distance from which it can be read. */
    String smallestType() {
        double pixels = room().smallestType(RoomLayout.USUAL.height());
        double metres =
                pixels / RoomLayout.USUAL.height() * room().pictureHeight() * RoomSize.CAPITAL * room().factor();
        return messages.get("settings.smallest", (int) Math.floor(pixels), metres(Math.floor(metres * 10) / 10));
    }

    /** The warning that the back row is too far away, and the picture height that would help; empty where it is not. */
    Optional<String> tooFarWarning() {
        return room().tooFar()
                ? Optional.of(messages.get(
                        "settings.too_far",
                        metres(Math.floor(room().furthest() * 10) / 10),
                        metres(Math.ceil(room().pictureNeeded() * 10) / 10)))
                : Optional.empty();
    }

    boolean canUndo() {
        return preferences.canUndo();
    }

    void undo() {
        preferences.undo();
    }

    private Settings settings() {
        return preferences.now();
    }

    private RoomSize room() {
        return preferences.room();
    }

    private String metres(double value) {
        var format = NumberFormat.getNumberInstance(messages.locale());
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** Parses a number with comma or point, with or without the unit. */
    private static double metres(String typed, double least, double most) {
        var number = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\s*m$", "")
                .replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d{1,3})?")) {
            throw new InvalidInput(InvalidInput.Reason.NO_METRES, least, most);
        }
        double value = new BigDecimal(number).doubleValue();
        if (value < least || value > most) {
            throw new InvalidInput(InvalidInput.Reason.NO_METRES, least, most);
        }
        return value;
    }
}

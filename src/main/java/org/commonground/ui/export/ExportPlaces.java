package org.commonground.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.commonground.workshop.Workshop;

/**
 * Where exported files go, and what an export needs from outside its page.
 *
 * @param last what was chosen for the last export
 * @param saveChoices stores what is chosen for this export
 * @param defaultFolder the folder to offer before anything was exported
 * @param openFile opens a folder in the system's file manager
 * @param otherWorkshops reads the other workshops of the same organisation; called off the user interface's thread
 */
public record ExportPlaces(
        LastExport last,
        Consumer<LastExport> saveChoices,
        Path defaultFolder,
        Consumer<Path> openFile,
        Supplier<List<Workshop>> otherWorkshops,
        Printers printers) {}

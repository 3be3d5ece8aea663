package org.commonground.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for a file or folder. The system's chooser in the app, an answer made up beforehand in tests. */
public interface FilePicker {

    /** @param extensions without dot, {@code json} */
    Optional<Path> open(String title, List<String> extensions);

    /** One or more of a kind; none where nothing was chosen. */
    List<Path> openSeveral(String title, List<String> extensions);

    /** Where to write; the system has asked about replacing a file that is there. */
    Optional<Path> save(String title, String suggestedName, String extension);

    /** A folder to write into. */
    Optional<Path> folder(String title);
}

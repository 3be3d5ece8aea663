package org.commonground.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a chooser for a file or folder: that of the operating system in the app, a prepared answer in tests. */
public interface FilePicker {

    /** @param extensions without dot, such as {@code json} */
    Optional<Path> open(String title, List<String> extensions);

    /** Picks one or more files; an empty list if the chooser was cancelled. */
    List<Path> openSeveral(String title, List<String> extensions);

    /** Picks a file to write; the system has already asked whether to replace an existing one. */
    Optional<Path> save(String title, String suggestedName, String extension);

    /** Picks a folder to write into. */
    Optional<Path> folder(String title);
}

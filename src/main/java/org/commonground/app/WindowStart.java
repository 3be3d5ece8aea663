package org.commonground.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.store.file.DataFolder;

/**
 * The arguments of a start that opens the window.
 *
 * @param files to open in the window
 */
record WindowStart(Path store, List<Path> files) {

    /** Empty if the arguments are a command: if any is neither {@code --store FILE} nor a file that is there, with an ending. */
    static Optional<WindowStart> of(List<String> arguments) {
        Optional<Path> store = Optional.empty();
        var files = new ArrayList<Path>();
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (argument.equals("--store") && rest.hasNext()) {
                store = Optional.of(Path.of(rest.next()));
            } else if (argument.startsWith("--store=")) {
                store = Optional.of(Path.of(argument.substring("--store=".length())));
            } else if (isFile(argument)) {
                files.add(Path.of(argument).toAbsolutePath());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowStart(store.orElseGet(DataFolder::store), files));
    }

    /** A file without an ending could have the name of a command. */
    private static boolean isFile(String argument) {
        return !argument.startsWith("-") && argument.contains(".") && Files.isRegularFile(Path.of(argument));
    }

    /** The parameters of {@link App}. */
    String[] parameters() {
        var parameters = new ArrayList<>(List.of("--store=" + store));
        files.forEach(file -> parameters.add(file.toString()));
        return parameters.toArray(String[]::new);
    }
}

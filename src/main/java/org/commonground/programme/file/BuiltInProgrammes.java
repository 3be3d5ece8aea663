package org.commonground.programme.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Programme;

/** The programmes that come with the app. */
public final class BuiltInProgrammes {

    private static final List<String> FILES = List.of("half-day", "express", "full-day", "check-in", "shared-vision");

    private BuiltInProgrammes() {}

    /** All built-in programmes, in the order in which they are offered. */
    public static List<Programme> builtIn() {
        return FILES.stream().map(BuiltInProgrammes::load).toList();
    }

    /** The built-in programme with this id, if any. */
    public static Optional<Programme> builtIn(String id) {
        return FILES.contains(id) ? Optional.of(load(id)) : Optional.empty();
    }

    private static Programme load(String id) {
        var file = "programmes/" + id + ".json";
        try (var in = BuiltInProgrammes.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the app");
            }
            return ProgrammeFile.read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

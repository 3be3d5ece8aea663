package org.commonground.programme.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Programme;

/** The programmes that come with the app, in the language of its texts if there is a file for it, such as {@code express_de.json}. */
public final class BuiltInProgrammes {

    private static final List<String> FILES = List.of("half-day", "express", "full-day", "check-in", "shared-vision");

    private BuiltInProgrammes() {}

    /** All built-in programmes, in the order in which they are offered. */
    public static List<Programme> builtIn() {
        return FILES.stream().map(id -> load(id, language())).toList();
    }

    /** The built-in programme with this id, if any. */
    public static Optional<Programme> builtIn(String id) {
        return FILES.contains(id) ? Optional.of(load(id, language())) : Optional.empty();
    }

    private static String language() {
        return Messages.ofSystem().language();
    }

    static Programme load(String id, String language) {
        var loader = BuiltInProgrammes.class.getClassLoader();
        var file = "programmes/" + id + "_" + language + ".json";
        if (loader.getResource(file) == null) {
            file = "programmes/" + id + ".json";
        }
        try (var in = Objects.requireNonNull(loader.getResourceAsStream(file), file)) {
            return ProgrammeFile.read(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

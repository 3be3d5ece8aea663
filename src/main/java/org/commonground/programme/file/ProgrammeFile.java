package org.commonground.programme.file;

import java.util.Optional;
import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.json.NewerFormat;
import org.commonground.json.UnreadableJson;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;

/**
 * The programme file: {@code {"format": "common-ground-programme", "version": 1, "app": "0.1.0", "programme": {…}}}, JSON in UTF-8. Its shape is
 * described for other programs in {@code formats/programme.schema.json}.
 */
public final class ProgrammeFile {

    /** Value of {@code format}. */
    public static final String FORMAT = "common-ground-programme";

    /** The version that is written, and the newest that is read. */
    public static final int VERSION = 1;

    private static final Json JSON = new Json(StepKind.class, VotedOn.class, VoteKind.class);

    private record Envelope(String format, int version, Optional<String> app, Programme programme) {}

    private ProgrammeFile() {}

    /**
     * Reads and checks a file of at most a megabyte.
     *
     * @param file name of the file, for error messages
     * @throws UnreadableProgramme if the file cannot be read, or its programme cannot be run
     */
    public static Programme read(String file, byte[] utf8) {
        if (utf8.length > Limits.MAX_PROGRAMME_FILE_BYTES) {
            throw new UnreadableProgramme(file, "", Messages.text("programme_file.programme_file_never_larger"));
        }
        try {
            var tree = JSON.readTree(utf8);
            if (!FORMAT.equals(tree.path("format").asString(""))) {
                throw new UnreadableProgramme(file, "", Messages.text("programme_file.not_programme_common_ground"));
            }
            if (tree.path("version").asInt(0) > VERSION) {
                throw new UnreadableProgramme(file, "", NewerFormat.sentence(tree, VERSION));
            }
            if (tree.path("version").asInt(0) != VERSION) {
                throw new UnreadableProgramme(file, "", Messages.text("programme_file.version_not_number_known"));
            }
            var programme = JSON.read(utf8, Envelope.class).programme();
            check(file, programme);
            return programme;
        } catch (UnreadableJson e) {
            throw new UnreadableProgramme(file, e.place(), e.reason());
        }
    }

    /** The text of a programme file, indented. */
    public static String write(Programme programme) {
        return JSON.writeReadable(new Envelope(
                        FORMAT, VERSION, Optional.of(AppVersion.current().number()), programme)) + "\n";
    }

    /** Checks a programme. {@code file} is its file name for the message. @throws UnreadableProgramme if it cannot be run */
    public static void check(String file, Programme programme) {
        new ProgrammeCheck(file, programme).check();
    }
}

package org.commonground.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.commonground.i18n.Messages;

/** The export could not be written; the folder is unchanged. */
public final class ExportFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why the export failed. */
    public enum Reason {
        FOLDER_MISSING,
        READ_ONLY,
        FULL,
        IN_USE,
        OTHER
    }

    private final Reason reason;
    private final String place;

    ExportFailed(Path folder, IOException cause) {
        super(cause.toString(), cause);
        reason = reason(folder, cause);
        place = folder.toString();
    }

    public Reason reason() {
        return reason;
    }

    /** A message for the user: the reason, and what to do. */
    public String message(Messages messages) {
        return switch (reason) {
            case FOLDER_MISSING -> messages.get("report.failed.folder_missing", place);
            case READ_ONLY -> messages.get("report.failed.read_only", place);
            case FULL -> messages.get("report.failed.full", place);
            case IN_USE -> messages.get("report.failed.in_use", place);
            case OTHER -> messages.get("report.failed.other", place, String.valueOf(getMessage()));
        };
    }

    private static Reason reason(Path folder, IOException cause) {
        if (!Files.isDirectory(folder)) {
            return Reason.FOLDER_MISSING;
        }
        var said = systemMessage(cause).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota")) {
            return Reason.FULL;
        }
        if (said.contains("being used by another") || said.contains("text file busy")) {
            return Reason.IN_USE;
        }
        boolean readOnly = cause instanceof AccessDeniedException
                || cause.getCause() instanceof ReadOnlyFileSystemException
                || said.contains("read-only")
                || said.contains("permission denied")
                || !Files.isWritable(folder);
        return readOnly ? Reason.READ_ONLY : Reason.OTHER;
    }

    /** The operating system's message without the path, because a path can contain any words. */
    private static String systemMessage(IOException cause) {
        var said = cause instanceof FileSystemException about ? about.getReason() : cause.getMessage();
        return said == null ? "" : said;
    }
}

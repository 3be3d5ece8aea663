package org.commonground.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.commonground.files.AtomicFiles;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.SqlErrors;

/** Turns errors of a store's files into sentences for people: what happened and what to do. */
final class FileErrors {

    private static final String ELSEWHERE = " " + Messages.text("storage.keep_store_elsewhere_store");

    private FileErrors() {}

    static OpenResult.Refused refusal(Path store, IOException e) {
        var folder = AtomicFiles.folderOf(store);
        var said = said(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota")) {
            return full(store);
        }
        if (said.contains("read-only")) {
            return refused(Messages.text("storage.drive_read_only_make", folder, ELSEWHERE));
        }
        if (e instanceof AccessDeniedException || said.contains("permission denied")) {
            return refused(Messages.text("storage.folder_closed_you_let", folder, ELSEWHERE));
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || said.contains("not a directory")) {
            return refused(Messages.text("storage.file_stands_where_folder", folder, ELSEWHERE));
        }
        return refused(Messages.text("storage.store_cannot_read_written", store, said(e), ELSEWHERE));
    }

    static OpenResult.Refused refusal(Path store, StoreFailure e) {
        return SqlErrors.isFull(e) ? full(store) : refused(e.getMessage());
    }

    static OpenResult.Refused inUse(Path store) {
        return new OpenResult.Refused(
                OpenResult.RefusalReason.IN_USE, Messages.text("storage.common_ground_open_store", store));
    }

    private static OpenResult.Refused full(Path store) {
        return new OpenResult.Refused(
                OpenResult.RefusalReason.FULL,
                Messages.text("storage.disk_folder_full_free", AtomicFiles.folderOf(store), ELSEWHERE));
    }

    static OpenResult.Refused isFolder(Path store) {
        return refused(Messages.text("storage.folder_name_file_say", store, store.resolve("store.sqlite")));
    }

    static OpenResult.Refused noRegularFile(Path store) {
        return refused(Messages.text("files.no_regular_file", store));
    }

    private static OpenResult.Refused refused(String sentence) {
        return new OpenResult.Refused(OpenResult.RefusalReason.NO_ACCESS, sentence);
    }

    /** The reason if the system gives one, without the path, which could say anything. */
    private static String said(IOException e) {
        var said = e instanceof FileSystemException about ? about.getReason() : e.getMessage();
        return said == null ? Messages.text("storage.no_reason") : said;
    }
}

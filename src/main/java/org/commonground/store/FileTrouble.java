package org.commonground.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.commonground.files.AtomicFiles;
import org.commonground.words.Words;

/** Turns errors of a store's files into sentences for people: what happened and what to do. */
final class FileTrouble {

    private static final String ELSEWHERE = " " + Words.text("storage.keep_store_elsewhere_store");

    private FileTrouble() {}

    static Opening.Refused refusal(Path store, IOException e) {
        var folder = AtomicFiles.folderOf(store);
        var said = said(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota")) {
            return full(store);
        }
        if (said.contains("read-only")) {
            return refused(Words.text("storage.drive_read_only_make", folder, ELSEWHERE));
        }
        if (e instanceof AccessDeniedException || said.contains("permission denied")) {
            return refused(Words.text("storage.folder_closed_you_let", folder, ELSEWHERE));
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || said.contains("not a directory")) {
            return refused(Words.text("storage.file_stands_where_folder", folder, ELSEWHERE));
        }
        return refused(Words.text("storage.store_cannot_read_written", store, said(e), ELSEWHERE));
    }

    static Opening.Refused full(Path store) {
        return new Opening.Refused(
                Opening.Why.FULL, Words.text("storage.disk_folder_full_free", AtomicFiles.folderOf(store), ELSEWHERE));
    }

    static Opening.Refused isFolder(Path store) {
        return refused(Words.text("storage.folder_name_file_say", store, store.resolve("store.sqlite")));
    }

    private static Opening.Refused refused(String sentence) {
        return new Opening.Refused(Opening.Why.NO_ACCESS, sentence);
    }

    /** The reason if the system gives one, without the path, which could say anything. */
    private static String said(IOException e) {
        var said = e instanceof FileSystemException about ? about.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}

package org.commonground.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.commonground.files.AtomicFiles;

/** Turns errors of a store's files into sentences for people: what happened and what to do. */
final class FileTrouble {

    private static final String ELSEWHERE = " Or keep the store elsewhere: --store FILE.";

    private FileTrouble() {}

    static Opening.Refused refusal(Path store, IOException e) {
        var folder = AtomicFiles.folderOf(store);
        var said = said(e).toLowerCase(Locale.ROOT);
        if (said.contains("no space") || said.contains("not enough space") || said.contains("quota")) {
            return full(store);
        }
        if (said.contains("read-only")) {
            return refused(
                    "The drive of " + folder + " is read-only. Make it writable, or take another drive." + ELSEWHERE);
        }
        if (e instanceof AccessDeniedException || said.contains("permission denied")) {
            return refused(
                    "The folder " + folder + " is closed to you. Let yourself read and write there." + ELSEWHERE);
        }
        if (e instanceof FileAlreadyExistsException
                || e instanceof NotDirectoryException
                || said.contains("not a directory")) {
            return refused("A file stands where the folder " + folder + " should be. Rename that file." + ELSEWHERE);
        }
        return refused("The store " + store + " cannot be read or written: " + said(e) + ". Look after its drive."
                + ELSEWHERE);
    }

    static Opening.Refused full(Path store) {
        return new Opening.Refused(
                Opening.Why.FULL,
                "The disk with the folder " + AtomicFiles.folderOf(store)
                        + " is full. Free some space on it, then start again." + ELSEWHERE);
    }

    static Opening.Refused isFolder(Path store) {
        return refused(store + " is a folder. Name a file in it, " + store.resolve("store.sqlite") + " say.");
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

package org.commonground.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.WorkshopRepairs;

/** An open store, with what the commands need of it. */
public interface StoreAccess extends AutoCloseable {

    Library library();

    Saving saving();

    /** A sentence that nothing can be saved here; empty where it can. */
    Optional<String> readOnly();

    /** Writes a verified copy into the folder of the backups. @throws StoreFailure if it could not be made whole */
    Path backup();

    /** Writes a verified copy to that file. @throws StoreFailure if it could not be made whole */
    void backupTo(Path file);

    /** What is wrong with the file, one sentence each; empty if it can be trusted. */
    List<String> check();

    /** Ways out for single workshops that are not as they were written. */
    WorkshopRepairs repairs();

    @Override
    void close();

    /** Opens stores. */
    interface Opener {

        /** The default store. */
        Path usual();

        /** @throws StoreFailure if the store is in use, cannot be trusted or cannot be reached */
        StoreAccess open(Path store);

        /** Ways out for a store that cannot be opened. */
        Recovery recovery(Path store);
    }

    /** Ways out for a store that is damaged or gone. Each copies what is there aside first. */
    interface Recovery {

        /** A line for each backup: its name and what it holds, the newest whole one first. */
        List<String> backups();

        /** @throws StoreFailure if there is no such backup, or the store cannot be opened after that */
        void restore(String backup);

        /**
         * Opens the store with what is left of it.
         *
         * @return what was kept, where it was read row by row
         * @throws StoreFailure if that is not possible
         */
        Optional<String> openRest();
    }
}

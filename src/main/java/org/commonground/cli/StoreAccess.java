package org.commonground.cli;

import java.nio.file.Path;
import java.util.List;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;

/** An open store, with what the commands need of it. */
public interface StoreAccess extends AutoCloseable {

    Library library();

    Saving saving();

    /** Writes a verified copy into the folder of the backups. @throws StoreFailure if it could not be made whole */
    Path backup();

    /** Writes a verified copy to that file. @throws StoreFailure if it could not be made whole */
    void backupTo(Path file);

    /** What is wrong with the file, one sentence each; empty if it can be trusted. */
    List<String> check();

    @Override
    void close();

    /** Opens stores. */
    interface Opener {

        /** The default store. */
        Path usual();

        /** @throws StoreFailure if the store is in use, cannot be trusted or cannot be reached */
        StoreAccess open(Path store);
    }
}

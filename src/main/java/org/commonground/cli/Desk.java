package org.commonground.cli;

import java.nio.file.Path;
import java.util.List;
import org.commonground.live.Library;
import org.commonground.live.Saving;
import org.commonground.live.StoreFailure;

/** An open store, as the commands need it. */
public interface Desk extends AutoCloseable {

    Library library();

    Saving saving();

    /** A verified copy. @throws StoreFailure if it could not be made whole */
    Path backup();

    /** A verified copy at a place of one's own. @throws StoreFailure if it could not be made whole */
    void backupTo(Path file);

    /** What is wrong with the file, a sentence each; nothing if it can be trusted. */
    List<String> check();

    @Override
    void close();

    /** Opens stores. */
    interface Opener {

        /** Where the store is unless somebody says otherwise. */
        Path usual();

        /** @throws StoreFailure if the store is in use, cannot be trusted or cannot be reached */
        Desk open(Path store);
    }
}

package org.commonground.session;

import java.util.List;
import org.commonground.programme.model.Programme;

/** The facilitator's own programmes on this laptop, a file each. The calls block: never on the user interface's thread. */
public interface OwnProgrammes {

    /** A file that is kept; {@code file} is its name. */
    sealed interface StoredProgramme {

        String file();

        record Readable(String file, Programme programme) implements StoredProgramme {}

        /** One that cannot be read, with the sentence that says why. It is left as it is. */
        record Unreadable(String file, String sentence) implements StoredProgramme {}
    }

    /** By name of the file. @throws StoreFailure if the folder cannot be read */
    List<StoredProgramme> list();

    /** Writes a programme, whole or not at all, in the place of what that file held. @throws StoreFailure if it cannot be written */
    void save(String file, Programme programme);

    /** @throws StoreFailure if it cannot be deleted */
    void delete(String file);
}

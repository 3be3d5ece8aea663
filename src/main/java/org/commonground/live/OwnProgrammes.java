package org.commonground.live;

import java.util.List;
import org.commonground.programme.Programme;

/** The facilitator's own programmes on this laptop, a file each. The calls block: never on the user interface's thread. */
public interface OwnProgrammes {

    /** A file that is kept; {@code file} is its name. */
    sealed interface Kept {

        String file();

        record Whole(String file, Programme programme) implements Kept {}

        /** One that cannot be read, with the sentence that says why. It is left as it is. */
        record Broken(String file, String sentence) implements Kept {}
    }

    /** By name of the file. @throws StoreFailure if the folder cannot be read */
    List<Kept> list();

    /** Writes a programme, whole or not at all, in the place of what that file held. @throws StoreFailure if it cannot be written */
    void keep(String file, Programme programme);

    /** @throws StoreFailure if it cannot be deleted */
    void delete(String file);
}

package org.commonground.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.store.db.Database;

/** The floor for saving: inserts and commits one row with the settings of the store. */
public final class RawCommit {

    private RawCommit() {}

    /**
     * Commits one row a number of times into a separate file in the folder, after as many times that are not measured.
     *
     * @return how long each commit took, in milliseconds
     */
    public static List<Double> measure(Path folder, int times) {
        try (var database = Database.open(folder.resolve("raw.sqlite"))) {
            database.execute("CREATE TABLE IF NOT EXISTS line (text TEXT NOT NULL) STRICT");
            var took = new ArrayList<Double>();
            for (int i = 0; i < 2 * times; i++) {
                long start = System.nanoTime();
                database.update("INSERT INTO line (text) VALUES (?)", "Committed line " + i);
                if (i >= times) {
                    took.add((System.nanoTime() - start) / 1e6);
                }
            }
            return took;
        }
    }
}

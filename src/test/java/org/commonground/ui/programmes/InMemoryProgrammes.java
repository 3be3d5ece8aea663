package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.session.OwnProgrammes;
import org.commonground.session.StoreFailure;

/** Own programmes in memory; they can be set to fail. */
final class InMemoryProgrammes implements OwnProgrammes {

    final Map<String, StoredProgramme> files = new TreeMap<>();
    private String failure = "";

    /** From now on every write fails for this reason; "" lets writes succeed again. */
    void failWith(String reason) {
        failure = reason;
    }

    Programme programme(String file) {
        return list().stream()
                .filter(kept -> kept.file().equals(file))
                .map(kept -> ((StoredProgramme.Readable) kept).programme())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<StoredProgramme> list() {
        return new ArrayList<>(files.values());
    }

    @Override
    public void save(String file, Programme programme) {
        require();
        files.put(file, new StoredProgramme.Readable(file, programme));
    }

    @Override
    public void delete(String file) {
        require();
        files.remove(file);
    }

    private void require() {
        if (!failure.isEmpty()) {
            throw new StoreFailure(failure);
        }
    }

    /** The half-day programme as it is after it was copied. */
    static Programme copyOfHalfDay() {
        return BuiltInProgrammes.builtIn("half-day")
                .orElseThrow()
                .withIdAndTitle("copy-of-half-day-3-hours", "Copy of Half day · 3½ hours");
    }
}

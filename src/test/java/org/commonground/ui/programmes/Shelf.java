package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonground.live.OwnProgrammes;
import org.commonground.live.StoreFailure;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;

/** Own programmes in memory; they can be set to fail. */
final class Shelf implements OwnProgrammes {

    final Map<String, Kept> files = new TreeMap<>();
    private String failure = "";

    /** From now on every write fails for this reason; "" lets writes succeed again. */
    void failWith(String reason) {
        failure = reason;
    }

    Programme programme(String file) {
        return list().stream()
                .filter(kept -> kept.file().equals(file))
                .map(kept -> ((Kept.Whole) kept).programme())
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Kept> list() {
        return new ArrayList<>(files.values());
    }

    @Override
    public void keep(String file, Programme programme) {
        require();
        files.put(file, new Kept.Whole(file, programme));
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
        return Programmes.builtIn("half-day")
                .orElseThrow()
                .named("copy-of-half-day-3-hours", "Copy of Half day · 3½ hours");
    }
}

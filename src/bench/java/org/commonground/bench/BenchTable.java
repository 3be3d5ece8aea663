package org.commonground.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.json.Json;

/** The figures for people, and for programs. */
final class BenchTable {

    private static final String ROW = "%-66s %12s %12s %8s %10s %s%n";

    private static final String NOTE = """

            Painted: the pixels at the place of the new text, read from the screen, have changed and show ink. Floors: bare JavaFX windows
            with as many texts, and a bare commit of one row, measured in the same run.""";

    private BenchTable() {}

    static String text(Bench.Figures figures) {
        var text = new StringBuilder();
        var machine = figures.machine();
        text.append("%s, %d cores, %d MiB%n%s%n%s, JavaFX %s, drawn by %s%nStores in %s%n%n"
                .formatted(
                        machine.cpu(),
                        machine.cores(),
                        machine.memoryMiB(),
                        machine.system(),
                        machine.java(),
                        machine.javafx(),
                        machine.drawing(),
                        machine.folder()));
        text.append(ROW.formatted("What", "Here", "Floor", "Ratio", "Mark", ""));
        for (var measure : figures.measures()) {
            text.append(ROW.formatted(
                    measure.name(),
                    quantity(measure.value(), measure.unit()),
                    measure.floor()
                            .map(floor -> quantity(floor, measure.unit()))
                            .orElse(""),
                    measure.ratio().map("%.2f"::formatted).orElse(""),
                    mark(measure),
                    measure.isReached()
                            .map(reached -> reached ? "reached" : "missed")
                            .orElse("")));
        }
        return text.append(NOTE).toString();
    }

    private static String mark(Measurement measure) {
        return measure.mostRatio()
                .map(ratio -> "≤ %.1f ×".formatted(ratio))
                .or(() -> measure.most().map(most -> "≤ %.0f %s".formatted(most, measure.unit())))
                .orElse("");
    }

    private static String quantity(double value, String unit) {
        return (value < 10 ? "%.2f %s" : value < 100 ? "%.1f %s" : "%.0f %s").formatted(value, unit);
    }

    /** What does not apply is absent. */
    static String json(Bench.Figures figures) {
        var file = new LinkedHashMap<String, Object>();
        file.put("machine", figures.machine());
        file.put("measures", figures.measures().stream().map(BenchTable::tree).toList());
        return new Json().writeReadable(file);
    }

    private static Map<String, Object> tree(Measurement measure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", measure.name());
        tree.put("value", measure.value());
        tree.put("unit", measure.unit());
        put(tree, "floor", measure.floor());
        put(tree, "ratio", measure.ratio());
        put(tree, "mostRatio", measure.mostRatio());
        put(tree, "most", measure.most());
        put(tree, "reached", measure.isReached());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, Optional<?> value) {
        value.ifPresent(v -> tree.put(name, v));
    }
}

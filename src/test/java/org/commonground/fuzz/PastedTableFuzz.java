package org.commonground.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.report.PlanSample;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CellReader;
import org.commonground.workshop.input.RowList;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows pasted into a table, and the numbers, amounts and dates in them, as several countries write them. */
class PastedTableFuzz {

    private static final Workshop WORKSHOP = PlanSample.workshop();
    private static final List<Locale> LOCALES = Stream.of("en-GB", "de-DE", "fr-FR", "hi-IN", "ar-EG")
            .map(Locale::forLanguageTag)
            .toList();
    private static final List<Column> COLUMNS = Stream.of(ColumnType.values())
            .map(type -> new Column(
                    type.name(), type.name(), type, type == ColumnType.CHOICE ? List.of("must", "should") : List.of()))
            .toList();
    private static final ReaderCheck CHECK = new ReaderCheck(PastedTableFuzz::paste, InvalidInput.class);

    private static void paste(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        var locale = LOCALES.get(Math.floorMod(text.hashCode(), LOCALES.size()));
        var reader = new CellReader(WORKSHOP, locale, PlanSample.DAY, "yes", "no");
        RowList.parse(reader, COLUMNS, text, Map.of());
        // A column by itself, so that numbers need no row around them.
        for (var type : List.of(ColumnType.NUMBER, ColumnType.MONEY, ColumnType.DATE)) {
            var column = COLUMNS.get(type.ordinal());
            for (var fault :
                    RowList.parse(reader, List.of(column), text, Map.of()).faults()) {
                for (var reading : fault.readings()) {
                    assertThat(reader.readChosen(column, reading)).isPresent();
                }
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.texts(
                PastedTableFuzz.class,
                "A text\tmust\tAda Okafor\t2027-01-31\t1,250.5\t€ 1.250,50\tyes\n\"Say \"\"hi\"\"\nagain\";should;;31 Jan;12,5",
                "TEXT\tNUMBER\n5\" screen\t−1 250",
                "12,50\n12.50\n1,250\n1.250\n1250\n1E9\n-0\n١٢٥٠\n12,50,000",
                "usd 99\n£1,200\n1 250,50 EUR\n¥3000\n€",
                "31/1/27\n1. Feb\nMarch 3\n2027-02-30\n3月4日");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}

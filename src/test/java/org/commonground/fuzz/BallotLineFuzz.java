package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.SlipReader;
import org.commonground.workshop.record.SideLetters;
import org.junit.jupiter.params.provider.MethodSource;

/** Paper ballots typed as lines, for each kind of vote. */
class BallotLineFuzz {

    private static final List<SlipReader> READERS = Stream.of(
                    new VoteKind.Scale(List.of("1", "2", "3", "4", "5")),
                    new VoteKind.Dots(3, 1),
                    new VoteKind.Points(100),
                    new VoteKind.Consent())
            .flatMap(kind -> Stream.of(true, false)
                    .map(predicts ->
                            new SlipReader(WorkshopBuilder.paper(kind, "A", "B", "C"), predicts, SideLetters.USUAL)))
            .toList();
    private static final ReaderCheck CHECK = new ReaderCheck(BallotLineFuzz::type);

    private static void type(byte[] input) {
        var line = new String(input, StandardCharsets.UTF_8);
        for (var reader : READERS) {
            try {
                reader.read(line);
            } catch (InvalidInput refusal) {
                // Another kind of vote may take it.
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.texts(BallotLineFuzz.class, "m: 4 - 5", "i142534", "I 1,2,3", "i: 1 2 3 / 4 5 4", "m: 50 30 20");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}

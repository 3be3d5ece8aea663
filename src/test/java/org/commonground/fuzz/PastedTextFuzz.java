package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.PastedLines;
import org.commonground.workshop.input.SideNames;
import org.junit.jupiter.params.provider.MethodSource;

/** Text pasted into the capture line, read in every way the preview offers. */
class PastedTextFuzz {

    private static final Workshop WORKSHOP = WorkshopBuilder.empty();
    private static final SideNames SIDES = new SideNames(WORKSHOP.details(), "Joint");
    private static final ReaderCheck CHECK = new ReaderCheck(PastedTextFuzz::paste);

    private static void paste(byte[] input) {
        var text = new String(input, StandardCharsets.UTF_8);
        PastedLines.asOneLine(text);
        PastedLines.read(text, Side.JOINT, SIDES, List.of());
        for (var choice : PastedLines.Choice.values()) {
            PastedLines.read(text, Side.MARKETING, SIDES, List.of(choice));
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.files(PastedTextFuzz.class, "cases");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}

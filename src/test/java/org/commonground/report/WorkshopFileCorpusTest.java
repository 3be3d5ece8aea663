package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.archive.WorkshopFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files: whatever stands in them, the answer is a sentence. */
class WorkshopFileCorpusTest {

    private static final byte[] FILE = WorkshopFile.write(FullWorkshop.of());

    @Test
    void aFileCutOffAnywhereIsRefused() {
        for (int length = 0; length < FILE.length - 2; length += 50) {
            var cut = Arrays.copyOf(FILE, length);
            assertThatThrownBy(() -> WorkshopFile.read(cut))
                    .as("cut after %d bytes", length)
                    .isInstanceOf(UnreadableWorkshopFile.class);
        }
    }

    @Test
    void aFileWithFlippedBytesIsReadOrRefused() {
        var random = new Random(11);
        for (int i = 0; i < 120; i++) {
            var flipped = FILE.clone();
            int at = random.nextInt(FILE.length);
            flipped[at] ^= (byte) (1 + random.nextInt(255));
            var thrown = catchThrowable(() -> WorkshopFile.read(flipped));
            if (thrown != null) {
                assertThat(thrown).as("byte %d", at).isInstanceOf(UnreadableWorkshopFile.class);
            }
        }
    }

    static Stream<byte[]> nonsense() {
        var text = new String(FILE, StandardCharsets.UTF_8);
        return Stream.of(
                new byte[0],
                new byte[10_000],
                text.getBytes(StandardCharsets.UTF_16),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.replace("Süd", "S\u00fcd").getBytes(StandardCharsets.ISO_8859_1),
                bytes("[".repeat(100_000)),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1,\"records\":"
                        + "{\"Card\":[".repeat(100_000)),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1,\"records\":{\"Card\":["
                        + "[],".repeat(3_000_000)),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1,\"records\":{}}"),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1,\"records\":[]}"),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1e99,\"records\":{}}"),
                bytes("{\"format\":\"common-ground-workshop\",\"version\":1}"),
                bytes("{\"format\":{},\"version\":[],\"records\":1}"),
                bytes("\"" + "x".repeat(2_000_000) + "\""),
                bytes("9".repeat(5_000)),
                bytes("null"),
                bytes("{}"),
                bytes(text + text),
                new byte[Limits.MAX_WORKSHOP_FILE_BYTES + 1]);
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(byte[] file) {
        assertThatThrownBy(() -> WorkshopFile.read(file))
                .isInstanceOf(UnreadableWorkshopFile.class)
                .satisfies(refused ->
                        assertThat(refused.getMessage()).endsWith(".").hasSizeLessThan(400));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFile() {
        var marked = WorkshopFile.read(bytes("\uFEFF" + new String(FILE, StandardCharsets.UTF_8)));
        assertThat(marked).isEqualTo(WorkshopFile.read(FILE));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.junit.jupiter.api.Test;

class ChimeTest {

    @Test
    void theToneIsSoftAndHasNoClickAtItsEnds() {
        var tone = tone();
        int loudest = 0;
        int steepest = 0;
        for (int i = 1; i < tone.limit(); i++) {
            loudest = Math.max(loudest, Math.abs(tone.get(i)));
            steepest = Math.max(steepest, Math.abs(tone.get(i) - tone.get(i - 1)));
        }
        assertThat(loudest).isBetween(2_000, Short.MAX_VALUE / 4);
        // No sample differs much from the one before it: a jump would be heard as a click.
        assertThat(steepest).isLessThan(loudest / 6);
        assertThat(Math.abs(tone.get(0))).isLessThan((short) 10);
        assertThat(Math.abs(tone.get(tone.limit() - 1))).isLessThan((short) 10);
    }

    @Test
    void withoutAudioDeviceNothingHappens() {
        // This runs on machines with and without audio devices.
        assertThatCode(() -> new Chime(Runnable::run).play()).doesNotThrowAnyException();
    }

    private static ShortBuffer tone() {
        return ByteBuffer.wrap(Chime.samples()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
    }
}

package org.commonground.ui.shell;

import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays one soft, synthesised tone. Without an audio device nothing happens. */
public final class Chime {

    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);

    /** Samples per second. */
    static final int RATE = 44_100;

    private static final double SECONDS = 1.2;
    /** Frequency of the tone in Hz; its fifth is mixed in. */
    private static final double PITCH = 523.25;

    private static final double LOUDEST = 0.25;
    /** Seconds of the attack, and seconds in which the tone decays to 1/e. Both ends are soft to avoid clicks. */
    private static final double RISE = 0.03;

    private static final double FALL = 0.28;

    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);

    private final Executor workers;

    /** @param workers plays the tone, so that the caller does not wait */
    public Chime(Executor workers) {
        this.workers = workers;
    }

    public void play() {
        workers.execute(Chime::sound);
    }

    private static void sound() {
        try (var line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            var samples = samples();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.info("No tone: {}", e.getMessage());
        }
    }

    /** The tone as signed 16-bit mono samples, low byte first. */
    static byte[] samples() {
        int count = (int) (RATE * SECONDS);
        var bytes = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            double at = i / (double) RATE;
            double loud = LOUDEST * Math.min(1, at / RISE) * Math.exp(-at / FALL) * Math.min(1, (SECONDS - at) / RISE);
            double wave = 0.7 * Math.sin(2 * Math.PI * PITCH * at) + 0.3 * Math.sin(2 * Math.PI * PITCH * 1.5 * at);
            int sample = (int) (Short.MAX_VALUE * loud * wave);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}

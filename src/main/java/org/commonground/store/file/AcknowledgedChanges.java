package org.commonground.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.commonground.files.AtomicFiles;

/**
 * How far each workshop's journal was acknowledged as saved, in a small file beside the store. A damaged or missing write-ahead log takes
 * changes away without an error of SQLite; a store that is behind this file shows it.
 *
 * <p>A line is appended after each commit and before "Saved" is shown; it survives a killed process at once and a power cut after
 * {@link #sync}. The last line of a workshop counts. A line whose checksum is wrong is left out.
 */
public final class AcknowledgedChanges implements AutoCloseable {

    /** The number of the last journal line, and its hash. */
    public record Position(long seq, String hash) {

        /** Of a workshop that was deleted. */
        public static final Position DELETED = new Position(-1, "-");

        public static Position of(long seq, byte[] hash) {
            return new Position(seq, HexFormat.of().formatHex(hash));
        }
    }

    private static final String SUFFIX = ".saved";

    private final FileChannel channel;
    private final AtomicBoolean unsynced = new AtomicBoolean();

    private AcknowledgedChanges(FileChannel channel) {
        this.channel = channel;
    }

    public static Path of(Path store) {
        return store.resolveSibling(store.getFileName() + SUFFIX);
    }

    /** By workshop; empty where there is no such file, as beside a store that was copied here without it. */
    public static Optional<Map<String, Position>> read(Path store) throws IOException {
        var file = of(store);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var positions = new TreeMap<String, Position>();
        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .forEach(line -> readLine(line, positions));
        positions.values().removeIf(Position.DELETED::equals);
        return Optional.of(positions);
    }

    private static void readLine(String line, Map<String, Position> positions) {
        var parts = line.split(" ", 4);
        if (parts.length == 4
                && line.equals(line(decoded(parts[3]), new Position(number(parts[1]), parts[2]))
                        .strip())) {
            positions.put(decoded(parts[3]), new Position(number(parts[1]), parts[2]));
        }
    }

    private static long number(String digits) {
        return digits.matches("-?\\d{1,18}") ? Long.parseLong(digits) : Long.MIN_VALUE;
    }

    private static String decoded(String hex) {
        return hex.matches("([0-9a-f]{2})*") ? new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8) : "";
    }

    /** The id in hexadecimal digits, because it may hold any character. */
    private static String line(String workshop, Position position) {
        var text = position.seq() + " " + position.hash() + " "
                + HexFormat.of().formatHex(workshop.getBytes(StandardCharsets.UTF_8));
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return "%08x %s\n".formatted(sum.getValue(), text);
    }

    private static byte[] lines(Map<String, Position> positions) {
        return positions.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Writes the file anew with these positions alone. */
    public static void write(Path store, Map<String, Position> positions) throws IOException {
        AtomicFiles.write(of(store), lines(positions));
    }

    /** Opens the file, which has to be there, for {@link #append}. */
    public static AcknowledgedChanges open(Path store) throws IOException {
        return new AcknowledgedChanges(FileChannel.open(of(store), StandardOpenOption.APPEND));
    }

    public void append(Map<String, Position> positions) throws IOException {
        var bytes = ByteBuffer.wrap(lines(positions));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        unsynced.set(true);
    }

    /** Lets what was appended survive a power cut; does nothing if nothing was. Any thread may call it. */
    public void sync() throws IOException {
        if (unsynced.getAndSet(false)) {
            channel.force(false);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

package org.commonground.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;

/**
 * A write-ahead log as a file, after the SQLite file format, chapter 4. SQLite itself drops everything from the first frame whose
 * checksum is wrong, although the frames behind it may be whole.
 *
 * @param salts of the frames that belong together; those of another generation are left over from before the last checkpoint
 * @param frames up to the last one that ends a transaction, whole or not
 * @param broken the frames among them that are not as they were written
 */
public record WriteAheadLog(Path file, int pageSize, long salts, int frames, BitSet broken) {

    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int SALTS = 16;
    private static final int MAGIC = 0x377f0682;
    private static final int FORMAT = 3_007_000;

    /** The two halves of a checksum, carried from one frame to the next. */
    private record Sum(int first, int second) {

        Sum add(ByteBuffer words, int from, int length) {
            int a = first;
            int b = second;
            for (int i = from; i < from + length; i += 8) {
                a += words.getInt(i) + b;
                b += words.getInt(i + 4) + a;
            }
            return new Sum(a, b);
        }

        static Sum storedAt(ByteBuffer bytes, int position) {
            return new Sum(bytes.getInt(position), bytes.getInt(position + 4));
        }
    }

    /** @param pageSize of the database, in bytes */
    public static WriteAheadLog read(Path file, int pageSize) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var header = ByteBuffer.allocate(HEADER);
            var frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
            if (!fill(channel, header)) {
                return new WriteAheadLog(file, pageSize, 0, 0, new BitSet());
            }
            var order = order(header);
            long salts = header.getLong(SALTS);
            var last = Sum.storedAt(header, HEADER - 8);
            boolean headerWhole =
                    new Sum(0, 0).add(words(header, order), 0, HEADER - 8).equals(last);
            var broken = new BitSet();
            int ended = 0;
            for (int i = 0; fill(channel, frame); i++) {
                if (i == 0 && !headerWhole) {
                    // Either may be the broken one: what SQLite drops in any case is judged by its first frame.
                    salts = frame.getLong(8);
                }
                boolean ours = frame.getLong(8) == salts;
                var words = words(frame, order);
                var stored = Sum.storedAt(frame, SALTS);
                boolean whole =
                        last.add(words, 0, 8).add(words, FRAME_HEADER, pageSize).equals(stored);
                if (!ours || !whole) {
                    broken.set(i);
                }
                if (ours && frame.getInt(4) != 0) {
                    ended = i + 1;
                }
                last = stored;
            }
            broken.clear(ended, Math.max(ended, broken.length()));
            if (!headerWhole && ended > 0) {
                broken.set(0);
            }
            return new WriteAheadLog(file, pageSize, salts, ended, broken);
        }
    }

    /** Whether a frame that is whole comes after one that is not: more than the end of a write that was cut off. */
    public boolean isDamaged() {
        return !broken.isEmpty() && broken.nextClearBit(broken.nextSetBit(0)) < frames;
    }

    /**
     * Writes a log that SQLite reads to its end: with new checksums.
     *
     * @param withBroken whether the frames that are not as they were written are in it too; a later frame mostly replaces them
     */
    public void writeReadable(Path target, boolean withBroken) throws IOException {
        try (var in = FileChannel.open(file);
                var out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var header = ByteBuffer.allocate(HEADER);
            header.putInt(MAGIC).putInt(FORMAT).putInt(pageSize).putInt(0).putLong(salts);
            var sum = new Sum(0, 0).add(words(header, ByteOrder.LITTLE_ENDIAN), 0, HEADER - 8);
            header.putInt(sum.first()).putInt(sum.second());
            writeAll(out, header);
            in.position(HEADER);
            var frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
            for (int i = 0; i < frames && fill(in, frame); i++) {
                if (broken.get(i) && !withBroken) {
                    continue;
                }
                frame.putLong(8, salts);
                var words = words(frame, ByteOrder.LITTLE_ENDIAN);
                sum = sum.add(words, 0, 8).add(words, FRAME_HEADER, pageSize);
                frame.putInt(SALTS, sum.first()).putInt(SALTS + 4, sum.second());
                frame.position(frame.limit());
                writeAll(out, frame);
            }
            out.force(true);
        }
    }

    /** Writes the pages of the frames that are whole into a copy of the database, as SQLite would if nothing were damaged. */
    public void applyTo(Path database) throws IOException {
        try (var in = FileChannel.open(file);
                var out = FileChannel.open(database, StandardOpenOption.WRITE)) {
            in.position(HEADER);
            var frame = ByteBuffer.allocate(FRAME_HEADER + pageSize);
            for (int i = 0; i < frames && fill(in, frame); i++) {
                int page = frame.getInt(0);
                if (!broken.get(i) && page > 0) {
                    out.write(frame.slice(FRAME_HEADER, pageSize), (long) (page - 1) * pageSize);
                }
            }
        }
    }

    private static ByteOrder order(ByteBuffer header) {
        return (header.getInt(0) & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    private static ByteBuffer words(ByteBuffer bytes, ByteOrder order) {
        return bytes.duplicate().clear().order(order);
    }

    private static boolean fill(FileChannel channel, ByteBuffer bytes) throws IOException {
        bytes.clear();
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // A read may bring less than was asked for.
        }
        return !bytes.hasRemaining();
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        bytes.flip();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}

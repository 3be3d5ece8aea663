package org.commonground.store.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows in the pages of a database file, page by page and without the tree that leads to them, after the SQLite file format,
 * chapters 1 and 2. For a file that SQLite does not read as a whole: what a page holds is guessed from the page alone, so every row has
 * to prove by its hash that it is one.
 */
public final class DatabasePages implements AutoCloseable {

    /** Where a row is: the page from 1, the cell in it from 0. */
    public record Place(int page, int cell) {}

    /** Receives each row: texts, {@link Long}, {@link Double}, byte arrays or null, in the order of the columns. */
    public interface RowReader {
        void read(Place place, List<@Nullable Object> values) throws IOException;
    }

    private static final int FILE_HEADER = 100;
    private static final int INTERIOR_INDEX = 2;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;

    /** No row of ours is longer; what looks so is none. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private final FileChannel channel;
    private final int pageSize;
    private final int pages;

    /** @param pageSize in bytes */
    public DatabasePages(Path file, int pageSize) throws IOException {
        channel = FileChannel.open(file);
        this.pageSize = pageSize;
        pages = (int) Math.ceilDiv(channel.size(), pageSize);
    }

    /** Every row that can be taken apart, whether or not it is one. */
    public void forEach(RowReader reader) throws IOException {
        for (int number = 1; number <= pages; number++) {
            var page = page(number);
            int cells = cells(page, number);
            for (int cell = 0; cell < cells; cell++) {
                var values = values(page, number, cell);
                if (values.isPresent()) {
                    reader.read(new Place(number, cell), values.get());
                }
            }
        }
    }

    /** The row at a place that {@link #forEach} named. */
    public List<@Nullable Object> row(Place place) throws IOException {
        return values(page(place.page()), place.page(), place.cell()).orElseThrow();
    }

    /** What the file lacks of it is zero. */
    private ByteBuffer page(int number) throws IOException {
        var page = ByteBuffer.allocate(pageSize);
        long start = (long) (number - 1) * pageSize;
        while (page.hasRemaining() && channel.read(page, start + page.position()) > 0) {
            // A read may bring less than was asked for.
        }
        return page.clear();
    }

    private static int header(int number) {
        return number == 1 ? FILE_HEADER : 0;
    }

    private static int cells(ByteBuffer page, int number) {
        return switch (page.get(header(number))) {
            case INTERIOR_INDEX, LEAF_INDEX, LEAF_TABLE -> Short.toUnsignedInt(page.getShort(header(number) + 3));
            default -> 0;
        };
    }

    private Optional<List<@Nullable Object>> values(ByteBuffer page, int number, int cell) throws IOException {
        try {
            int kind = page.get(header(number));
            int pointers = header(number) + (kind == INTERIOR_INDEX ? 12 : 8);
            page.position(Short.toUnsignedInt(page.getShort(pointers + 2 * cell)));
            if (kind == INTERIOR_INDEX) {
                page.getInt();
            }
            long length = varint(page);
            if (kind == LEAF_TABLE) {
                varint(page);
            }
            return length > 0 && length <= LONGEST
                    ? Optional.of(decode(ByteBuffer.wrap(payload(page, (int) length, kind == LEAF_TABLE))))
                    : Optional.empty();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException notARow) {
            return Optional.empty();
        }
    }

    /** A row that does not fit into its page goes on in a chain of others. */
    private byte[] payload(ByteBuffer page, int length, boolean table) throws IOException {
        int most = table ? pageSize - 35 : (pageSize - 12) * 64 / 255 - 23;
        if (length <= most) {
            return bytes(page, length);
        }
        int least = (pageSize - 12) * 32 / 255 - 23;
        int fitting = least + (length - least) % (pageSize - 4);
        var payload = new ByteArrayOutputStream();
        payload.writeBytes(bytes(page, fitting <= most ? fitting : least));
        int next = page.getInt();
        while (payload.size() < length) {
            if (next < 1 || next > pages) {
                throw new IndexOutOfBoundsException(next);
            }
            var more = page(next);
            next = more.getInt();
            payload.writeBytes(bytes(more, Math.min(pageSize - 4, length - payload.size())));
        }
        return payload.toByteArray();
    }

    private static byte[] bytes(ByteBuffer from, int length) {
        if (length < 0 || length > from.remaining()) {
            throw new BufferUnderflowException();
        }
        var bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static List<@Nullable Object> decode(ByteBuffer payload) {
        int headerEnd = (int) varint(payload);
        var body = payload.duplicate().position(headerEnd);
        var values = new ArrayList<@Nullable Object>();
        while (payload.position() < headerEnd) {
            values.add(value(body, (int) varint(payload)));
        }
        return values;
    }

    private static @Nullable Object value(ByteBuffer body, int type) {
        return switch (type) {
            case 0 -> null;
            case 1, 2, 3, 4 -> number(body, type);
            case 5 -> number(body, 6);
            case 6 -> body.getLong();
            case 7 -> body.getDouble();
            case 8 -> 0L;
            case 9 -> 1L;
            default -> {
                var bytes = bytes(body, (type - 12) / 2);
                yield type % 2 == 0 ? bytes : new String(bytes, StandardCharsets.UTF_8);
            }
        };
    }

    private static long number(ByteBuffer body, int bytes) {
        long value = body.get();
        for (int i = 1; i < bytes; i++) {
            value = value << 8 | Byte.toUnsignedLong(body.get());
        }
        return value;
    }

    /** One to nine bytes, seven bits in each but the ninth, the highest first. */
    private static long varint(ByteBuffer from) {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            byte next = from.get();
            value = value << 7 | next & 0x7F;
            if (next >= 0) {
                return value;
            }
        }
        return value << 8 | Byte.toUnsignedLong(from.get());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

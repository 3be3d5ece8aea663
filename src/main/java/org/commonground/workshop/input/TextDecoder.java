package org.commonground.workshop.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Decodes text files of unknown encoding. */
public final class TextDecoder {

    private TextDecoder() {}

    /**
     * Uses the byte order mark if there is one (UTF-8 or UTF-16), else UTF-16 if every other byte is mostly zero, else UTF-8 if valid, else
     * Windows-1252, which includes Latin-1 and decodes every byte.
     */
    public static String decode(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            var mark = "\uFEFF".getBytes(charset);
            if (ByteBuffer.wrap(file).mismatch(ByteBuffer.wrap(mark)) == mark.length) {
                return new String(file, mark.length, file.length - mark.length, charset);
            }
        }
        if (mostlyZero(file, 0)) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        if (mostlyZero(file, 1)) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean mostlyZero(byte[] file, int from) {
        long zero = IntStream.range(0, file.length)
                .filter(i -> i % 2 == from && file[i] == 0)
                .count();
        return zero * 4 > file.length;
    }
}

package org.commonground.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One line of {@code hostile/inputs.tsv}: a command, the name of the file that it is given, how that file is made, the exit code and words
 * of the sentence that it must get.
 *
 * <p>A file is made in steps with " | " between them. The first says where the bytes come from: {@code text:} what follows, {@code hex:}
 * bytes, {@code repeat:N:} a text N times, {@code base:} a file that the app wrote ({@code json}, {@code xlsx}, {@code csv},
 * {@code review}, {@code sqlite}), {@code zip:NAME:BYTES} an archive with that many zeros in it, or {@code special:} a fifo, folder,
 * device and the like. Further ones change it: {@code cut:PERCENT}, {@code set:WORDS=>WORDS} (which have to be there), {@code append:},
 * {@code prepend:}, {@code encode:CHARSET}. Escapes are those of Java.
 */
record HostileInput(String command, String name, String recipe, int code, String sentence) {

    static HostileInput of(String line) {
        var cells = line.split("\t");
        if (cells.length != 5) {
            throw new AssertionError("five cells: " + line);
        }
        return new HostileInput(cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4]);
    }

    /** Whether the words are in what was said, which may have others for each "…". */
    boolean isSaidIn(String said) {
        return Pattern.compile(
                        Arrays.stream(sentence.split(" … ")).map(Pattern::quote).collect(Collectors.joining(".*")),
                        Pattern.DOTALL)
                .matcher(said)
                .find();
    }

    /** Makes the file. @param bases the files that the app wrote, by extension */
    Path make(Path folder, Map<String, byte[]> bases) throws IOException, InterruptedException {
        var file = folder.resolve(name);
        if (recipe.startsWith("special:")) {
            makeSpecial(file, recipe.substring("special:".length()));
            return file;
        }
        var steps = recipe.split(" \\| ");
        var bytes = source(steps[0], bases);
        for (var step : Arrays.asList(steps).subList(1, steps.length)) {
            bytes = changed(bytes, step);
        }
        return Files.write(file, bytes);
    }

    private static byte[] source(String step, Map<String, byte[]> bases) throws IOException {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "text" -> utf8(unescaped(parts[1]));
            case "hex" -> HexFormat.of().parseHex(parts[1]);
            case "repeat" -> utf8(unescaped(parts[1].split(":", 2)[1]).repeat(number(parts[1].split(":", 2)[0])));
            case "base" -> Objects.requireNonNull(bases.get(parts[1]), step).clone();
            case "zip" -> zip(parts[1].split(":", 2)[0], number(parts[1].split(":", 2)[1]));
            default -> throw new AssertionError(step);
        };
    }

    private static byte[] changed(byte[] bytes, String step) {
        var parts = step.split(":", 2);
        return switch (parts[0]) {
            case "cut" -> Arrays.copyOf(bytes, (int) (bytes.length * (number(parts[1]) / 100.0)));
            case "set" -> set(bytes, unescaped(parts[1]).split("=>", -1));
            case "append" -> both(bytes, utf8(unescaped(parts[1])));
            case "prepend" -> both(utf8(unescaped(parts[1])), bytes);
            case "encode" -> new String(bytes, StandardCharsets.UTF_8).getBytes(Charset.forName(parts[1]));
            default -> throw new AssertionError(step);
        };
    }

    /** In Latin-1, so that bytes stay what they are. */
    private static byte[] set(byte[] bytes, String[] words) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var old = new String(utf8(words[0]), StandardCharsets.ISO_8859_1);
        if (!text.contains(old)) {
            throw new AssertionError("nothing to set: " + words[0]);
        }
        return text.replace(old, new String(utf8(words[1]), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void makeSpecial(Path file, String kind) throws IOException, InterruptedException {
        switch (kind) {
            case "missing" -> Files.deleteIfExists(file);
            case "folder" -> Files.createDirectory(file);
            case "fifo" -> new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
            case "device" -> Files.createSymbolicLink(file, Path.of("/dev/zero"));
            case "loop" -> Files.createSymbolicLink(file, file);
            case "5GB" -> {
                try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
                    sparse.setLength(5_000_000_000L);
                }
            }
            default -> throw new AssertionError(kind);
        }
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(new byte[zeros]);
        }
        return out.toByteArray();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String unescaped(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\\\", i)) {
                plain.append("\\\\");
                i++;
            } else if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString().translateEscapes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] both(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

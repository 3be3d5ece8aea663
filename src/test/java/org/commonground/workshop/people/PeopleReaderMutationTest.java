package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and odd lists are read or refused, and in a short time. */
class PeopleReaderMutationTest {

    private static final int MUTATIONS = 5_000;
    private static final int SEED = 20_261_111;
    private static final int BYTES = 100_000;

    /** The aim is 100 ms; what is quadratic takes seconds. */
    private static final Duration LONGEST = Duration.ofMillis(1_000);

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\n",
            "\r",
            "\r\n ",
            "\0",
            "@",
            "<",
            ">",
            "(",
            ")",
            ":",
            "=",
            "/",
            " – ",
            "1.",
            "\uFEFF",
            "\u200D",
            "Ä",
            "BEGIN:VCARD\n",
            "END:VCARD\n",
            "BEGIN:VEVENT\n",
            "ATTENDEE;CN=",
            "Name,Role\n",
            "sep=",
            "=?utf-8?B?",
            "?=",
            "To: ",
            "ENCODING=QUOTED-PRINTABLE:",
            "=\n");

    @Test
    void aDamagedListIsReadOrRefused() throws IOException {
        var lists = lists();
        var random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            var entry = lists.get(random.nextInt(lists.size()));
            var bytes = mutated(
                    entry.getValue(), lists.get(random.nextInt(lists.size())).getValue(), random);
            try {
                var list = PeopleReader.read(
                        PeopleSource.ofFile(entry.getKey(), bytes), ReadingChoices.NONE, Optional.empty());
                assertThat(list.people())
                        .allMatch(person ->
                                !person.name().isEmpty() || !person.email().isEmpty());
            } catch (InvalidInput refusal) {
                assertThat(refusal.reason()).isNotNull();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("mutation " + i + " of " + entry.getKey(), e);
            }
        }
    }

    private static List<Map.Entry<String, byte[]>> lists() throws IOException {
        var lists = new ArrayList<Map.Entry<String, byte[]>>();
        for (var file : PeopleReaderTest.files()) {
            lists.add(Map.entry(file, Files.readAllBytes(Path.of("src", "test", "resources", "lists", file))));
        }
        return lists;
    }

    /** One to four bytes changed, parts cut out, doubled or taken from another list, or characters with a meaning put in. */
    private static byte[] mutated(byte[] original, byte[] other, Random random) {
        var bytes = original;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(40));
            int there = random.nextInt(other.length);
            bytes = switch (random.nextInt(5)) {
                case 0 -> spliced(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, from, to, new byte[0]);
                case 2 -> spliced(bytes, to, to, Arrays.copyOfRange(bytes, from, to));
                case 3 ->
                    spliced(bytes, from, to, Arrays.copyOfRange(other, there, Math.min(other.length, there + 200)));
                default ->
                    spliced(
                            bytes,
                            from,
                            from,
                            PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        var spliced = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ada # Okafor, \"x, y\n",
                "a\"b;\"c,#\n",
                "\"",
                "\"Okafor, Ada#",
                " - ",
                ";,\t|",
                ";,\t|\n",
                "\n",
                "(",
                "Ada Okafor# – Head of Data\n",
                "Ada Okafor#, ",
                "Okafor, Ada#; ",
                "Ada Okafor <ada#@example.org>; ",
                "Jörg Süß#;Leiter Büro;jörg#@example.org\n",
                "Ada Okafor #,Head of Data,ada#@example.org,IT\n",
                "Name,Role,Email\nAda,Data,a#@example.org\n",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor #\nEMAIL:ada#@example.org\nEND:VCARD\n",
                "BEGIN:VCARD\n",
                "BEGIN:VEVENT\nORGANIZER;CN=Ada#:mailto:ada#@example.org\nEND:VEVENT\n",
                "Message-ID: #\nTo: Ada <ada#@example.org>\n",
            })
    void aListOfAnyShapeIsReadInAShortTime(String unit) {
        assertShort(filled(unit).getBytes(StandardCharsets.UTF_8));
        if (unit.chars().anyMatch(c -> c > 0x7F)) {
            assertShort(filled(unit).getBytes(Charset.forName("windows-1252")));
        }
    }

    private static String filled(String unit) {
        var text = new StringBuilder(BYTES);
        for (int i = 0; text.length() < BYTES; i++) {
            text.append(unit.replace("#", Integer.toString(i)));
        }
        return text.toString();
    }

    /** By the time of the processor, which does not depend on what else runs. */
    private static void assertShort(byte[] bytes) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        try {
            PeopleReader.read(PeopleSource.ofFile("list.csv", bytes), ReadingChoices.NONE, Optional.empty());
        } catch (InvalidInput refusal) {
            assertThat(refusal.reason()).isNotNull();
        }
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(LONGEST);
    }
}

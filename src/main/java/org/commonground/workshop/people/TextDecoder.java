package org.commonground.workshop.people;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decodes text of unknown encoding. */
public final class TextDecoder {

    /** The encoding in which most people's files are that are not Unicode, first: the order decides where letters do not. */
    private static final List<String> LEGACY = List.of(
            "windows-1252",
            "x-MacRoman",
            "windows-1250",
            "ISO-8859-2",
            "IBM850",
            "windows-1254",
            "windows-1257",
            "windows-1251",
            "KOI8-R",
            "windows-1253",
            "windows-1255",
            "windows-1256");

    /** Encodings with letters of several bytes, which are recognised by their frequencies. */
    private static final List<String> MULTIBYTE = List.of("Shift_JIS", "GB18030", "Big5", "EUC-JP", "EUC-KR");

    private static final int SAMPLE = 16 * 1024;
    private static final int MOST_WORDS_NAMED = 5;

    private TextDecoder() {}

    /**
     * A decoded text.
     *
     * @param isSure whether no other encoding gives words as readable
     * @param alternatives other encodings, best first; empty for Unicode
     * @param strangeWords words that look wrong, at most five
     */
    record Decoded(
            String text, Charset charset, boolean isSure, List<Charset> alternatives, List<String> strangeWords) {}

    /** The text in the encoding that fits best, without a byte order mark. */
    public static String text(byte[] bytes) {
        return decode(bytes).text();
    }

    /** Decodes with a chosen encoding, for which no alternative is proposed but the ones that fit as well. */
    static Decoded decode(byte[] bytes, Optional<Charset> chosen) {
        if (chosen.isPresent()) {
            var text = withoutMark(new String(bytes, chosen.get()));
            return new Decoded(
                    text, chosen.get(), true, alternatives(bytes, chosen.get(), scores(bytes)), strangeWords(text));
        }
        return decode(bytes);
    }

    /**
     * Uses the byte order mark if there is one, else UTF-16 if every other byte is mostly zero, else UTF-8 if it is valid, else the encoding
     * whose words look most like words of a European language.
     */
    static Decoded decode(byte[] bytes) {
        var unicode = marked(bytes).or(() -> utf16(bytes));
        if (unicode.isPresent()) {
            return certain(bytes, unicode.get());
        }
        if (strict(bytes, StandardCharsets.UTF_8).isPresent()) {
            return certain(bytes, StandardCharsets.UTF_8);
        }
        return legacy(bytes);
    }

    private static Decoded certain(byte[] bytes, Charset charset) {
        var text = withoutMark(new String(bytes, charset));
        return new Decoded(text, charset, true, List.of(), strangeWords(text));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> marked(byte[] bytes) {
        return List.of("UTF-8", "UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE").stream()
                .map(Charset::forName)
                .filter(charset -> {
                    var mark = "\uFEFF".getBytes(charset);
                    return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
                })
                .findFirst();
    }

    private static Optional<Charset> utf16(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE) & ~1;
        long even = zeros(bytes, length, 0);
        long odd = zeros(bytes, length, 1);
        if (Math.max(even, odd) * 4 <= length || Math.min(even, odd) * 8 > length) {
            return Optional.empty();
        }
        return Optional.of(even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    private static long zeros(byte[] bytes, int length, int from) {
        return IntStream.iterate(from, i -> i < length, i -> i + 2)
                .filter(i -> bytes[i] == 0)
                .count();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static Decoded legacy(byte[] bytes) {
        var scores = scores(bytes);
        var best = scores.keySet().iterator().next();
        var text = new String(bytes, best);
        var others = alternatives(bytes, best, scores);
        boolean sure = others.stream().allMatch(other -> scores.getOrDefault(other, 0.0) < 0);
        return new Decoded(text, best, sure, others, strangeWords(text));
    }

    /** The encodings whose letters differ here, best first. */
    private static List<Charset> alternatives(byte[] bytes, Charset taken, Map<Charset, Double> scores) {
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        var seen = new HashSet<>(Set.of(new String(sample, taken)));
        return scores.keySet().stream()
                .filter(charset -> !charset.equals(taken) && seen.add(new String(sample, charset)))
                .toList();
    }

    /** Encodings with their scores, best first. */
    private static LinkedHashMap<Charset, Double> scores(byte[] bytes) {
        var sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        var scores = new LinkedHashMap<Charset, Double>();
        if (strict(bytes, StandardCharsets.UTF_8).isPresent()) {
            scores.put(StandardCharsets.UTF_8, Double.MAX_VALUE);
        }
        multibyte(sample).ifPresent(charset -> scores.put(charset, Double.MAX_VALUE));
        mostlyUtf8(sample).ifPresent(charset -> scores.put(charset, Double.MAX_VALUE));
        for (var name : LEGACY) {
            if (Charset.isSupported(name)) {
                var charset = Charset.forName(name);
                scores.putIfAbsent(
                        charset, LetterScore.of(new String(sample, charset), name.equals(LEGACY.getFirst())));
            }
        }
        return scores.entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .collect(Collectors.toMap(
                        entry -> entry.getKey(), entry -> entry.getValue(), (a, b) -> a, LinkedHashMap::new));
    }

    /** A file in UTF-8 with a few broken letters is still UTF-8. */
    private static Optional<Charset> mostlyUtf8(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        long letters = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        return letters >= 3 && letters >= broken * 4 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    private static Optional<Charset> multibyte(byte[] bytes) {
        long high = IntStream.range(0, bytes.length).filter(i -> bytes[i] < 0).count();
        // Names in Chinese, Japanese or Korean are runs of high bytes; accents are single ones.
        if (high < 4 || high * 12 < bytes.length) {
            return Optional.empty();
        }
        return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
                .filter(match -> MULTIBYTE.contains(match.getName()) && match.getConfidence() > 10)
                .map(match -> Charset.forName(match.getName()))
                .filter(charset ->
                        strict(bytes, charset).filter(TextDecoder::isEastAsian).isPresent())
                .findFirst();
    }

    private static boolean isEastAsian(String text) {
        long foreign = text.codePoints().filter(c -> c > 0x7F).count();
        long common = text.codePoints().filter(CellText::isEastAsian).count();
        return common * 10 >= foreign * 8;
    }

    private static List<String> strangeWords(String text) {
        return LetterScore.strangeWords(text).limit(MOST_WORDS_NAMED).toList();
    }
}

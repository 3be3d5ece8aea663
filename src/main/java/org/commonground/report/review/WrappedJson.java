package org.commonground.report.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.workshop.record.Review;

/**
 * A review as JSON in a text that a mail program wrapped or quoted. A line break inside a string was a space, or nothing: the likely ways to
 * join the lines are tried until the checksum is right.
 */
final class WrappedJson {

    private static final Pattern START =
            Pattern.compile("\\{[\\s\u00a0>]*\"format\"[\\s\u00a0>]*:[\\s\u00a0>]*\"common");
    /** The names of the values in which there may be spaces. */
    private static final Set<String> TEXTS = Set.of("reviewer", "text", "words", "reservation");
    /** Stands for a line break in a text; a character that no text may hold. */
    private static final char BREAK = '\ufdd0';

    private static final Pattern BREAKS = Pattern.compile("[ \u00a0]{0,9}\ufdd0[ \u00a0\ufdd0]{0,9}");
    /** With more breaks, no two of them are joined in an unlikely way: there would be too many pairs to try. */
    private static final int MOST_BREAKS_FOR_PAIRS = 40;

    private WrappedJson() {}

    /** All reviews in the text that begin as the review page writes them. */
    static ReviewAttempt read(String text) {
        var starts = START.matcher(text).results().map(MatchResult::start).toList();
        var found = new ReviewAttempt();
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            found.add(() -> read(text, start, end));
        }
        return found;
    }

    private static ReviewFile.Content read(String text, int start, int end) {
        var json = new Joined(text, start, end)
                .json()
                .orElseThrow(() -> new UnreadableReview("", Messages.text("review_file.end_missing")));
        var envelope = ReviewFile.envelope(json.getBytes(StandardCharsets.UTF_8));
        var sent = whole(envelope)
                .orElseGet(() ->
                        map(envelope.review(), words -> BREAKS.matcher(words).replaceAll(" ")));
        return ReviewFile.checked(sent, envelope.checksum());
    }

    /** Joins the lines of one review: without quotation marks, and with a mark for a break inside a text. */
    private static final class Joined {
        private final String text;
        private final int start;
        private final int end;
        private final long quotes;
        private final StringBuilder json = new StringBuilder();
        private boolean inString;
        private int stringStart;
        private String name = "";
        /** Characters that are still to come in an escape sequence. */
        private int pending;

        Joined(String text, int start, int end) {
            this.text = text;
            this.start = start;
            this.end = end;
            var before = text.substring(text.lastIndexOf('\n', start) + 1, start);
            quotes = before.isBlank() || before.matches("[\\s\u00a0>]*")
                    ? before.chars().filter(c -> c == '>').count()
                    : 0;
        }

        /** Empty if the text ends before the review does. */
        Optional<String> json() {
            int depth = 0;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                if (c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n') {
                    continue;
                }
                if (c == '\n' || c == '\r') {
                    i = afterQuoteMarks(i + 1) - 1;
                    addBreak();
                } else if (inString) {
                    addToString(c);
                } else {
                    json.append(c == '\u00a0' || c == '\u200b' || c == '\ufeff' ? ' ' : c);
                    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                    if (depth == 0) {
                        return Optional.of(json.toString());
                    }
                    if (c == '"') {
                        inString = true;
                        stringStart = json.length();
                    }
                }
            }
            return Optional.empty();
        }

        private void addBreak() {
            // Inside an escape sequence a break replaces nothing.
            if (pending == 0) {
                json.append(inString ? BREAK : '\n');
            }
        }

        private void addToString(char c) {
            if (pending > 0) {
                pending = c == 'u' && pending == 1 ? 4 : pending - 1;
            } else if (c == '\\') {
                pending = 1;
            } else if (c == '"') {
                endString();
            }
            json.append(c);
        }

        /** A break in a name, an id or a hash is nothing. */
        private void endString() {
            inString = false;
            int before = stringStart - 2;
            while (before >= 0 && Character.isWhitespace(json.charAt(before))) {
                before--;
            }
            boolean isName = before >= 0 && "{,".indexOf(json.charAt(before)) >= 0;
            var string = json.substring(stringStart);
            if (isName || !TEXTS.contains(name)) {
                string = BREAKS.matcher(string).replaceAll("");
                json.replace(stringStart, json.length(), string);
            }
            if (isName) {
                name = string;
            }
        }

        private int afterQuoteMarks(int from) {
            int at = from;
            for (long left = quotes; left > 0; left--) {
                int mark = at;
                while (mark < end && (text.charAt(mark) == ' ' || text.charAt(mark) == '\t')) {
                    mark++;
                }
                if (mark >= end || text.charAt(mark) != '>') {
                    break;
                }
                at = mark + 1;
            }
            boolean isSpace = at > from && at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0');
            return isSpace ? at + 1 : at;
        }
    }

    /** The review with its lines joined in the one way for which the checksum is right. */
    private static Optional<Review.Sent> whole(ReviewFile.Envelope envelope) {
        return Stream.<UnaryOperator<String>>of(words -> words, words -> words.replace('\u00a0', ' '))
                .map(spaces -> map(envelope.review(), spaces))
                .distinct()
                .flatMap(WrappedJson::waysToJoin)
                .filter(sent -> ReviewFile.checksum(sent).equals(envelope.checksum()))
                .findFirst();
    }

    /** The likely way first, then as if no break had replaced a space, then the likely way but for one break, or two. */
    private static Stream<Review.Sent> waysToJoin(Review.Sent sent) {
        var likely = new ArrayList<String>();
        var unlikely = new ArrayList<String>();
        var replaced = new HashSet<Integer>();
        map(sent, words -> {
            BREAKS.matcher(words).results().forEach(found -> {
                var spaces = found.group().replace(String.valueOf(BREAK), "");
                boolean isHyphen = found.start() > 1
                        && words.charAt(found.start() - 1) == '-'
                        && words.charAt(found.start() - 2) != ' ';
                // Spaces beside a break belong to the text; without them a space was replaced, unless after a hyphen.
                if (spaces.isEmpty() && !isHyphen) {
                    replaced.add(likely.size());
                }
                likely.add(!spaces.isEmpty() ? spaces : isHyphen ? "" : " ");
                unlikely.add(!spaces.isEmpty() || !isHyphen ? "" : " ");
            });
            return words;
        });
        int count = likely.size();
        var same = Stream.of(
                new int[0],
                IntStream.range(0, count).filter(i -> replaced.contains(i)).toArray(),
                IntStream.range(0, count).toArray());
        var single = IntStream.range(0, count).mapToObj(i -> new int[] {i});
        var pairs = IntStream.range(0, count <= MOST_BREAKS_FOR_PAIRS ? count : 0)
                .boxed()
                .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new int[] {i, j}));
        return Stream.of(same, single, pairs).flatMap(ways -> ways).map(flipped -> {
            var joints = new ArrayList<>(likely);
            Arrays.stream(flipped).forEach(i -> joints.set(i, unlikely.get(i)));
            return join(sent, joints);
        });
    }

    private static Review.Sent join(Review.Sent sent, List<String> joints) {
        var next = joints.iterator();
        return map(sent, words -> BREAKS.matcher(words).replaceAll(found -> next.next()));
    }

    /** The review with its texts changed. */
    private static Review.Sent map(Review.Sent sent, UnaryOperator<String> to) {
        return new Review.Sent(
                sent.workshop(),
                sent.plan(),
                to.apply(sent.reviewer()),
                sent.side(),
                sent.at(),
                sent.remarks().stream()
                        .map(remark -> new Review.Remark(
                                remark.actionId(),
                                remark.actionHash(),
                                remark.verdict(),
                                to.apply(remark.text()),
                                remark.suggestion()
                                        .map(words -> new Review.Suggestion(words.field(), to.apply(words.words())))))
                        .toList(),
                sent.signOff(),
                to.apply(sent.reservation()));
    }
}

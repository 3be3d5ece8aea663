package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.SideLetters;

/**
 * Parses a paper ballot that was typed as one line: {@code m: 4 3 5}. With dots, the numbers are item numbers, one for each dot. Otherwise
 * they are the values (in a ranking the ranks) in the order of the items, with {@code -} for no answer. With a prediction, the numbers are in the order of the
 * paper, for each item the own answer and then the expected one; or the expected answers follow after a slash. One-digit numbers need no
 * spaces between them.
 */
public final class SlipReader {

    private static final Pattern LINE = Pattern.compile("\\s*(\\p{L}+)\\s*[:：]?\\s*(.*)");
    private static final Pattern DIGITS = Pattern.compile("[\\p{Nd}–—-]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");

    private final Ballot ballot;
    private final boolean predicts;
    private final SideLetters letters;

    /** A parsed line. */
    public record ParsedSlip(Slip answer, Optional<Slip> prediction) {}

    /** @param predicts whether the ballot includes a prediction @param letters those of the workshop */
    public SlipReader(Ballot ballot, boolean predicts, SideLetters letters) {
        this.ballot = ballot;
        this.predicts = predicts;
        this.letters = letters;
    }

    /** @throws InvalidInput if the line is not valid */
    public ParsedSlip read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw SideNames.missingLetter(letters);
        }
        var side = side(parts.group(1));
        var halves = halves(side, parts.group(2));
        var answer = slip(side, halves.getFirst());
        var guess = halves.size() < 2 || side == Side.JOINT
                ? Optional.<Slip>empty()
                : Optional.of(slip(side, halves.get(1)));
        return new ParsedSlip(answer, guess);
    }

    private Side side(String letter) {
        var side = letters.side(letter).orElseThrow(() -> SideNames.missingLetter(letters));
        if (!ballot.voters().contains(side)) {
            throw new InvalidInput(InvalidInput.Reason.SIDE_NOT_ASKED);
        }
        return side;
    }

    /** The answers, and the predictions if there are any. */
    private List<List<String>> halves(Side side, String text) {
        var halves = Arrays.stream(text.split("/", -1)).map(this::words).toList();
        if (halves.size() > (predicts ? 2 : 1)) {
            throw new InvalidInput(InvalidInput.Reason.NO_PREDICTION_ASKED);
        }
        boolean asOnPaper = predicts && side != Side.JOINT && halves.size() == 1;
        return asOnPaper && !halves.getFirst().isEmpty() ? pairs(halves.getFirst()) : halves;
    }

    /** Requires all numbers, since otherwise it is not certain which number belongs to which item. */
    private List<List<String>> pairs(List<String> words) {
        int numbers = 2 * ballot.items().size();
        if (words.size() != numbers) {
            throw new InvalidInput(InvalidInput.Reason.NUMBERS_MISSING, words.size(), numbers);
        }
        var answers = new ArrayList<String>();
        var guesses = new ArrayList<String>();
        for (int i = 0; i < numbers; i += 2) {
            answers.add(words.get(i));
            guesses.add(words.get(i + 1));
        }
        return List.of(answers, guesses);
    }

    private List<String> words(String text) {
        return Arrays.stream(text.strip().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .flatMap(word -> oneDigitEach() && DIGITS.matcher(word).matches()
                        ? word.codePoints().mapToObj(Character::toString)
                        : Stream.of(word))
                .toList();
    }

    /** Whether all numbers on the ballot have one digit. */
    private boolean oneDigitEach() {
        return switch (ballot.kind()) {
            case VoteKind.Dots dots -> ballot.items().size() < 10;
            case VoteKind.Scale scale -> scale.size() < 10;
            case VoteKind.Points points -> points.total() < 10;
            case VoteKind.Consent _, VoteKind.Ranking _ -> true;
        };
    }

    /** Except for dots, requires a number or a dash for every item, since a forgotten one would shift all that follow. */
    private Slip slip(Side side, List<String> words) {
        if (words.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.NO_VOTE_ON_LINE);
        }
        var slip = ballot.kind() instanceof VoteKind.Dots ? dots(side, words) : values(side, words);
        slip.check(ballot);
        int items = ballot.items().size();
        if (words.size() < items && !(ballot.kind() instanceof VoteKind.Dots)) {
            throw new InvalidInput(InvalidInput.Reason.TOO_FEW_NUMBERS, words.size(), items);
        }
        return slip;
    }

    private Slip values(Side side, List<String> words) {
        var items = ballot.items();
        if (words.size() > items.size()) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_NUMBERS, words.size(), items.size());
        }
        var values = new HashMap<String, Integer>();
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).matches("[-–—]")) {
                values.put(items.get(i).id(), number(words.get(i)));
            }
        }
        return new Slip(side, values);
    }

    private Slip dots(Side side, List<String> words) {
        var items = new ArrayList<>(ballot.items());
        var values = new HashMap<String, Integer>();
        for (var word : words.equals(List.of("-")) ? List.<String>of() : words) {
            int number = number(word);
            if (number < 1 || number > items.size()) {
                throw new InvalidInput(InvalidInput.Reason.NO_SUCH_ITEM, word, items.size());
            }
            values.merge(items.get(number - 1).id(), 1, Integer::sum);
        }
        return new Slip(side, values);
    }

    private static int number(String word) {
        if (!NUMBER.matcher(word).matches()) {
            throw new InvalidInput(InvalidInput.Reason.NO_WHOLE_NUMBER, word);
        }
        return Integer.parseInt(word);
    }
}

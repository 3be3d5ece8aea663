package org.commonground.workshop.record;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The searchable texts of the records. */
public final class SearchText {

    private SearchText() {}

    /** All texts of a record, folded, one per line; empty if there are none. */
    public static String folded(Item item) {
        return of(item).filter(text -> !text.isEmpty()).map(SearchText::fold).collect(Collectors.joining("\n"));
    }

    /** What a record is about: its first text. */
    public static Optional<String> first(Item item) {
        return of(item).filter(text -> !text.isEmpty()).findFirst();
    }

    /** The first text of a record that contains a folded search text. */
    public static Optional<String> firstMatch(Item item, String folded) {
        return of(item).filter(text -> fold(text).contains(folded)).findFirst();
    }

    /** Normalises case and accents (Unicode NFC) for comparison. Converts to upper case first, so that "SS" finds "ß". */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> of(Item item) {
        return switch (item) {
            case Details d -> Stream.of(d.title(), d.organisation());
            case Participant p -> Stream.of(p.name(), p.role(), p.email());
            case SponsorBrief b -> Stream.of(b.success(), b.offLimits(), b.maySpend(), b.whoDecides());
            case Card c -> Stream.concat(Stream.of(c.text()), c.mergedFrom().stream());
            case PrivateNote n -> Stream.of(n.text());
            case Theme t -> Stream.of(t.title());
            case RegisterRow r -> r.cells().values().stream().flatMap(SearchText::of);
            case Exchange e -> Stream.of(e.text());
            case Statement s -> Stream.concat(s.slots().values().stream(), s.earlier().stream());
            case Ballot b ->
                Stream.concat(Stream.of(b.question()), b.items().stream().map(Ballot.BallotItem::label));
            case Decision d -> decision(d).stream();
            case ParkedItem p -> Stream.of(p.text(), p.outcome());
            case Term t -> Stream.of(t.word(), t.meaning());
            case Action a ->
                Stream.of(
                        a.title(),
                        a.firstStep(),
                        a.measure().what(),
                        a.measure().today(),
                        a.measure().target());
            case Series s -> Stream.of(s.title());
            case Review r -> review(r);
            case Photo p -> Stream.of(p.caption());
            case RunSheet _, LiveState _, CheckIn _, ExportVersion _, PhotoFile _ -> Stream.of();
        };
    }

    private static Stream<String> review(Review review) {
        var remarks = review.sent().remarks().stream()
                .flatMap(remark -> Stream.concat(
                        Stream.of(remark.text()), remark.suggestion().map(Review.Suggestion::words).stream()));
        var own = Stream.of(review.sent().reviewer(), review.sent().reservation());
        return Stream.concat(
                Stream.concat(own, remarks), review.answers().stream().map(Review.Answer::text));
    }

    private static List<String> decision(Decision decision) {
        var texts = new ArrayList<>(List.of(decision.text()));
        decision.reservations().forEach(reservation -> texts.add(reservation.words()));
        return texts;
    }

    private static Stream<String> of(RegisterRow.Cell cell) {
        return switch (cell) {
            case RegisterRow.Cell.Text text -> Stream.of(text.text());
            case RegisterRow.Cell.Choice choice -> Stream.of(choice.choice());
            case RegisterRow.Cell.Person _, RegisterRow.Cell.Date _, RegisterRow.Cell.Number _ -> Stream.of();
            case RegisterRow.Cell.Money _, RegisterRow.Cell.YesNo _ -> Stream.of();
        };
    }
}

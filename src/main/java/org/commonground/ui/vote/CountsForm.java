package org.commonground.ui.vote;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.session.BallotBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.input.SideNames;
import org.commonground.workshop.operation.Ballots.VoteCounts;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.SideLetters;

/**
 * Fields for the counts of a ballot and of its prediction. Enter goes from field to field and closes the vote after the last one.
 *
 * <p>A fist of five is shown by everybody at once and never sealed, so the facilitator types it in, one digit per hand. Below it there is a
 * field for the reservation of every hand that showed 0, 1 or 2.
 */
final class CountsForm {

    private static final Pattern HANDS = Pattern.compile("(\\p{L})\\s*[:：]?\\s*(.*)");

    private final LiveWorkshop live;
    private final PageContext context;
    private final Optional<ReservationForm> reservations;
    private final BallotCounts answers;
    private final CountsGrid grid;
    private final Optional<BallotCounts> predictions;
    private final Optional<CountsGrid> predictionGrid;
    private final BooleanSupplier canClose;
    private final Runnable close;
    private final VBox view = new VBox(14);

    /**
     * @param reservations the form for reservations, in a fist of five
     * @param checked returns whether the counts can be closed, and reports why not
     * @param close runs on Enter in the last field
     */
    CountsForm(
            LiveWorkshop live,
            PageContext context,
            BallotBox box,
            Optional<ReservationForm> reservations,
            BooleanSupplier checked,
            Runnable close) {
        this.canClose = checked;
        this.live = live;
        this.context = context;
        this.reservations = reservations;
        this.close = close;
        var details = live.workshop().details();
        answers = new BallotCounts(live.workshop(), box.ballot(), box.turnout());
        predictions = box.prediction().map(ballot -> new BallotCounts(live.workshop(), ballot, box.turnout()));
        predictionGrid = predictions.map(guess -> new CountsGrid(context, details, guess, "expected", () -> {}, close));
        grid = new CountsGrid(context, details, answers, "count", this::showReservationFields, this::finishGrid);
        if (answers.takesDigits()) {
            view.getChildren().add(context.wrapped("console.vote.digits", "muted", "small"));
        }
        view.getChildren().add(grid.view());
        predictionGrid.ifPresent(
                guess -> view.getChildren().addAll(context.label("console.vote.expected", "h3"), guess.view()));
        reservations.ifPresent(form -> {
            view.getChildren().add(form.view());
            form.onDone(close);
        });
        showReservationFields();
    }

    Node view() {
        return view;
    }

    void focus() {
        Widgets.firstFocusable(view).ifPresent(Node::requestFocus);
    }

    /**
     * Types what the hands of a side show, {@code m: 5443}, into the first of its fields that is empty. The same hands again are no second
     * answer: they confirm.
     *
     * @return why they cannot be entered; "" if they were
     */
    String enterHands(String typed) {
        var letters = SideLetters.of(live.workshop().details());
        var line = HANDS.matcher(typed.strip());
        if (!answers.takesDigits() || predictions.isPresent()) {
            return context.text("console.vote.on_console");
        }
        return line.matches()
                ? letters.side(line.group(1))
                        .map(side -> grid.enterHands(Ballot.Group.of(side), line.group(2)))
                        .orElseGet(() -> missingLetter(letters))
                : missingLetter(letters);
    }

    private String missingLetter(SideLetters letters) {
        return context.failureMessages().describe(SideNames.missingLetter(letters));
    }

    boolean isFilledIn() {
        return grid.isFilledIn();
    }

    private void showReservationFields() {
        reservations.ifPresent(form -> form.show(answers.counts().stream()
                .filter(count -> count.value() <= ReservationForm.HIGHEST_WITH_RESERVATION)
                .mapToInt(Ballot.Count::count)
                .sum()));
    }

    private void finishGrid() {
        if (predictionGrid.isPresent()) {
            predictionGrid.get().focus();
        } else if (canClose.getAsBoolean()
                && !reservations.map(ReservationForm::focusFirstEmpty).orElse(false)) {
            close.run();
        }
    }

    /** Why the ballot cannot be closed yet; empty if it can. */
    String fault() {
        if (!entries().allMatch(BallotCounts::areAllReadable)) {
            return context.text("console.vote.unreadable");
        }
        return answers.isBlank() && answers.ballot().way() == Ballot.VotingMethod.OPEN
                ? context.text("console.vote.nothing_counted")
                : "";
    }

    /** The first sum that is too low, as a sentence; empty if there is none. */
    String shortfall() {
        return entries()
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> entry.shortfalls().stream())
                .findFirst()
                .map(first -> context.text(
                        "console.vote.short",
                        live.workshop()
                                .details()
                                .nameOf(first.group().side().orElseThrow(), context.text("side.joint")),
                        first.sum().given(),
                        first.sum().maximum()))
                .orElse("");
    }

    private Stream<BallotCounts> entries() {
        return Stream.concat(Stream.of(answers), predictions.stream());
    }

    VoteCounts answers() {
        return counted(answers);
    }

    VoteCounts predictions() {
        return predictions.map(CountsForm::counted).orElse(VoteCounts.NONE);
    }

    /** Returns no counts where all fields are empty. */
    private static VoteCounts counted(BallotCounts entry) {
        return entry.isBlank() ? VoteCounts.NONE : new VoteCounts(entry.sizes(), entry.counts());
    }
}

package org.commonground.ui.console;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.live.BallotBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballots.Counted;

/**
 * Fields for the counts of a ballot and of its prediction. Enter goes from field to field and closes the vote after the last one.
 *
 * <p>A fist of five is shown by everybody at once and never sealed, so the facilitator types it in, one digit per hand. Below it there is a
 * field for the reservation of every hand that showed 0, 1 or 2.
 */
final class CountsPane {

    private final LiveWorkshop live;
    private final Kit kit;
    private final Optional<ReservationForm> reservations;
    private final BallotEntry answers;
    private final BallotGrid grid;
    private final Optional<BallotEntry> predictions;
    private final Optional<BallotGrid> expected;
    private final BooleanSupplier checked;
    private final Runnable close;
    private final VBox view = new VBox(14);

    /**
     * @param reservations the form for reservations, in a fist of five
     * @param checked returns whether the counts can be closed, and reports why not
     * @param close runs on Enter in the last field
     */
    CountsPane(
            LiveWorkshop live,
            Kit kit,
            BallotBox box,
            Optional<ReservationForm> reservations,
            BooleanSupplier checked,
            Runnable close) {
        this.checked = checked;
        this.live = live;
        this.kit = kit;
        this.reservations = reservations;
        this.close = close;
        var details = live.workshop().details();
        answers = new BallotEntry(live.workshop(), box.ballot(), box.turnout());
        predictions = box.prediction().map(ballot -> new BallotEntry(live.workshop(), ballot, box.turnout()));
        expected = predictions.map(guess -> new BallotGrid(kit, details, guess, "expected", () -> {}, close));
        grid = new BallotGrid(kit, details, answers, "count", this::reserve, this::goOn);
        if (answers.rated()) {
            view.getChildren().add(Ui.wrapped(kit.words().get("console.vote.digits"), "muted", "small"));
        }
        view.getChildren().add(grid.view());
        expected.ifPresent(
                guess -> view.getChildren().addAll(kit.ui().text("console.vote.expected", "h3"), guess.view()));
        reservations.ifPresent(form -> {
            view.getChildren().add(form.view());
            form.onDone(close);
        });
        reserve();
    }

    Node view() {
        return view;
    }

    void focus() {
        Ui.firstFocusable(view).ifPresent(Node::requestFocus);
    }

    private void reserve() {
        reservations.ifPresent(form -> form.show(answers.counts().stream()
                .filter(count -> count.value() <= ReservationForm.HIGHEST_VALUE)
                .mapToInt(Ballot.Count::count)
                .sum()));
    }

    private void goOn() {
        if (expected.isPresent()) {
            expected.get().focus();
        } else if (checked.getAsBoolean()
                && !reservations.map(ReservationForm::focusFirstEmpty).orElse(false)) {
            close.run();
        }
    }

    /** Why the ballot cannot be closed yet; empty if it can. */
    String fault() {
        if (!entries().allMatch(BallotEntry::allReadable)) {
            return kit.words().get("console.vote.unreadable");
        }
        return answers.isBlank() && answers.ballot().way() == Ballot.Way.OPEN
                ? kit.words().get("console.vote.nothing_counted")
                : "";
    }

    /** The first sum that is too low, as a sentence; empty if there is none. */
    String shortfall() {
        return entries()
                .filter(entry -> !entry.isBlank())
                .flatMap(entry -> entry.shortfalls().stream())
                .findFirst()
                .map(first -> kit.words()
                        .get(
                                "console.vote.short",
                                live.workshop()
                                        .details()
                                        .nameOf(
                                                Side.valueOf(first.group().name()),
                                                kit.words().get("side.joint")),
                                first.sum().given(),
                                first.sum().most()))
                .orElse("");
    }

    private Stream<BallotEntry> entries() {
        return Stream.concat(Stream.of(answers), predictions.stream());
    }

    Counted answers() {
        return keyedIn(answers);
    }

    Counted predictions() {
        return predictions.map(CountsPane::keyedIn).orElse(Counted.NOTHING);
    }

    /** Returns no counts where all fields are empty. */
    private static Counted keyedIn(BallotEntry entry) {
        return entry.isBlank() ? Counted.NOTHING : new Counted(entry.sizes(), entry.counts());
    }
}

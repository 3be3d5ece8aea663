package org.commonground.ui.reviews;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.commonground.plan.IncomingReview;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.reviews.ReviewInbox.UndecidedFile;

/** Review files that were not added automatically: the reason, and buttons to decide. */
final class UndecidedReviewsPane {

    private final PageContext context;
    private final ReviewInbox letters;
    private final Runnable decided;
    private final VBox lines = new VBox(12);
    private final VBox view;

    /** @param decided runs after one of them was decided */
    UndecidedReviewsPane(PageContext context, ReviewInbox letters, Runnable decided) {
        this.context = context;
        this.letters = letters;
        this.decided = decided;
        view = Widgets.withId("reviews-undecided", context.card("reviews.to_decide", lines));
    }

    Node view() {
        return view;
    }

    void show() {
        var undecided = letters.undecided();
        lines.getChildren().setAll(undecided.stream().map(this::row).toList());
        Widgets.showIf(view, !undecided.isEmpty());
    }

    private Node row(UndecidedFile letter) {
        var buttons = new Flow(8);
        buttons.getChildren().setAll(buttons(letter));
        return Widgets.column(6, Widgets.wrapped("! " + letter.sentence(), "plan-warning"), buttons);
    }

    private List<Button> buttons(UndecidedFile letter) {
        var buttons = new ArrayList<Button>();
        letter.arrival().filter(IncomingReview::mayBeImported).ifPresent(arrival -> {
            if (arrival.existing().isPresent()) {
                buttons.add(button("reviews.replace", () -> letters.replace(letter)));
                buttons.add(button("reviews.keep_both", () -> letters.add(letter)));
            } else {
                buttons.add(button("reviews.take_in", () -> letters.add(letter)));
            }
        });
        buttons.add(button("reviews.leave_out", () -> letters.discard(letter)));
        return buttons;
    }

    private Button button(String key, Runnable decide) {
        return context.button(
                key,
                () -> {
                    decide.run();
                    decided.run();
                },
                "small-btn");
    }
}

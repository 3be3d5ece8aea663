package org.commonground.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.commonground.plan.Arrival;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.Letters.Letter;

/** Review files that were not added automatically: the reason, and buttons to decide. */
final class Arrivals {

    private final Kit kit;
    private final Letters letters;
    private final Runnable decided;
    private final VBox lines = new VBox(12);
    private final VBox view;

    /** @param decided runs after one of them was decided */
    Arrivals(Kit kit, Letters letters, Runnable decided) {
        this.kit = kit;
        this.letters = letters;
        this.decided = decided;
        view = kit.ui().card("reviews.to_decide", lines);
        view.setId("reviews-undecided");
    }

    Node view() {
        return view;
    }

    void show() {
        var undecided = letters.undecided();
        lines.getChildren().setAll(undecided.stream().map(this::line).toList());
        Ui.showIf(view, !undecided.isEmpty());
    }

    private Node line(Letter letter) {
        var buttons = new Flow(8);
        buttons.getChildren().setAll(buttons(letter));
        return Ui.column(6, Ui.wrapped("! " + letter.sentence(), "plan-warning"), buttons);
    }

    private List<Button> buttons(Letter letter) {
        var buttons = new ArrayList<Button>();
        letter.arrival().filter(Arrival::mayBeTaken).ifPresent(arrival -> {
            if (arrival.same().isPresent()) {
                buttons.add(button("reviews.replace", () -> letters.replace(letter)));
                buttons.add(button("reviews.keep_both", () -> letters.add(letter)));
            } else {
                buttons.add(button("reviews.take_in", () -> letters.add(letter)));
            }
        });
        buttons.add(button("reviews.leave_out", () -> letters.leaveOut(letter)));
        return buttons;
    }

    private Button button(String key, Runnable decide) {
        return kit.ui()
                .button(
                        key,
                        () -> {
                            decide.run();
                            decided.run();
                        },
                        "small-btn");
    }
}

package org.commonground.ui.plan;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Refused;

/** A line that takes somebody by a part of their name: who fits stands under it, Enter takes the first. */
final class PersonField {

    private static final int MOST = 6;

    private final PlanModel model;
    private final Supplier<Optional<Side>> first;
    private final Consumer<Optional<String>> chosen;
    private final CommitField line;
    private final FlowPane fitting = new FlowPane(6, 6);
    private final VBox view;

    /** @param first the side whose people are offered first */
    PersonField(
            Kit kit,
            PlanModel model,
            String captionKey,
            Supplier<Optional<Side>> first,
            Consumer<Optional<String>> chosen) {
        this.model = model;
        this.first = first;
        this.chosen = chosen;
        line = new CommitField(kit, captionKey, this::take);
        fitting.managedProperty().bind(fitting.visibleProperty());
        fitting.setVisible(false);
        line.field().textProperty().addListener((of, before, now) -> offer());
        line.field().focusedProperty().addListener((of, before, now) -> offer());
        view = Ui.column(4, line.view(), fitting);
    }

    VBox view() {
        return view;
    }

    void show(Optional<String> participant) {
        line.show(model.name(participant));
    }

    private void take(String text) {
        if (text.isBlank()) {
            chosen.accept(Optional.empty());
            return;
        }
        var person = model.people(text, first.get()).stream()
                .min(java.util.Comparator.comparing(who -> !who.name().equalsIgnoreCase(text.strip())))
                .orElseThrow(() -> new Refused(Refused.Reason.NOBODY, text.strip()));
        chosen.accept(Optional.of(person.id()));
    }

    private void offer() {
        var text = line.field().getText();
        boolean typing = line.field().isFocused() && !text.isBlank();
        fitting.getChildren()
                .setAll(
                        typing
                                ? model.people(text, first.get()).stream()
                                        .limit(MOST)
                                        .map(this::button)
                                        .toList()
                                : java.util.List.of());
        fitting.setVisible(!fitting.getChildren().isEmpty());
    }

    private Button button(Participant person) {
        var button = new Button("", SideMark.of(person.side(), person.name()));
        button.getStyleClass().addAll("btn", "small-btn");
        // Without the focus, so that the line is not left before the choice is made.
        button.setFocusTraversable(false);
        button.setOnMousePressed(event -> {
            line.field().setText(person.name());
            line.field().fireEvent(new javafx.event.ActionEvent());
            event.consume();
        });
        return button;
    }
}

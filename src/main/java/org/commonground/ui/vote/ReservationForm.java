package org.commonground.ui.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision.Reservation;
import org.commonground.workshop.record.Participant;

/**
 * One field for the reservation of each hand that showed 0, 1 or 2 in a fist of five, with an optional name beside it. The text is saved as
 * a draft, and later with the decision.
 */
final class ReservationForm {

    /** The highest number of fingers that asks for a reservation. */
    static final int HIGHEST_WITH_RESERVATION = 2;

    private final LiveWorkshop live;
    private final PageContext context;
    private final String ballotId;
    private final Label asked = Widgets.wrapped("", "guide-say");
    private final VBox fields = new VBox(8);
    private final VBox view = new VBox(10, asked, fields);
    private final List<ReservationRow> rows = new ArrayList<>();
    private Runnable done = () -> {};

    ReservationForm(LiveWorkshop live, PageContext context, String ballotId) {
        this.live = live;
        this.context = context;
        this.ballotId = ballotId;
        show(0);
    }

    boolean belongsTo(Ballot ballot) {
        return ballot.id().equals(ballotId);
    }

    Node view() {
        return view;
    }

    /** Replaces the action of Enter in the last field. */
    void onDone(Runnable now) {
        done = now;
    }

    /** Shows one field per hand. The text of a field that is hidden is kept and comes back with it. */
    void show(int hands) {
        while (rows.size() < hands) {
            rows.add(new ReservationRow(rows.size()));
        }
        fields.getChildren()
                .setAll(rows.subList(0, hands).stream().map(row -> row.view).toList());
        asked.setText(context.text("console.vote.reservations_asked", hands));
        Widgets.showIf(view, hands > 0);
    }

    private List<ReservationRow> shown() {
        return rows.subList(0, fields.getChildren().size());
    }

    /** @return whether there was an empty field */
    boolean focusFirstEmpty() {
        var empty =
                shown().stream().filter(row -> row.words.getText().isBlank()).findFirst();
        empty.ifPresent(row -> row.words.requestFocus());
        return empty.isPresent();
    }

    /** The reservations that were typed; empty fields are left out. */
    List<Reservation> reservations() {
        return shown().stream()
                .filter(row -> !row.words.getText().isBlank())
                .map(row -> new Reservation(
                        row.words.getText(),
                        Optional.ofNullable(row.name.getValue())
                                .flatMap(who -> who)
                                .map(Participant::id)))
                .toList();
    }

    /** Deletes the drafts, because the decision now contains the texts. */
    void deleteDrafts() {
        rows.forEach(row -> row.draft.entered());
    }

    /** The text of a reservation and an optional name. */
    private final class ReservationRow {

        private final TextField words = new TextField();
        private final ComboBox<Optional<Participant>> name = new ComboBox<>();
        private final FieldDraft draft;
        private final Node view;

        ReservationRow(int at) {
            words.setId("reserve-" + at);
            words.setPromptText(context.text("console.vote.reservation_words"));
            draft = FieldDraft.keep(words, live, "reservation." + ballotId + "." + at, () -> "");
            words.setOnAction(event ->
                    Widgets.focusNext(shown().stream().map(row -> row.words).toList(), words, done));
            name.setId("reserve-name-" + at);
            name.setAccessibleText(context.text("console.vote.no_name"));
            name.getItems().add(Optional.empty());
            live.workshop().participants().forEach(person -> name.getItems().add(Optional.of(person)));
            name.setConverter(new DisplayConverter<>(
                    who -> who.map(Participant::name).orElseGet(() -> context.text("console.vote.no_name"))));
            name.setValue(Optional.empty());
            view = Widgets.row(8, Widgets.grow(words), name);
        }
    }
}

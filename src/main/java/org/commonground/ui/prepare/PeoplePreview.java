package org.commonground.ui.prepare;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Invited;
import org.commonground.workshop.ParticipantFault;
import org.commonground.workshop.ParticipantList;

/** What was recognised in a pasted list: the number of people per side, the lines with errors, and the people. */
final class PeoplePreview {

    /** Enough for a hundred people and as many errors; with more, the first are corrected first. */
    private static final int MOST_LINES = 200;

    private final Kit kit;
    private final PrepareModel model;
    private final Label summary = Ui.wrapped("", "small");
    private final Label passedOver = Ui.wrapped("", "muted", "small");
    private final VBox list = new VBox();
    private final VBox view;

    /** A person, or an error message if {@code side} is empty. */
    private record Line(Optional<Side> side, String text) {}

    PeoplePreview(Kit kit, PrepareModel model) {
        this.kit = kit;
        this.model = model;
        summary.setId("paste-summary");
        passedOver.setId("paste-passed-over");
        list.setId("paste-preview");
        var scroll = Ui.scrolling(list);
        scroll.setMinHeight(64);
        scroll.setPrefHeight(260);
        scroll.setAccessibleText(kit.words().get("prepare.paste_read"));
        view = Ui.column(8, kit.ui().text("prepare.paste_read", "field-label"), summary, passedOver, Ui.grow(scroll));
    }

    VBox view() {
        return view;
    }

    void show(ParticipantList read, String text) {
        var faults = read.faults().stream().map(fault -> new Line(Optional.empty(), sentence(fault)));
        var people = read.people().stream().map(person -> new Line(Optional.of(person.side()), about(person)));
        list.getChildren()
                .setAll(Stream.concat(faults, people)
                        .limit(MOST_LINES)
                        .map(PeoplePreview::shown)
                        .toList());
        Ui.showText(summary, text.isBlank() ? "" : summary(read));
        summary.getStyleClass().remove("warn-text");
        if (!read.faults().isEmpty()) {
            summary.getStyleClass().add("warn-text");
        }
        Ui.showText(
                passedOver,
                read.passedOver().isEmpty()
                        ? ""
                        : kit.words().get("prepare.paste_passed_over", String.join(", ", read.passedOver())));
    }

    private String summary(ParticipantList read) {
        return read.faults().isEmpty()
                ? counts(read)
                : kit.words().get("prepare.paste_faults", read.faults().size());
    }

    private String counts(ParticipantList read) {
        return Stream.of(Side.values())
                .map(side -> side.shape() + " " + model.sideName(side) + " "
                        + read.people().stream().filter(p -> p.side() == side).count())
                .collect(Collectors.joining("   "));
    }

    private String about(Invited person) {
        var sponsor = person.sponsor() ? kit.words().get("prepare.sponsor") : "";
        return Stream.of(person.name(), person.role(), person.email(), sponsor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String sentence(ParticipantFault fault) {
        return kit.words()
                .get(
                        "people.fault." + fault.reason().name().toLowerCase(Locale.ROOT),
                        Stream.concat(Stream.of(fault.line()), fault.details().stream())
                                .toArray());
    }

    private static Node shown(Line line) {
        var row = Ui.styled(new HBox(8), "person");
        line.side().ifPresent(side -> row.getChildren().add(SideMark.shape(side, 10)));
        row.getChildren()
                .add(Ui.grow(Ui.wrapped(line.text(), "small", line.side().isPresent() ? "read" : "warn-text")));
        return row;
    }
}

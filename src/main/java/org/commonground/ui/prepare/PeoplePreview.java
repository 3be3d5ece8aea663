package org.commonground.ui.prepare;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.input.ParticipantFault;
import org.commonground.workshop.input.ParticipantList;

/** What was recognised in a pasted list: the number of people per side, the lines with errors, and the people. */
final class PeoplePreview {

    /** Enough for a hundred people and as many errors; with more, the first are corrected first. */
    private static final int MOST_LINES = 200;

    private final PageContext context;
    private final PrepareModel model;
    private final Label summary = Widgets.wrapped("", "small");
    private final Label passedOver = Widgets.wrapped("", "muted", "small");
    private final VBox list = new VBox();
    private final VBox view;

    /** A person, or an error message if {@code side} is empty. */
    private record PreviewLine(Optional<Side> side, String text) {}

    PeoplePreview(PageContext context, PrepareModel model) {
        this.context = context;
        this.model = model;
        summary.setId("paste-summary");
        passedOver.setId("paste-passed-over");
        list.setId("paste-preview");
        var scroll = Widgets.scrolling(list);
        scroll.setMinHeight(64);
        scroll.setPrefHeight(260);
        scroll.setAccessibleText(context.messages().get("prepare.paste_read"));
        view = Widgets.column(
                8,
                context.widgets().text("prepare.paste_read", "field-label"),
                summary,
                passedOver,
                Widgets.grow(scroll));
    }

    VBox view() {
        return view;
    }

    void show(ParticipantList read, String text) {
        var faults = read.faults().stream().map(fault -> new PreviewLine(Optional.empty(), sentence(fault)));
        var people =
                read.people().stream().map(person -> new PreviewLine(Optional.of(person.side()), describe(person)));
        list.getChildren()
                .setAll(Stream.concat(faults, people)
                        .limit(MOST_LINES)
                        .map(PeoplePreview::row)
                        .toList());
        Widgets.showText(summary, text.isBlank() ? "" : summary(read));
        summary.getStyleClass().remove("warn-text");
        if (!read.faults().isEmpty()) {
            summary.getStyleClass().add("warn-text");
        }
        Widgets.showText(
                passedOver,
                read.ignoredColumns().isEmpty()
                        ? ""
                        : context.messages()
                                .get("prepare.paste_passed_over", String.join(", ", read.ignoredColumns())));
    }

    private String summary(ParticipantList read) {
        return read.faults().isEmpty()
                ? counts(read)
                : context.messages().get("prepare.paste_faults", read.faults().size());
    }

    private String counts(ParticipantList read) {
        return Stream.of(Side.values())
                .map(side -> side.shape() + " " + model.sideName(side) + " "
                        + read.people().stream().filter(p -> p.side() == side).count())
                .collect(Collectors.joining("   "));
    }

    private String describe(Invited person) {
        var sponsor = person.sponsor() ? context.messages().get("prepare.sponsor") : "";
        return Stream.of(person.name(), person.role(), person.email(), sponsor)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String sentence(ParticipantFault fault) {
        return context.messages()
                .get(
                        "people.fault." + fault.reason().name().toLowerCase(Locale.ROOT),
                        Stream.concat(Stream.of(fault.line()), fault.details().stream())
                                .toArray());
    }

    private static Node row(PreviewLine line) {
        var row = Widgets.styled(new HBox(8), "person");
        line.side().ifPresent(side -> row.getChildren().add(SideMark.shape(side, 10)));
        row.getChildren()
                .add(Widgets.grow(
                        Widgets.wrapped(line.text(), "small", line.side().isPresent() ? "read" : "warn-text")));
        return row;
    }
}

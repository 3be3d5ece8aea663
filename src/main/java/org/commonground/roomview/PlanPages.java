package org.commonground.roomview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Participant;

/** The actions so far, each with who does it, until when and how far it is. */
final class PlanPages {

    private static final double ABOVE = 12;
    private static final double BELOW = 12;
    private static final double RULE = 2;
    private static final double BETWEEN_LINES = 6;
    private static final double BETWEEN_NAMES = 40;

    /** An action, or the part of it that a page can hold. @param due may be empty */
    private record Deed(String id, int number, String title, List<SideLine> people, String due) {

        boolean saysMore() {
            return !people.isEmpty() || !due.isEmpty();
        }
    }

    private final Workshop workshop;
    private final Messages messages;
    private final RoomLayout layout;
    private final RowPages<Deed> rows;

    PlanPages(Workshop workshop, Messages messages, RoomLayout layout) {
        this.workshop = workshop;
        this.messages = messages;
        this.layout = layout;
        rows = new RowPages<>(layout, this::draw);
    }

    StepPages of(Heading heading) {
        var deeds = new ArrayList<Deed>();
        for (var action : workshop.actions()) {
            if (action.status() != Action.Status.DROPPED) {
                deeds.add(new Deed(
                        action.id(),
                        deeds.size() + 1,
                        action.title(),
                        Stream.of(action.owner(), action.counterpart())
                                .flatMap(id -> person(id).stream())
                                .toList(),
                        when(action)));
            }
        }
        double room = layout.contentHeight(heading);
        return rows.of(deeds.stream().flatMap(deed -> pieces(deed, room)).toList(), heading);
    }

    private double draw(DrawingBuilder sheet, Deed deed, double top) {
        double left = layout.deedNumber();
        double bottom = sheet.group(deed.id(), in -> {
            double y = top + ABOVE;
            in.text(0, y, left, Integer.toString(deed.number()), titleSize(), Weight.SEMIBOLD, ColourToken.FAINT);
            y += in.strong(left, y, layout.deedWords(), deed.title(), titleSize());
            if (deed.saysMore()) {
                y += beside(deed) ? beside(in, deed, y + BETWEEN_LINES) : under(in, deed, y);
            }
            return y + BELOW;
        });
        sheet.add(new Shape.Rect(0, bottom, layout.contentWidth(), RULE, 0, ColourToken.LINE));
        return bottom + RULE - top;
    }

    /** Who does it and until when in one row. @return its height and what is above it */
    private double beside(DrawingBuilder sheet, Deed deed, double y) {
        double x = layout.deedNumber();
        for (var person : deed.people()) {
            sheet.name(person.side(), x, y, layout.deedWords(), person.text(), RoomLayout.SMALLEST);
            x += wide(person.text()) + layout.cardMark();
        }
        return due(sheet, deed, x, y) + BETWEEN_LINES;
    }

    /** One under the other. */
    private double under(DrawingBuilder sheet, Deed deed, double top) {
        double x = layout.deedNumber();
        double y = top;
        for (var person : deed.people()) {
            y += BETWEEN_LINES;
            y += sheet.name(person.side(), x, y, layout.deedWords(), person.text(), RoomLayout.SMALLEST);
        }
        return deed.due().isEmpty() ? y - top : y + BETWEEN_LINES + due(sheet, deed, x, y + BETWEEN_LINES) - top;
    }

    private double due(DrawingBuilder sheet, Deed deed, double x, double y) {
        return deed.due().isEmpty()
                ? RoomLayout.SMALLEST * RoomText.LINE
                : sheet.text(
                        x, y, layout.deedWords(), deed.due(), RoomLayout.SMALLEST, Weight.REGULAR, ColourToken.MUTED);
    }

    private boolean beside(Deed deed) {
        return Stream.concat(deed.people().stream().map(SideLine::text), Stream.of(deed.due()))
                        .filter(said -> !said.isEmpty())
                        .mapToDouble(said -> wide(said) + layout.cardMark())
                        .sum()
                < layout.deedWords();
    }

    private static double wide(String said) {
        return RoomText.width(said, RoomLayout.SMALLEST) + BETWEEN_NAMES;
    }

    private int titleSize() {
        return layout.type(36);
    }

    /** An action whose title is higher than the wall in several; who does it stands with the last. */
    private Stream<Deed> pieces(Deed deed, double room) {
        double below = rows.height(new Deed(deed.id(), deed.number(), "", deed.people(), deed.due()))
                - titleSize() * RoomText.LINE;
        var titles = RoomText.pieces(deed.title(), titleSize(), layout.deedWords(), room - below);
        return IntStream.range(0, titles.size()).mapToObj(i -> {
            boolean last = i + 1 == titles.size();
            return new Deed(
                    deed.id(), deed.number(), titles.get(i), last ? deed.people() : List.of(), last ? deed.due() : "");
        });
    }

    private Optional<SideLine> person(Optional<String> id) {
        return id.flatMap(i -> workshop.find(Participant.class, i)).map(p -> new SideLine(p.id(), p.side(), p.name()));
    }

    /** Until when, and how far it is once it is begun. */
    private String when(Action action) {
        return Stream.concat(
                        action.due().map(this::date).stream(),
                        Stream.of(action.status())
                                .filter(status -> status != Action.Status.OPEN)
                                .map(status -> messages.get(
                                        "plan.status." + status.name().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(" · "));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(date);
    }
}

package org.commonground.roomview;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.roomview.RoomPage.Drawn;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.workshop.Workshop;

/** Pages of a few large words in the middle of the wall: the welcome, a break, and a prompt under which there is nothing yet. */
record TitlePage(RoomLayout layout) {

    /** Words that stand under each other. */
    private interface Block {

        /** Draws them. @return how high they are */
        double draw(DrawingBuilder sheet, double y);
    }

    /** The prompt has the wall for itself. */
    Drawn prompt(Heading heading) {
        return page(new Heading(heading.place(), "", heading.next()), List.of(title(heading.prompt())));
    }

    /** Before the first step. */
    Drawn welcome(Workshop workshop) {
        var details = workshop.details();
        return page(
                Heading.NONE,
                List.of(
                        lead(details.organisation(), layout.type(40)),
                        title(details.title()),
                        name(Side.MARKETING, details.marketingName()),
                        name(Side.IT, details.itName())));
    }

    /** A part of the programme without steps: when it goes on, or how long it takes before it began. */
    Drawn pause(Exercise pause, String next, Workshop workshop, Messages messages) {
        var back = workshop.liveState()
                .currentRun()
                .map(run -> run.start()
                        .plusSeconds(pause.minutes() * 60L + run.extraSeconds() + run.pausedSeconds())
                        .atZone(workshop.details().zone())
                        .toLocalTime())
                .map(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(messages.locale())::format)
                .map(time -> messages.get("room.back_at", time))
                .orElseGet(() -> messages.get("room.minutes", pause.minutes()));
        return page(new Heading("", "", next), List.of(lead(pause.title(), layout.type(60)), title(back)));
    }

    private Block title(String title) {
        return (sheet, y) -> sheet.strong(0, y, layout.contentWidth(), title, layout.titleSize(title));
    }

    private Block lead(String lead, int size) {
        return (sheet, y) -> sheet.text(0, y, layout.contentWidth(), lead, size, Weight.REGULAR, ColourToken.MUTED);
    }

    private Block name(Side side, String name) {
        return (sheet, y) -> sheet.name(side, 0, y, layout.contentWidth(), name, layout.type(40));
    }

    private Drawn page(Heading heading, List<Block> blocks) {
        double room = layout.contentHeight(heading);
        double high = draw(new DrawingBuilder(layout), 0, blocks);
        var sheet = new DrawingBuilder(layout);
        draw(sheet, Math.max(0, (room - high) / 2), blocks);
        return new Drawn(heading, sheet.drawing(room), Page.ONLY);
    }

    private double draw(DrawingBuilder sheet, double top, List<Block> blocks) {
        double y = top;
        for (var block : blocks) {
            y += block.draw(sheet, y) + layout.space(30);
        }
        return y - layout.space(30);
    }
}

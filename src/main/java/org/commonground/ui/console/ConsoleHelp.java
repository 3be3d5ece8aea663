package org.commonground.ui.console;

import java.util.List;
import org.commonground.ui.shell.Page.HelpSection;

/** The order of the console's help page. The commands that are needed to run a workshop from start to end come first. */
final class ConsoleHelp {

    private ConsoleHelp() {}

    static List<HelpSection> headings() {
        return List.of(
                new HelpSection(
                        "console.help.room",
                        "console.help.room_note",
                        List.of(
                                "console.next",
                                "console.back",
                                "console.go_to_step",
                                "console.first",
                                "console.last",
                                "console.room",
                                "room.message",
                                "console.leave_room",
                                "console.blank",
                                "console.catch_up",
                                "console.pause",
                                "console.extend",
                                "console.take_minute",
                                "console.plan",
                                "handout.open",
                                "console.speaks_first",
                                "console.speaks_second")),
                new HelpSection(
                        "console.help.said",
                        "console.help.said_note",
                        List.of(
                                "capture.side",
                                "capture.zone",
                                "capture.decision",
                                "capture.park",
                                "capture.action",
                                "capture.reservation",
                                "capture.term",
                                "console.suggested",
                                "console.photo",
                                "capture.focus",
                                "console.board",
                                "console.find")),
                new HelpSection(
                        "console.help.board",
                        "",
                        List.of(
                                "board.group",
                                "board.edit",
                                "board.delete",
                                "board.side",
                                "board.hide",
                                "board.details",
                                "board.shuffle",
                                "board.merge",
                                "board.ungroup",
                                "board.rename",
                                "board.all")),
                new HelpSection(
                        "console.help.more",
                        "",
                        List.of(
                                "console.people",
                                "console.guide_on",
                                "console.guide_back",
                                "console.room_window",
                                "console.prepare",
                                "handout.print",
                                "handout.mail",
                                "room.forward",
                                "room.back")),
                new HelpSection("console.help.voting", "console.help.voting_note", List.of("booth.turn")));
    }
}

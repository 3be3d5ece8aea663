package org.commonground.ui.control;

import java.util.Arrays;
import java.util.List;

/** The commands that deliver the plan on one page, the same on every page that has them. */
public final class OnePageCommands {

    private OnePageCommands() {}

    public static List<Command> of(Navigator navigator, String workshopId) {
        return Arrays.stream(OnePageDelivery.values())
                .map(how ->
                        Command.of(how.commandId(), () -> navigator.deliverOnePage(workshopId, how), how.shortcut()))
                .toList();
    }
}

package org.commonground.cli;

import picocli.CommandLine.Mixin;

/** What all commands on a store have. */
abstract class StoreCommand {

    final CommandContext context;

    @Mixin
    StoreOption store = new StoreOption();

    StoreCommand(CommandContext context) {
        this.context = context;
    }
}

package org.commonground.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.commonground.cli.Cli;
import org.commonground.cli.CommandContext;
import org.commonground.cli.StoreAccess;
import org.commonground.i18n.Messages;

/** The commands without a window and without pictures, as a test runs them. */
public final class Commands {

    /** Opens real stores. */
    public static final StoreAccess.Opener OPENER = DirectStoreAccess.OPENER;

    private Commands() {}

    /** What a command left: its exit code, what it printed and what it complained of. */
    public record Result(int code, String out, String err) {}

    public static Result run(String... args) {
        return run(OPENER, args);
    }

    public static Result run(StoreAccess.Opener opener, String... args) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        var context = new CommandContext(
                opener,
                (view, desk, idsAndClock, live, png) -> {},
                new Messages(Locale.ENGLISH),
                new PrintWriter(printed, true),
                new PrintWriter(complained, true));
        int code = Cli.run(context, args);
        return new Result(code, printed.toString(), complained.toString());
    }
}

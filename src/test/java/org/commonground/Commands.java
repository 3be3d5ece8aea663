package org.commonground;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.commonground.cli.BenchPorts;
import org.commonground.cli.Cli;
import org.commonground.store.RawCommit;
import org.commonground.words.Words;

/** The commands without a window and without pictures, as a test runs them. */
public final class Commands {

    private Commands() {}

    /** What a command left: its exit code, what it printed and what it complained of. */
    public record Result(int code, String out, String err) {}

    public static Result run(String... args) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        var parts = new Cli.Parts(
                StoreDesk.OPENER,
                (view, desk, pen, live, png) -> {},
                new BenchPorts(BenchChild.class, RawCommit::measure),
                new Words(Locale.ENGLISH),
                new PrintWriter(printed, true),
                new PrintWriter(complained, true));
        int code = Cli.run(parts, args);
        return new Result(code, printed.toString(), complained.toString());
    }
}

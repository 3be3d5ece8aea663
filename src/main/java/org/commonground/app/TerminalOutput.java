package org.commonground.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where commands print: UTF-8 everywhere, but on a terminal of Windows in the character set that it shows. */
final class TerminalOutput {

    private TerminalOutput() {}

    static PrintWriter writer(PrintStream stream) {
        var console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new PrintWriter(stream, true, charset(System.getProperty("os.name", ""), terminal, stream.charset()));
    }

    static Charset charset(String system, boolean terminal, Charset ofTerminal) {
        return terminal && system.startsWith("Windows") ? ofTerminal : StandardCharsets.UTF_8;
    }
}

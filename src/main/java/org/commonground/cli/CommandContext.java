package org.commonground.cli;

import java.io.PrintWriter;
import org.commonground.words.Words;

/** What every command gets. {@code opener} and {@code pictures} are the ports to the store and the screen. */
public record CommandContext(Desk.Opener opener, Pictures pictures, Words words, PrintWriter out, PrintWriter err) {}

package org.commonground.cli;

import java.io.PrintWriter;
import org.commonground.i18n.Messages;

/** What every command gets. {@code opener} and {@code pictures} are the ports to the store and the screen. */
public record CommandContext(
        StoreAccess.Opener opener, PageImages pictures, Messages messages, PrintWriter out, PrintWriter err) {

    /** Prints the text with a key. */
    void print(String key, Object... arguments) {
        out.println(messages.get(key, arguments));
    }
}

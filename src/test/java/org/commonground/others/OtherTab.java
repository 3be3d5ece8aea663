package org.commonground.others;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One page in a browser, used as a person uses it: what the review is answered with. */
interface OtherTab extends AutoCloseable {

    /** Leaves the page and opens it again; a reload would keep what was typed without any draft. */
    void comeBack();

    /** The value of an expression of the page. */
    JsonNode value(String script);

    /** Clicks the middle of what the selector finds. @throws AssertionError if nobody could */
    void click(String selector);

    void typeInto(String selector, String text);

    /** Does something that downloads a file, and waits until it is there. @return the file */
    Path download(Runnable what) throws IOException;

    void picture(Path png) throws IOException;

    /** What the page's policy stopped, and whatever else the browser complains of or lets the page fetch. */
    List<String> troubles();

    /** Ends the browser. */
    @Override
    void close() throws IOException;

    default String text(String selector) {
        return value("document.querySelector(" + Tab.quoted(selector) + ").innerText")
                .asString();
    }
}

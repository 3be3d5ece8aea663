package org.commonground.report.model;

import java.util.List;

/** A short list of {@link Block.Groups}. @param title may be empty */
public record LineGroup(String title, List<Block.Line> lines) {
    public LineGroup {
        title = ShownText.clean(title);
        lines = List.copyOf(lines);
    }
}

package org.commonground.roomview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;

/**
 * The pages of a step. Which records are on each page is known before it is drawn, and a page is drawn when it is first shown: a board of
 * thousands of cards has hundreds of pages, of which one is seen. Not thread safe.
 */
final class StepPages {

    /** What is on a page. @param records ids of the records that it shows */
    record Sheet(List<String> records, Supplier<Drawing> draw) {

        /** A page that is drawn already. */
        static Sheet of(Drawing drawing) {
            return new Sheet(records(drawing.shapes()).toList(), () -> drawing);
        }

        private static Stream<String> records(List<Shape> shapes) {
            return shapes.stream()
                    .flatMap(shape -> shape instanceof Shape.Group group
                            ? Stream.concat(Stream.of(group.recordId()), records(group.shapes()))
                            : Stream.of());
        }
    }

    private final List<Sheet> sheets;
    private final List<Supplier<RoomPage>> pages;
    private final Map<Integer, RoomPage> drawn = new HashMap<>();
    private final Map<String, List<Integer>> pagesByRecord = new HashMap<>();

    private StepPages(List<Sheet> sheets, List<Supplier<RoomPage>> pages) {
        this.sheets = sheets;
        this.pages = pages;
    }

    static StepPages of(Heading heading, List<Sheet> sheets) {
        var pages = new ArrayList<Supplier<RoomPage>>();
        for (var sheet : sheets) {
            var page = new Page(pages.size(), sheets.size());
            pages.add(() -> new RoomPage.Drawn(heading, sheet.draw().get(), page));
        }
        return new StepPages(sheets, pages);
    }

    /** These pages; the prompt in the middle of one where there are none yet. */
    static StepPages joined(Heading heading, List<Sheet> sheets, RoomLayout layout) {
        return sheets.isEmpty() ? only(new TitlePage(layout).prompt(heading)) : of(heading, sheets);
    }

    /** A page without records, which may be one of several that turn themselves. */
    static StepPages only(RoomPage page) {
        return new StepPages(List.of(), List.of(() -> page));
    }

    int count() {
        return pages.size();
    }

    RoomPage get(int page) {
        return drawn.computeIfAbsent(page, at -> pages.get(at).get());
    }

    /** The pages that show a record, in their order, from 0. */
    List<Integer> with(String recordId) {
        if (pagesByRecord.isEmpty()) {
            for (int page = 0; page < sheets.size(); page++) {
                for (var record : sheets.get(page).records()) {
                    pagesByRecord
                            .computeIfAbsent(record, id -> new ArrayList<>(1))
                            .add(page);
                }
            }
        }
        return pagesByRecord.getOrDefault(recordId, List.of());
    }
}

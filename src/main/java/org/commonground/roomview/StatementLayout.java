package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StatementPage.Part;
import org.commonground.roomview.StatementPage.Statement;
import org.commonground.roomview.StepPages.Sheet;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;

/** The sentence that is worded together: as large as it fits on one page, else in the smallest type on several. */
final class StatementLayout {

    private static final int[] SIZES = {72, 60, 48, 40, 34, RoomLayout.SMALLEST};

    private final Workshop workshop;
    private final RoomLayout layout;

    StatementLayout(Workshop workshop, RoomLayout layout) {
        this.workshop = workshop;
        this.layout = layout;
    }

    /** Every page. */
    StepPages of(Step step, StepKind.Statement kind, Heading heading) {
        return StepPages.of(
                heading,
                sentences(step, kind, heading).stream()
                        .map(sentence -> Sheet.of(StatementPage.draw(sentence, layout)))
                        .toList());
    }

    /** What stands on every page. */
    List<Statement> sentences(Step step, StepKind.Statement kind, Heading heading) {
        var said = Agreements.statement(workshop, step.id());
        var parts = kind.slots().stream()
                .map(slot -> new Part(
                        slot.id(),
                        slot.lead(),
                        said.flatMap(s -> Optional.ofNullable(s.slots().get(slot.id())))
                                .orElse("")))
                .toList();
        double room = layout.contentHeight(heading);
        int size = IntStream.of(SIZES)
                .map(layout::type)
                .filter(type -> StatementPage.height(parts, type, layout) <= room)
                .findFirst()
                .orElse(RoomLayout.SMALLEST);
        return pages(parts, size, room).stream()
                .map(on -> new Statement(heading, on, size))
                .toList();
    }

    private List<List<Part>> pages(List<Part> parts, int size, double room) {
        var pages = new ArrayList<List<Part>>();
        var on = new ArrayList<Part>();
        for (var part : parts) {
            var pieces = RoomText.pieces(
                    part.words(),
                    size,
                    layout.contentWidth(),
                    StatementPage.plain(room
                            - StatementPage.height(List.of(new Part(part.slot(), part.lead(), "")), size, layout)));
            for (int i = 0; i < pieces.size(); i++) {
                var piece = new Part(part.slot(), i == 0 ? part.lead() : "", pieces.get(i));
                on.add(piece);
                if (StatementPage.height(on, size, layout) > room && on.size() > 1) {
                    on.removeLast();
                    pages.add(List.copyOf(on));
                    on.clear();
                    on.add(piece);
                }
            }
        }
        pages.add(List.copyOf(on));
        return pages;
    }
}

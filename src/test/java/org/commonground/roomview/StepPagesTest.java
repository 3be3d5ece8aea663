package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.commonground.drawing.Drawing;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.StepPages.Sheet;
import org.commonground.session.RoomWorkshops;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

class StepPagesTest {

    @Test
    void aRecordIsFoundWithoutDrawingAnyPageAndAPageIsDrawnOnce() {
        var drawn = new ArrayList<Integer>();
        var pages = StepPages.of(
                Heading.NONE,
                IntStream.range(0, 100)
                        .mapToObj(page -> new Sheet(List.of("c" + page, "long"), () -> {
                            drawn.add(page);
                            return new Drawing(1, 1, "Page " + page, List.of());
                        }))
                        .toList());
        assertThat(pages.count()).isEqualTo(100);
        assertThat(pages.with("c7")).containsExactly(7);
        assertThat(pages.with("long")).hasSize(100);
        assertThat(pages.with("gone")).isEmpty();
        assertThat(drawn).isEmpty();
        assertThat(pages.get(7).page()).isEqualTo(new RoomPage.Page(7, 100));
        assertThat(pages.get(7)).isSameAs(pages.get(7));
        assertThat(drawn).containsExactly(7);
    }

    @Test
    void theRecordsOfAPageAreThoseThatAreDrawnOnIt() {
        var map = new StepKind.Map(
                RoomWorkshops.cards("Wants", "Data").zones(),
                RoomWorkshops.cards("Buy").zones());
        var workshops = List.of(
                cards(RoomWorkshops.cards("Ideas", "Doubts"), 60, "ideas", "doubts"),
                cards(RoomWorkshops.cards("Ideas"), 5, "ideas"),
                cards(map, 60, "wants:buy", "data:buy"),
                TableWorkshops.register(60),
                TableWorkshops.placing(60),
                TableWorkshops.exchange(60));
        for (var workshop : workshops) {
            for (var layout : List.of(RoomLayout.USUAL, new RoomLayout(830, 467))) {
                assertRecordsAreDrawn(workshop, layout);
            }
        }
    }

    private static Workshop cards(StepKind kind, int count, String... zones) {
        return RoomWorkshops.withCards(RoomWorkshops.on(kind, "What now?"), count, zones);
    }

    private static void assertRecordsAreDrawn(Workshop workshop, RoomLayout layout) {
        var builder = new RoomPageBuilder(workshop, DrawnPages.WORDS, layout, new CardHeights(layout), Map.of());
        var pages = builder.pages(builder.step().orElseThrow());
        var pagesByRecord = new TreeMap<String, Set<Integer>>();
        for (int page = 0; page < pages.count(); page++) {
            for (var id : Seen.records(pages.get(page))) {
                pagesByRecord.computeIfAbsent(id, one -> new TreeSet<>()).add(page);
            }
        }
        assertThat(pagesByRecord).isNotEmpty();
        pagesByRecord.forEach((id, shownOn) ->
                assertThat(new TreeSet<>(pages.with(id))).as(id).isEqualTo(shownOn));
        workshop.items()
                .filter(item -> !pagesByRecord.containsKey(item.id()))
                .forEach(item -> assertThat(pages.with(item.id())).as(item.id()).isEmpty());
    }
}

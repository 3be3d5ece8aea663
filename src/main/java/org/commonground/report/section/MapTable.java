package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.CardLines;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Card;

/** A map as a table, transposed if it has more columns than rows, so that it fits portrait paper. */
record MapTable(Wording wording) {
    Block of(StepKind.Map map, List<Card> cards) {
        boolean turned = map.columns().size() > map.rows().size();
        var down = turned ? map.columns() : map.rows();
        var across = turned ? map.rows() : map.columns();
        var head = Stream.concat(Stream.of(""), across.stream().map(StepKind.Zone::title))
                .toList();
        var rows = new ArrayList<List<Block.Cell>>();
        for (var line : down) {
            var row = new ArrayList<Block.Cell>();
            row.add(Block.Cell.of(line.title()));
            for (var other : across) {
                var cell = turned
                        ? StepKind.Map.cellId(other.id(), line.id())
                        : StepKind.Map.cellId(line.id(), other.id());
                row.add(new Block.Cell(new CardLines(wording)
                        .of(cards.stream()
                                .filter(card -> card.zone().equals(cell))
                                .toList())));
            }
            rows.add(row);
        }
        return Block.Table.of(head, rows);
    }
}

package org.commonground.ui.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Exchange.Direction;

/** Needs and offers as they are laid out: for each side its needs beside the offers of the other side, with pairs in one row. */
record ExchangeBoard(List<SideBlock> blocks) {

    ExchangeBoard {
        blocks = List.copyOf(blocks);
    }

    /** @param needy the side with the needs */
    record SideBlock(Side needy, List<PairRow> rows) {
        SideBlock {
            rows = List.copyOf(rows);
        }

        /** The number of needs without a matching offer. */
        long unmatchedNeeds() {
            return rows.stream()
                    .filter(row -> row.need().isPresent() && row.give().isEmpty())
                    .count();
        }
    }

    /** A pair, or a single need or offer. */
    record PairRow(Optional<Exchange> need, Optional<Exchange> give) {
        boolean pair() {
            return need.isPresent() && give.isPresent();
        }
    }

    static ExchangeBoard of(Workshop workshop, String stepId) {
        var all = Exchanges.ofStep(workshop, stepId);
        return new ExchangeBoard(List.of(block(workshop, all, Side.MARKETING), block(workshop, all, Side.IT)));
    }

    /** Pairs come first, then single needs, then single offers. */
    private static SideBlock block(Workshop workshop, List<Exchange> all, Side needy) {
        var rows = new ArrayList<PairRow>();
        var needs = all.stream()
                .filter(e -> e.direction() == Direction.NEED && e.side() == needy)
                .toList();
        for (var need : needs) {
            Exchanges.partner(workshop, need)
                    .ifPresent(give -> rows.add(new PairRow(Optional.of(need), Optional.of(give))));
        }
        needs.stream()
                .filter(need -> need.matchedWith().isEmpty())
                .forEach(need -> rows.add(new PairRow(Optional.of(need), Optional.empty())));
        all.stream()
                .filter(e -> e.direction() == Direction.GIVE
                        && e.side() == needy.other()
                        && e.matchedWith().isEmpty())
                .forEach(give -> rows.add(new PairRow(Optional.empty(), Optional.of(give))));
        return new SideBlock(needy, rows);
    }

    /** All rows of all blocks. */
    List<PairRow> rows() {
        return blocks.stream().flatMap(block -> block.rows().stream()).toList();
    }

    /** The first need or offer; the focus starts there. */
    Optional<String> firstId() {
        return rows().stream()
                .flatMap(row -> row.need().or(row::give).stream())
                .map(Exchange::id)
                .findFirst();
    }

    boolean contains(String id) {
        return rows().stream().anyMatch(row -> holds(row.need(), id) || holds(row.give(), id));
    }

    /** The next one in the same column, searched in steps of {@code by} rows (1 or −1). */
    Optional<String> nextInColumn(String from, int by) {
        var rows = rows();
        boolean need = rows.stream().anyMatch(row -> holds(row.need(), from));
        for (int i = rowIndexOf(from) + by; i >= 0 && i < rows.size(); i += by) {
            var there = need ? rows.get(i).need() : rows.get(i).give();
            if (there.isPresent()) {
                return there.map(Exchange::id);
            }
        }
        return Optional.empty();
    }

    /** The nearest one in the other column: the offers if {@code give}, else the needs. */
    Optional<String> nearestInOtherColumn(String from, boolean give) {
        var rows = rows();
        int at = rowIndexOf(from);
        for (int by = 0; by < rows.size(); by++) {
            for (int i : new int[] {at + by, at - by}) {
                if (i >= 0 && i < rows.size()) {
                    var there = give ? rows.get(i).give() : rows.get(i).need();
                    if (there.isPresent()) {
                        return there.map(Exchange::id);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private int rowIndexOf(String id) {
        var rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (holds(rows.get(i).need(), id) || holds(rows.get(i).give(), id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(Optional<Exchange> place, String id) {
        return place.filter(e -> e.id().equals(id)).isPresent();
    }
}

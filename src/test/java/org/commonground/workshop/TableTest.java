package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.workshop.record.Term;
import org.junit.jupiter.api.Test;

/** A table finds records by id and keeps its order after any number of changes. */
class TableTest {

    private static Term term(int number, String meaning) {
        return new Term("term-" + number, number, "Word " + number, meaning);
    }

    private static Table<Term> with(Table<Term> table, Edit... edits) {
        return table.after(List.of(edits)).orElseThrow();
    }

    @Test
    void everyRecordIsFoundAfterEachOfManyChanges() {
        var table = Table.of(List.of(term(1, "at first")));
        var expected = new ArrayList<>(List.of(term(1, "at first")));
        for (int i = 2; i < 400; i++) {
            table = with(table, Edit.add(term(i, "new")));
            expected.add(term(i, "new"));
            assertThat(table.find("term-" + i)).contains(term(i, "new"));
        }
        assertThat(table.all()).isEqualTo(expected);
        for (var term : expected) {
            assertThat(table.find(term.id())).contains(term);
        }
    }

    @Test
    void changesAreFoundAndEarlierTableIsUnchanged() {
        var before = Table.of(List.of(term(1, "one"), term(2, "two")));
        var after = with(before, Edit.replace(term(1, "one"), term(1, "other")), Edit.delete(term(2, "two")));
        assertThat(after.find("term-1")).contains(term(1, "other"));
        assertThat(after.find("term-2")).isEmpty();
        assertThat(before.find("term-1")).contains(term(1, "one"));
        assertThat(before.find("term-2")).contains(term(2, "two"));
        assertThat(with(after, Edit.add(term(2, "again"))).find("term-2")).contains(term(2, "again"));
    }

    @Test
    void idIsUnique() {
        var table = Table.of(List.of(term(1, "one")));
        assertThat(table.after(List.of(Edit.add(term(1, "twin"))))).isEqualTo(Optional.empty());
        var more = with(table, Edit.add(term(2, "two")));
        var twin = new Term("term-2", 99, "Word", "elsewhere");
        assertThat(more.after(List.of(Edit.add(twin)))).isEmpty();
        assertThat(more.after(List.of(Edit.add(term(3, "three")), Edit.add(new Term("term-3", 7, "", "")))))
                .isEmpty();
    }
}

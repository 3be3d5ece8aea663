package org.commonground.workshop.people;

import java.util.List;
import java.util.Optional;
import org.commonground.workshop.people.PeopleList.Encoding;
import org.commonground.workshop.people.PeopleList.LeftOut;

/** What a file of any format holds: its tables, and what is in none of them. */
record ListContent(
        List<ListTable> tables,
        List<LeftOut> leftOut,
        Optional<Encoding> encoding,
        Optional<Character> separator,
        List<Explanation> doubts) {

    ListContent {
        tables = List.copyOf(tables);
        leftOut = List.copyOf(leftOut);
        doubts = List.copyOf(doubts);
    }

    static ListContent of(List<ListTable> tables, List<LeftOut> leftOut) {
        return new ListContent(tables, leftOut, Optional.empty(), Optional.empty(), List.of());
    }
}

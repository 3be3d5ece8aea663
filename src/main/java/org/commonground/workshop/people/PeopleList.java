package org.commonground.workshop.people;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;

/**
 * What a list of people was read as, and why. Nothing is added by reading.
 *
 * @param columns columns of all tables in the list; a column of several tables with one heading is one column
 * @param encoding how the bytes were decoded; empty for pasted text and formats that state it
 * @param separator what separates the cells; empty if there is no such character
 * @param doubts what may be wrong with the file, its encoding, or a column that was guessed
 */
public record PeopleList(
        List<Column> columns,
        List<Person> people,
        List<LeftOut> notTaken,
        Optional<Encoding> encoding,
        Optional<Character> separator,
        List<Explanation> doubts) {

    public PeopleList {
        columns = List.copyOf(columns);
        people = List.copyOf(people);
        notTaken = List.copyOf(notTaken);
        doubts = List.copyOf(doubts);
    }

    /**
     * A column.
     *
     * @param heading as in the list; for a column without one, empty
     * @param number counts from 1
     */
    public record Column(int number, String heading, ColumnUse use, Explanation why) {}

    /**
     * A person in the list.
     *
     * @param line counts from 1
     * @param name empty if the list gives an address only
     * @param role may be empty
     * @param email may be empty
     * @param side the side that is stated or proposed
     * @param isSideStated whether the list itself states the side, in a column or cell for sides
     * @param sideWhy why this side is proposed, or why none is
     * @param remark what is remarkable, such as that the person is in the workshop already
     * @param isThere whether the person is in the workshop already
     * @param isTicked whether the person is to be added unless the facilitator decides otherwise
     */
    public record Person(
            int line,
            String name,
            String role,
            String email,
            Optional<Side> side,
            boolean isSideStated,
            Optional<Explanation> sideWhy,
            Optional<Response> response,
            boolean isSponsor,
            Optional<Explanation> remark,
            boolean isThere,
            boolean isTicked) {}

    /** A line, or a part of one, that is not taken. */
    public record LeftOut(int line, String text, Explanation reason) {}

    /**
     * How the bytes were decoded.
     *
     * @param alternatives others that would give readable text, best first; empty if there is no doubt
     */
    public record Encoding(Charset charset, List<Charset> alternatives) {
        public Encoding {
            alternatives = List.copyOf(alternatives);
        }
    }
}

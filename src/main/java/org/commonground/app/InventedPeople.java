package org.commonground.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Invited;

/** The participants of a rehearsal, all with one family name, so that they are not taken for real people. The first of a side is its sponsor. */
final class InventedPeople {

    private InventedPeople() {}

    static List<Invited> of(Words words) {
        var people = new ArrayList<Invited>();
        people.addAll(side(words.get("rehearsal.marketing"), Side.MARKETING, words));
        people.addAll(side(words.get("rehearsal.it"), Side.IT, words));
        people.addAll(side(words.get("rehearsal.joint"), Side.JOINT, words));
        return people;
    }

    private static List<Invited> side(String names, Side side, Words words) {
        var people = new ArrayList<Invited>();
        Stream.of(names.split(" "))
                .forEach(name -> people.add(new Invited(
                        words.get("rehearsal.person", name), "", "", side, side != Side.JOINT && people.isEmpty())));
        return people;
    }
}

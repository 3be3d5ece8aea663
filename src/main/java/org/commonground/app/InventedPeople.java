package org.commonground.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.workshop.input.Invited;

/** The participants of a rehearsal, all with one family name, so that they are not taken for real people. The first of a side is its sponsor. */
final class InventedPeople {

    private InventedPeople() {}

    static List<Invited> of(Messages messages) {
        var people = new ArrayList<Invited>();
        people.addAll(side(messages.get("rehearsal.marketing"), Side.MARKETING, messages));
        people.addAll(side(messages.get("rehearsal.it"), Side.IT, messages));
        people.addAll(side(messages.get("rehearsal.joint"), Side.JOINT, messages));
        return people;
    }

    private static List<Invited> side(String names, Side side, Messages messages) {
        var people = new ArrayList<Invited>();
        Stream.of(names.split(" "))
                .forEach(name -> people.add(new Invited(
                        messages.get("rehearsal.person", name), "", "", side, side != Side.JOINT && people.isEmpty())));
        return people;
    }
}

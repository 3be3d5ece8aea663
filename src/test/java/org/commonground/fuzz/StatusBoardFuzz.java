package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of actions in a board as Trello exports it without a paid plan. */
class StatusBoardFuzz {

    private static final String BOARD = """
            {"name": "Board", "lists": [{"id": "l1", "name": "Done"}], "members": [{"id": "m1", "fullName": "Ada Okafor"}],
             "cards": [{"name": "One record", "desc": "Text\\nCommon Ground cg-a1", "idList": "l1", "idMembers": ["m1"],
                        "due": "2027-01-15T12:00:00.000Z", "closed": false},
                       {"name": "Archived", "desc": "", "idList": "l1", "idMembers": [], "due": null, "closed": true}]}""";

    static Stream<byte[]> seeds() {
        return Seeds.texts(StatusBoardFuzz.class, BOARD);
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        StatusCheck.check(input);
    }
}

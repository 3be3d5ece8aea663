package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/**
 * What the wall shows, and nothing else: guides, private notes, cards for the console only and votes that are not revealed are not in
 * it. Laid out for a surface whose smallest type reads from the back row ({@link RoomLayout}); what does not fit there has pages.
 */
public sealed interface RoomScene {

    /** The scene of a workshop as it stands. Equal workshops give equal scenes. */
    static RoomScene of(Workshop workshop, Words words) {
        return of(workshop, words, RoomLayout.USUAL, Map.of());
    }

    /** The scene of a workshop that is open, laid out for the wall it is shown on. */
    static RoomScene of(LiveWorkshop live, Words words) {
        return RoomDisplay.of(live, words).scene(live.workshop(), live.turnout());
    }

    /** The scene of a workshop laid out for any surface. @param turnout how many of each side have voted so far */
    static RoomScene of(Workshop workshop, Words words, RoomLayout layout, Map<Side, Integer> turnout) {
        return new RoomDisplay(words, layout).scene(workshop, turnout);
    }

    /** Which part of the scene is on. */
    default Page page() {
        return Page.ONLY;
    }

    /** The line above the prompt, "Shared vision · Collide · compare", and the prompt. */
    record Heading(String place, String prompt) {}

    /** A page of several: {@code at} from 0 to {@code of} − 1. */
    record Page(int at, int of) {
        public static final Page ONLY = new Page(0, 1);
    }

    /** Dark. */
    record Blank() implements RoomScene {}

    /** Before the first step. */
    record Welcome(String title, String organisation, String marketing, String it) implements RoomScene {}

    /** A part of the programme without steps. {@code back} is when it goes on, as the room's clock shows it; empty before it began. */
    record Break(String title, int minutes, String back) implements RoomScene {}

    /** Only the prompt. */
    record Talk(Heading heading) implements RoomScene {}

    /** Cards by theme, or by zone while there are no themes. */
    record Cards(Heading heading, Board board, Page page) implements RoomScene {}

    /**
     * The whole map, with counts for each cell, row by row.
     *
     * @param pain what the sides said about each column, once that vote is revealed; else empty
     */
    record MapOverview(Heading heading, List<String> columns, List<MapRow> rows, List<Pain> pain, Page page)
            implements RoomScene {
        public MapOverview {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            pain = List.copyOf(pain);
        }
    }

    /** What a vote says about a column: a figure for each group that may be shown apart, and whether the sides differ most here. */
    record Pain(List<PainFigure> figures, boolean furthestApart) {
        public Pain {
            figures = List.copyOf(figures);
        }
    }

    /** A figure with its n; {@code side} is empty for the whole room. */
    record PainFigure(Optional<Side> side, String text) {}

    /**
     * Rows of a table placed on value × feasibility.
     *
     * @param quadrants in the order of the choices: above right, above left, below right, below left
     * @param unplaced what stands beside; no lines where all are placed
     * @param height of a quadrant
     */
    record Placing(Heading heading, List<Quadrant> quadrants, Quadrant unplaced, double height, Page page)
            implements RoomScene {
        public Placing {
            quadrants = List.copyOf(quadrants);
        }
    }

    /** A field of a matrix; {@code more} lines did not fit and follow on other pages. */
    record Quadrant(String title, List<Line> lines, int more) {
        public Quadrant {
            lines = List.copyOf(lines);
        }
    }

    /** One column of the map, large. */
    record MapColumn(Heading heading, String column, Board board, Page page) implements RoomScene {}

    /** A table, a block a row. */
    record Register(Heading heading, List<Entry> entries, Page page) implements RoomScene {
        public Register {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A vote that is not revealed.
     *
     * @param about what one answer is asked about, the sentence say; of several what their numbers mean; may be empty
     * @param choices on this page
     * @param columns in how many columns they stand, filled one after the other
     * @param inFirst how many stand in the first of them
     * @param turnout one a group that votes
     * @param foot what happens to the votes
     */
    record BallotOpen(
            Heading heading,
            String about,
            List<Choice> choices,
            int textSize,
            int columns,
            int inFirst,
            List<Turnout> turnout,
            String foot,
            Page page)
            implements RoomScene {
        public BallotOpen {
            choices = List.copyOf(choices);
            turnout = List.copyOf(turnout);
        }
    }

    /**
     * The result of a revealed vote as a picture. The pages are the pictures, one a beat.
     *
     * @param said what the picture says, in a sentence to read out
     */
    record Reveal(Heading heading, Drawing drawing, String said, Page page) implements RoomScene {}

    /** The sentence that is worded together. */
    record Statement(Heading heading, List<Part> parts, int textSize, Page page) implements RoomScene {
        public Statement {
            parts = List.copyOf(parts);
        }
    }

    /** Needs with the gives that answer them. */
    record Exchange(Heading heading, List<Pair> pairs, Page page) implements RoomScene {
        public Exchange {
            pairs = List.copyOf(pairs);
        }
    }

    /** The actions so far. */
    record Plan(Heading heading, List<Deed> actions, Page page) implements RoomScene {
        public Plan {
            actions = List.copyOf(actions);
        }
    }

    /**
     * Columns of cards.
     *
     * @param columns how many stand beside each other, 1 to 4; {@code filled} may have fewer
     */
    record Board(int textSize, int columns, List<Column> filled) {
        public Board {
            filled = List.copyOf(filled);
        }

        /** Whether there is neither a card on it nor a title. */
        public boolean isEmpty() {
            return filled.stream()
                    .flatMap(column -> column.groups().stream())
                    .allMatch(group -> group.title().isEmpty() && group.lines().isEmpty());
        }
    }

    /** One column; a group that goes on in the next is named there again. */
    record Column(List<Group> groups) {
        public Column {
            groups = List.copyOf(groups);
        }
    }

    /** A theme or a zone; {@code title} may be empty. */
    record Group(String title, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** What a side said. @param id of the record */
    record Line(String id, Side side, String text) {

        /** A piece of it, where it is cut. */
        Line with(String piece) {
            return new Line(id, side, piece);
        }
    }

    /** A row of the map and how many cards each cell holds. */
    record MapRow(String title, List<Count> cells) {
        public MapRow {
            cells = List.copyOf(cells);
        }
    }

    /** Cards in a cell, by side. */
    record Count(int marketing, int it, int joint) {}

    /** A row of the register; {@code rest} has what stands in its other columns, with their names. */
    record Entry(String id, Side side, String title, String rest) {}

    /** What may be chosen: its number, what it is, and its explanation, which may be empty. */
    record Choice(String number, String lead, String rest) {

        public String text() {
            return rest.isEmpty() ? lead : lead + " — " + rest;
        }
    }

    /** How many have voted; {@code voted} is empty while that is not known. */
    record Turnout(Side side, String name, Optional<Integer> voted, int expected) {}

    /** A piece of the sentence; {@code words} is empty until the room has found them. */
    record Part(String slot, String lead, String words) {}

    /** A need and what answers it; either may stand alone. */
    record Pair(Optional<Line> need, Optional<Line> give) {}

    /** An action on the wall; {@code due} says until when and how far it is, and may be empty. */
    record Deed(String id, int number, String title, Optional<Line> owner, Optional<Line> counterpart, String due) {

        /** What stands under the title. */
        List<String> said() {
            return Stream.of(
                            owner.map(Line::text).orElse(""),
                            counterpart.map(Line::text).orElse(""),
                            due)
                    .filter(said -> !said.isEmpty())
                    .toList();
        }
    }
}

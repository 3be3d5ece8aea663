package org.commonground.roomview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
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

    /** The line above the prompt, "Shared vision · Collide · compare", and the prompt, which is empty where it stands on the page. */
    record Heading(String place, String prompt) {

        /** Of a page that has the wall for itself. */
        public static final Heading NONE = new Heading("", "");
    }

    /** A page of several: {@code at} from 0 to {@code of} − 1. */
    record Page(int at, int of) {
        public static final Page ONLY = new Page(0, 1);

        /** One of several pages: the one that the workshop has on show, or the last. */
        static Page on(Workshop workshop, int of) {
            return new Page(Math.clamp(workshop.live().shown().page(), 0, Math.max(0, of - 1)), Math.max(1, of));
        }
    }

    /** Dark. */
    record Blank() implements RoomScene {}

    /**
     * A page as it is drawn.
     *
     * @param drawing what stands under the heading, in pixels of the wall's surface; each record is a group
     */
    record Drawn(Heading heading, Drawing drawing, Page page) implements RoomScene {

        /** A scene for each of several pages. */
        static List<RoomScene> pages(Heading heading, List<Drawing> drawings) {
            return IntStream.range(0, drawings.size())
                    .<RoomScene>mapToObj(at -> new Drawn(heading, drawings.get(at), new Page(at, drawings.size())))
                    .toList();
        }

        /** Ids of the records on the page. */
        Stream<String> records() {
            return drawing.shapes().stream()
                    .flatMap(shape -> shape instanceof Shape.Group group ? Stream.of(group.recordId()) : Stream.of());
        }
    }

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
}

package org.commonground.roomview;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;

/** A vote before it is revealed: the choices, and who votes. */
final class BallotPage {

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
            Page page) {
        BallotOpen {
            choices = List.copyOf(choices);
            turnout = List.copyOf(turnout);
        }
    }

    /** What may be chosen: its number, what it is, and its explanation, which may be empty. */
    record Choice(String number, String lead, String rest) {

        public String text() {
            return rest.isEmpty() ? lead : lead + " — " + rest;
        }
    }

    /** How many have voted; {@code voted} is empty while that is not known. */
    record Turnout(Side side, String name, Optional<Integer> voted, int expected) {}

    private static final double RADIUS = 18;
    private static final double EDGE = 2;
    /** Of the number before a choice, on the usual surface. */
    private static final int NUMBER = 40;
    /** Of the turnout and what is said about it, on the usual surface. */
    private static final int TURNOUT = 30;
    /** Between a name and who voted of that side. */
    private static final double AFTER_NAME = 22;
    /** Between sides in one row. */
    private static final double BETWEEN_SIDES = 30;
    /** Between sides one under the other. */
    private static final double UNDER = 6;
    /** A shape for each voter while they can be counted at a glance. */
    private static final int MOST_SHAPES = 12;

    private static final int SHAPES_IN_A_ROW = 6;
    private static final double SHAPE = 34;
    private static final double BETWEEN_SHAPES = 14;
    private static final double SHAPE_EDGE = 3;

    private final BallotOpen ballot;
    private final RoomLayout layout;
    private final Messages messages;
    private final List<Shape> shapes = new ArrayList<>();

    private BallotPage(BallotOpen ballot, RoomLayout layout, Messages messages) {
        this.ballot = ballot;
        this.layout = layout;
        this.messages = messages;
    }

    static Drawing draw(BallotOpen scene, RoomLayout layout, Messages messages) {
        var page = new BallotPage(scene, layout, messages);
        double height = layout.contentHeight(scene.heading());
        page.add(height);
        return new Drawing(layout.contentWidth(), height, page.said(), page.shapes);
    }

    /** Over the choices, of what they are about, with the gap under it. */
    static double aboutHeight(String about, RoomLayout layout) {
        return about.isEmpty() ? 0 : about(about, true, layout).height() + layout.gap();
    }

    /** Of the box of a choice, at least. @param columns of choices beside each other */
    static double choiceHeight(Choice choice, int size, int columns, RoomLayout layout) {
        double number = choice.number().isEmpty() ? 0 : number(choice, layout).height();
        return Math.max(number, words(choice, size, columns, layout).height()) + around(layout);
    }

    /** Padding and edges of a choice, above and below together. */
    static double around(RoomLayout layout) {
        return 2 * layout.cardPadding() + 2 * EDGE;
    }

    /** Of the turnout with what is said about it, and of the gap over them. */
    static double turnoutHeight(List<Turnout> turnout, String foot, RoomLayout layout, Messages messages) {
        return layout.gap()
                + (beside(turnout, foot, layout)
                        ? RoomLayout.TURNOUT
                        : under(turnout, foot, layout, messages).stream()
                                .mapToDouble(label -> label.height() + UNDER)
                                .sum());
    }

    /** Whether the turnout stands in one row with what is said about it, or each in a row of its own. */
    private static boolean beside(List<Turnout> turnout, String foot, RoomLayout layout) {
        return RoomText.width(foot, layout.type(TURNOUT))
                        + turnout.stream()
                                .mapToDouble(one -> RoomText.width(one.name(), layout.type(TURNOUT)) + 420)
                                .sum()
                < layout.contentWidth();
    }

    private void add(double height) {
        double turnout = turnoutHeight(ballot.turnout(), ballot.foot(), layout, messages);
        double about = aboutHeight(ballot.about(), layout);
        double room = height - turnout;
        if (ballot.columns() == 1) {
            double used = ballot.choices().stream()
                    .mapToDouble(choice -> boxHeight(choice, 0) + layout.cardGap())
                    .sum();
            double more = (room - about - used) / Math.max(1, ballot.choices().size());
            double tall = about
                    - layout.cardGap()
                    + ballot.choices().stream()
                            .mapToDouble(choice -> boxHeight(choice, more) + layout.cardGap())
                            .sum();
            double top = Math.max(0, (room - tall) / 2);
            about(top);
            column(ballot.choices(), 0, top + about, more);
        } else {
            about(0);
            column(ballot.choices().subList(0, ballot.inFirst()), 0, about, 0);
            column(
                    ballot.choices().subList(ballot.inFirst(), ballot.choices().size()),
                    layout.columnWidth(ballot.columns()) + layout.gap(),
                    about,
                    0);
        }
        double top = room + layout.gap();
        if (beside(ballot.turnout(), ballot.foot(), layout)) {
            row(top + RoomLayout.TURNOUT / 2);
        } else {
            for (var label : under(ballot.turnout(), ballot.foot(), layout, messages)) {
                shapes.addAll(label.at(0, top));
                top += label.height() + UNDER;
            }
        }
    }

    private void about(double top) {
        if (!ballot.about().isEmpty()) {
            boolean numbered = ballot.choices().stream()
                    .anyMatch(choice -> !choice.number().isEmpty());
            shapes.addAll(about(ballot.about(), numbered, layout).at(0, top));
        }
    }

    /** Over choices with numbers stands what they answer, else what the numbers of the answers mean. */
    private static TextBlock about(String about, boolean numbered, RoomLayout layout) {
        return TextBlock.of(
                List.of(new TextBlock.Run(
                        about,
                        numbered ? Weight.SEMIBOLD : Weight.REGULAR,
                        numbered ? ColourToken.INK : ColourToken.MUTED)),
                layout.aboutSize(),
                RoomText.LINE,
                layout.contentWidth());
    }

    /** @param more height for each box where there is room for it */
    private void column(List<Choice> choices, double left, double top, double more) {
        double y = top;
        for (var choice : choices) {
            double height = boxHeight(choice, more);
            choice(choice, left, y, height);
            y += height + layout.cardGap();
        }
    }

    private double boxHeight(Choice choice, double more) {
        double least = choiceHeight(choice, ballot.textSize(), ballot.columns(), layout);
        return Math.max(least, Math.min(layout.choiceHeight(), least + more));
    }

    private void choice(Choice choice, double left, double top, double height) {
        double width = layout.columnWidth(ballot.columns());
        var edge = new Shape.Rect(left, top, width, height, RADIUS, ColourToken.LINE);
        shapes.addAll(edge.around(EDGE, ColourToken.SURFACE));
        double x = left + EDGE + layout.choicePadding();
        double middle = top + height / 2;
        if (!choice.number().isEmpty()) {
            var number = number(choice, layout);
            shapes.addAll(number.at(x, middle - number.height() / 2));
            x += layout.choiceNumber();
        }
        var words = words(choice, ballot.textSize(), ballot.columns(), layout);
        shapes.addAll(words.at(x, middle - words.height() / 2));
    }

    private static TextBlock number(Choice choice, RoomLayout layout) {
        return TextBlock.of(
                choice.number(), layout.type(NUMBER), Weight.SEMIBOLD, ColourToken.FAINT, layout.choiceNumber());
    }

    /** Letters that run from right to left keep their order only in one piece. */
    private static TextBlock words(Choice choice, int size, int columns, RoomLayout layout) {
        var text = choice.text();
        boolean plain = choice.rest().isEmpty() || Bidi.requiresBidi(text.toCharArray(), 0, text.length());
        var lead = plain ? text : choice.lead();
        var runs = List.of(
                new TextBlock.Run(lead, plain ? Weight.REGULAR : Weight.SEMIBOLD, ColourToken.INK),
                new TextBlock.Run(text.substring(lead.length()), Weight.REGULAR, ColourToken.INK));
        return TextBlock.of(runs, size, RoomText.LINE, layout.choiceWords(columns));
    }

    private static List<SideLabel> under(List<Turnout> turnout, String foot, RoomLayout layout, Messages messages) {
        int size = layout.type(TURNOUT);
        double width = layout.contentWidth();
        var labels = new ArrayList<SideLabel>();
        labels.add(SideLabel.plain(foot, size, Weight.REGULAR, ColourToken.MUTED, width));
        turnout.forEach(one -> labels.add(SideLabel.of(one.side(), said(one, messages), size, width)));
        return labels;
    }

    /** The first side at the left, the others at the right, what is said about them in the middle of the rest. */
    private void row(double middle) {
        var turnout = ballot.turnout();
        var foot = muted(ballot.foot());
        double left = turnout.isEmpty() ? 0 : turnout(turnout.getFirst(), 0, middle);
        double right = layout.contentWidth();
        for (var one :
                turnout.subList(Math.min(1, turnout.size()), turnout.size()).reversed()) {
            right -= turnoutWidth(one);
            turnout(one, right, middle);
            right -= BETWEEN_SIDES;
        }
        shapes.addAll(foot.at((left + right - foot.width()) / 2, middle - foot.height() / 2));
    }

    private SideLabel name(Turnout turnout) {
        return SideLabel.of(turnout.side(), turnout.name(), layout.type(TURNOUT), layout.contentWidth());
    }

    private TextBlock figures(Turnout turnout) {
        return muted(figures(turnout, messages));
    }

    private TextBlock muted(String text) {
        return TextBlock.of(text, layout.type(TURNOUT), Weight.REGULAR, ColourToken.MUTED, layout.contentWidth());
    }

    private double turnoutWidth(Turnout turnout) {
        return name(turnout).width()
                + AFTER_NAME
                + (turnout.expected() > MOST_SHAPES
                        ? figures(turnout).width()
                        : Math.min(SHAPES_IN_A_ROW, turnout.expected()) * (SHAPE + BETWEEN_SHAPES) - BETWEEN_SHAPES);
    }

    /** Where it ends. */
    private double turnout(Turnout turnout, double left, double middle) {
        var name = name(turnout);
        shapes.addAll(name.at(left, middle - name.height() / 2));
        double x = left + name.width() + AFTER_NAME;
        if (turnout.expected() > MOST_SHAPES) {
            var figures = figures(turnout);
            shapes.addAll(figures.at(x, middle - figures.height() / 2));
        } else {
            int rows = Math.ceilDiv(turnout.expected(), SHAPES_IN_A_ROW);
            double first = middle - (rows - 1) * (SHAPE + BETWEEN_SHAPES) / 2;
            for (int i = 0; i < turnout.expected(); i++) {
                double atX = x + i % SHAPES_IN_A_ROW * (SHAPE + BETWEEN_SHAPES) + SHAPE / 2;
                double atY = first + i / SHAPES_IN_A_ROW * (SHAPE + BETWEEN_SHAPES);
                if (i < turnout.voted().orElse(0)) {
                    shapes.add(SideShapes.shape(turnout.side(), atX, atY, SHAPE));
                } else {
                    shapes.addAll(SideShapes.hollow(turnout.side(), atX, atY, SHAPE, SHAPE_EDGE));
                }
            }
        }
        return left + turnoutWidth(turnout);
    }

    private static String figures(Turnout turnout, Messages messages) {
        return turnout.voted()
                .map(voted -> messages.get("room.vote.voted", voted, turnout.expected()))
                .orElse(messages.get("room.vote.voters", turnout.expected()));
    }

    private static String said(Turnout turnout, Messages messages) {
        return turnout.name() + ": " + figures(turnout, messages);
    }

    private String said() {
        return Stream.of(
                        Stream.of(ballot.heading().prompt(), ballot.about()),
                        ballot.choices().stream().map(choice -> (choice.number() + " " + choice.text()).strip()),
                        Stream.of(ballot.foot()),
                        ballot.turnout().stream().map(turnout -> said(turnout, messages)))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}

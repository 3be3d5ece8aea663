package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.commonground.drawing.EvenColumns;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape.Weight;
import org.commonground.roomview.RoomPage.Heading;

/**
 * The measures of the wall in pixels of its own surface. Nothing on it is smaller than {@value #SMALLEST}; where the back row needs
 * larger type the surface has fewer of these pixels, is enlarged more, and holds less on more pages. The window uses the same measures,
 * so that what was counted here is what is seen there.
 *
 * @param width of the surface
 * @param height of the surface
 */
public record RoomLayout(double width, double height) {

    private static final double USUAL_WIDTH = 1920;
    private static final double USUAL_HEIGHT = 1080;

    /** A picture in the usual proportions, in a room where the back row sits near enough. */
    public static final RoomLayout USUAL = new RoomLayout(USUAL_WIDTH, USUAL_HEIGHT);

    /** Nothing on the wall is smaller. */
    public static final int SMALLEST = Frame.SMALLEST_TYPE;

    /** Of one line of the largest board type, with the shape before it: narrower than this no column of cards is read with ease. */
    private static final double LEAST_COLUMN = 380;

    /** Cell of a map that holds a count for each side. */
    private static final double LEAST_CELL = 224;

    /** Height of the turnout in one row. */
    public static final double TURNOUT = 88;

    private static final int[] TITLES = {96, 88, 80, 72, 66, 54, 44, 36, SMALLEST};

    /** A title on one line may be as small as this before it takes two. */
    private static final int TITLE_ON_ONE_LINE = 66;

    private static final int[] PROMPTS = {60, 52, 44, 36, SMALLEST};

    /**
     * The surface for a window.
     *
     * @param windowWidth of what shows the wall, in pixels of the screen
     * @param windowHeight of what shows the wall
     * @param pictureHeight of the whole picture, of which the window may be a part
     */
    public static RoomLayout of(RoomSize room, double windowWidth, double windowHeight, double pictureHeight) {
        if (windowWidth < 1 || windowHeight < 1) {
            return USUAL;
        }
        double by = Math.max(
                Math.min(windowWidth / USUAL_WIDTH, windowHeight / USUAL_HEIGHT),
                room.smallestType(pictureHeight) / SMALLEST);
        return new RoomLayout(Math.round(windowWidth / by), Math.round(windowHeight / by));
    }

    /** How much smaller than usual what is not type may be, 1 at most. */
    private double part() {
        return Math.min(1, Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT));
    }

    /** Type that is larger than it must be where there is room. @param size on the usual surface */
    int type(int size) {
        return (int) Math.max(SMALLEST, Math.round(size * part()));
    }

    /** A distance. @param usual on the usual surface */
    double space(double usual) {
        return usual * part();
    }

    /** Whether something can stand beside what the wall shows. */
    boolean wide() {
        return width >= 1500;
    }

    /** Left and right of everything. */
    public double marginX() {
        return space(72);
    }

    /** Above everything. */
    public double marginTop() {
        return space(56);
    }

    /** Below everything. */
    public double marginBottom() {
        return space(36);
    }

    /** Between heading and content. */
    public double headingGap() {
        return space(44);
    }

    /** Between columns. */
    public double gap() {
        return space(26);
    }

    /** Between cards, and between what else stands one under the other. */
    double cardGap() {
        return space(16);
    }

    /** Inside a card, on each side. */
    double cardPadding() {
        return space(18);
    }

    /** The shape of the side and the gap after it. */
    double cardMark() {
        return 36;
    }

    /** A line at the bottom with the number of the page. */
    public double foot() {
        return Math.max(36, space(48));
    }

    public int placeSize() {
        return type(30);
    }

    public int clockSize() {
        return type(96);
    }

    /** Room kept for the clock, and the warning under it, at the right of the prompt. */
    public double clockWidth() {
        return Math.max(230, clockSize() * 3.5);
    }

    /** As large as the prompt can be on two lines. */
    public int promptSize(String prompt) {
        return fitting(PROMPTS, prompt, promptWidth(), type(PROMPTS[0]) * 2 * RoomText.LINE);
    }

    private double promptWidth() {
        return contentWidth() - clockWidth() - gap();
    }

    /** As large as a title can be that has the wall almost for itself. */
    int titleSize(String title) {
        return IntStream.of(TITLES)
                .filter(size -> size >= TITLE_ON_ONE_LINE)
                .map(this::type)
                .filter(size -> RoomText.lines(title, size, contentWidth()) == 1)
                .findFirst()
                .orElseGet(() -> fitting(TITLES, title, contentWidth(), height * 0.45));
    }

    /** As large as a text can be in that room, the smallest type if it fits in none. */
    int fitting(int[] sizes, String text, double wide, double high) {
        return IntStream.of(sizes)
                .map(this::type)
                .filter(size -> RoomText.height(text, size, wide) <= high)
                .findFirst()
                .orElse(SMALLEST);
    }

    public int saidSize() {
        return type(32);
    }

    /** Under a result, for the sentence that says it: two lines. */
    public double said() {
        return saidSize() * 2 * 1.25 + space(16);
    }

    /** Width inside the margins. */
    double contentWidth() {
        return width - 2 * marginX();
    }

    /** Width of one of {@code columns}. */
    double columnWidth(int columns) {
        return (contentWidth() - (columns - 1) * gap()) / columns;
    }

    /** How many columns of cards can stand beside each other, {@code most} at most. */
    int columns(int most) {
        return (int) Math.clamp((contentWidth() + gap()) / (LEAST_COLUMN + gap()), 1, most);
    }

    /** Height left under the heading and above the foot; a long prompt takes more of it. */
    double contentHeight(Heading heading) {
        double under = height - marginTop() - marginBottom() - foot();
        return heading.isNone() ? under : under - headingGap() - headingHeight(heading);
    }

    private double headingHeight(Heading heading) {
        double place = RoomText.height(heading.place(), placeSize(), promptWidth());
        double prompt = RoomText.height(heading.prompt(), promptSize(heading.prompt()), promptWidth());
        return Math.max(clockSize() * 1.25, place + prompt + 6);
    }

    /** Of the names of the rows of a map. */
    double rowTitles() {
        return Math.max(240, space(330));
    }

    /** How many columns of a map can stand beside each other. */
    int mapColumns() {
        return (int) Math.max(1, (contentWidth() - rowTitles()) / (LEAST_CELL + cardGap()));
    }

    /** Of the name of a column of a map that is shown alone. */
    int columnTitle() {
        return type(52);
    }

    /** Width of a column of a map. @param columns beside each other */
    double mapCell(int columns) {
        return (contentWidth() - rowTitles()) / Math.max(1, columns) - cardGap();
    }

    /** Beside a matrix: what does not stand in it yet. */
    double aside() {
        return space(480);
    }

    /** Along the two edges of a matrix, for the names of its axes. */
    double axis() {
        return 48;
    }

    /** Between the fields of a matrix, and between the lines in one. */
    double quadrantGap() {
        return space(12);
    }

    int quadrantTitle() {
        return type(34);
    }

    /** Width of one of the four fields of a matrix. @param aside whether something stands beside it */
    double quadrantWidth(boolean aside) {
        return (contentWidth() - axis() - quadrantGap() - (aside ? aside() + gap() : 0)) / 2;
    }

    /** Height of one of the four fields of a matrix in a room of that height. */
    double quadrantHeight(double room) {
        return (room - axis() - quadrantGap()) / 2;
    }

    int aboutSize() {
        return type(36);
    }

    /** Where there are few, the box of a choice is this high. */
    double choiceHeight() {
        return space(132);
    }

    /** Left of the words of a choice in a vote: its number, and what is between. */
    double choiceNumber() {
        return type(40) * 1.6 + space(20);
    }

    /** Width of the words of a choice. @param columns of choices beside each other */
    double choiceWords(int columns) {
        return columnWidth(columns) - choiceNumber() - 2 * choicePadding() - 4;
    }

    /** Left and right in the box of a choice. */
    double choicePadding() {
        return space(30);
    }

    /** The things in columns, one after the other; a thing higher than the room has a column to itself. */
    static <T> List<List<T>> fill(List<T> things, ToDoubleFunction<T> height, double room) {
        var columns = new ArrayList<List<T>>();
        double used = 0;
        for (var thing : things) {
            double tall = height.applyAsDouble(thing);
            if (columns.isEmpty() || used + tall > room) {
                columns.add(new ArrayList<>());
                used = 0;
            }
            columns.getLast().add(thing);
            used += tall;
        }
        return columns;
    }

    /** The same on no more pages of so many columns, but as even as they can be, so that nothing stands alone on the last page. */
    static <T> List<List<T>> fillEvenly(List<T> things, ToDoubleFunction<T> height, double room, int columns) {
        return EvenColumns.of(room, columns, lower -> fill(things, height, lower));
    }

    /** Of the name of a theme or zone over cards of that size. */
    int groupSize(int cardSize) {
        return Math.max(cardSize, type(32));
    }

    /** Between a need and what answers it. */
    double exchangeMiddle() {
        return Math.max(64, space(106));
    }

    /** Width of a need, and of what answers it. */
    double exchangeHalf() {
        return (contentWidth() - exchangeMiddle()) / 2;
    }

    /** The number of an action, and the gap after it. */
    double deedNumber() {
        return type(36) * 2.2;
    }

    /** Width of the title of an action. */
    double deedWords() {
        return contentWidth() - deedNumber();
    }

    double cardWords(double columnWidth) {
        return columnWidth - 2 * cardPadding() - cardMark();
    }

    /** Height of a card with the gap under it. */
    double cardHeight(SideLine line, int size, double columnWidth) {
        return RoomText.height(line.text(), size, Weight.REGULAR, cardWords(columnWidth))
                + 2 * cardPadding()
                + cardGap();
    }
}

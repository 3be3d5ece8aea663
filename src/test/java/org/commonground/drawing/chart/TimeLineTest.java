package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.drawing.TextMeasure;
import org.commonground.drawing.chart.TimeLine.TimePoint;
import org.junit.jupiter.api.Test;

/** When the actions are due, on a line. */
class TimeLineTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 24);

    @Test
    void aFewActionsAreToldApartByTheirNumbers() {
        assertThat(texts(line(7, 10))).containsExactly("1", "2", "3", "4", "5", "6", "7", "Nov 24");
    }

    @Test
    void manyActionsAreCountedByMonthWithTheYearWhereItChanges() {
        // 60 actions, one every second day from 26 November: 3 in November, 15 in December, 16 in January, 14, 12.
        assertThat(texts(line(60, 2)))
                .containsExactly("3", "Nov", "15", "Dec", "16", "Jan 27", "14", "Feb", "12", "Mar", "Nov 24");
    }

    @Test
    void namesOfMonthsStandApartOnANarrowScreenToo() {
        var start = new TimePoint(START, 0, "Nov 24");
        var points = Stream.concat(
                Stream.of(start),
                IntStream.rangeClosed(1, 60).mapToObj(i -> new TimePoint(START.plusDays(7L * i), i, "")));
        var drawing =
                TimeLine.of(points.toList(), "When", Frame.COLUMN, Locale.UK).orElseThrow();
        var texts = Ink.texts(drawing);
        assertThat(texts)
                .extracting(Shape.Text::text)
                .contains("Jan", "2027", "2028")
                .doesNotContain("Jan 27");
        var months =
                texts.stream().filter(text -> text.y() == yOf(texts, "Jan")).toList();
        for (int i = 1; i < months.size(); i++) {
            assertThat(right(months.get(i - 1))).as(months.get(i).text()).isLessThan(left(months.get(i)));
        }
        assertThat(yOf(texts, "2027")).isGreaterThan(yOf(texts, "Jan")).isLessThan(yOf(texts, "Nov 24"));
    }

    private static double yOf(List<Shape.Text> texts, String text) {
        return texts.stream()
                .filter(shown -> shown.text().equals(text))
                .findFirst()
                .orElseThrow()
                .y();
    }

    private static double half(Shape.Text text) {
        return TextMeasure.width(text.text(), text.size(), text.weight()) / 2;
    }

    private static double left(Shape.Text text) {
        return text.x() - half(text);
    }

    private static double right(Shape.Text text) {
        return text.x() + half(text);
    }

    @Test
    void actionsOverManyYearsAreCountedByYear() {
        assertThat(texts(line(60, 60))).startsWith("6", "2027", "6", "2028").doesNotContain("Dec");
    }

    @Test
    void namesOfDaysThatAreCloseToEachOtherAreBelowEachOther() {
        var points = List.of(
                new TimePoint(START, 0, "20 Jan, the day of it"),
                new TimePoint(START.plusDays(1), 0, "Check-in 25 Jan"),
                new TimePoint(START.plusDays(2), 0, "Check-in 22 Feb"),
                new TimePoint(START.plusDays(365), 1, ""));
        var names = Ink.texts(
                        TimeLine.of(points, "When", Frame.PAPER, Locale.UK).orElseThrow())
                .stream()
                .filter(text -> text.text().contains(" "))
                .map(Shape.Text::y)
                .toList();
        assertThat(names).hasSize(3).doesNotHaveDuplicates();
    }

    private static Drawing line(int actions, int days) {
        var points = Stream.concat(
                IntStream.rangeClosed(1, actions).mapToObj(i -> new TimePoint(START.plusDays((long) days * i), i, "")),
                Stream.of(new TimePoint(START, 0, "Nov 24")));
        var drawing =
                TimeLine.of(points.toList(), "When", Frame.PAPER, Locale.UK).orElseThrow();
        Drawn.assertReadable(drawing, new Frame(drawing.width(), drawing.height(), Frame.PAPER.textSize()));
        return drawing;
    }

    private static List<String> texts(Drawing drawing) {
        return Ink.texts(drawing).stream().map(Shape.Text::text).toList();
    }
}

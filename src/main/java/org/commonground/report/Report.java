package org.commonground.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.drawing.Tone;
import org.commonground.programme.Side;

/**
 * A plan as it is read: first what was agreed, then how it came about. The writers know nothing but this.
 *
 * @param kind what sort of paper this is, "Common Ground · Action plan"
 * @param subtitle organisation and who was there; may be empty
 * @param date of the workshop, as the reader writes it
 * @param foot what stands at the foot of every page
 * @param language the language its own words are in
 * @param colours in which the sides are shown
 */
public record Report(
        String kind,
        String title,
        String subtitle,
        String date,
        String foot,
        Locale language,
        SideColours colours,
        List<Block> blocks) {
    public Report {
        title = ShownText.clean(title);
        subtitle = ShownText.clean(subtitle);
        foot = ShownText.clean(foot);
        blocks = List.copyOf(blocks);
    }

    /** A side's shape and name on paper, {@code #rrggbb}. */
    public String paper(Side side) {
        return Tone.of(side).hex(colours);
    }

    /** The sides as variables of CSS, {@code --m --i --j}: on white. */
    public String lightSides() {
        return sides(Palette.LIGHT);
    }

    /** As {@link #lightSides}, on a dark screen. */
    public String darkSides() {
        return sides(Palette.DARK);
    }

    private String sides(Palette palette) {
        return "--m:%s;--i:%s;--j:%s"
                .formatted(Stream.of(Side.values())
                        .map(side -> Tone.of(side).hex(palette, colours))
                        .toArray());
    }

    /** All its pictures; templates for paper name them by their number. */
    public List<Drawing> drawings() {
        return blocks.stream()
                .mapMulti((Block block, Consumer<Block.Figure> figures) -> {
                    if (block instanceof Block.Figure figure) {
                        figures.accept(figure);
                    } else if (block instanceof Block.Figures several) {
                        several.figures().forEach(figures);
                    }
                })
                .map(Block.Figure::drawing)
                .distinct()
                .toList();
    }

    Report with(List<Block> others) {
        return new Report(kind, title, subtitle, date, foot, language, colours, others);
    }

    Report of(String other) {
        return new Report(other, title, subtitle, date, foot, language, colours, blocks);
    }

    Report footed(String other) {
        return new Report(kind, title, subtitle, date, other, language, colours, blocks);
    }
}

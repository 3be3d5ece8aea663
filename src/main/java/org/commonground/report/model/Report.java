package org.commonground.report.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.programme.model.Side;

/**
 * The content of a plan, independent of the format: first what was agreed, then how it came about.
 *
 * @param kind the kind of document, "Common Ground · Action plan"
 * @param subtitle organisation and numbers of participants; may be empty
 * @param date the date of the workshop, formatted
 * @param foot the footer of every page
 * @param language the language of the report's own words
 * @param colours the colours of the sides
 * @param client whose workshop it is
 */
public record Report(
        String kind,
        String title,
        String subtitle,
        String date,
        String foot,
        Locale language,
        SideColours colours,
        Client client,
        List<Block> blocks) {
    public Report {
        title = ShownText.clean(title);
        subtitle = ShownText.clean(subtitle);
        foot = ShownText.clean(foot);
        blocks = List.copyOf(blocks);
    }

    /**
     * Whose workshop it is.
     *
     * @param name may be empty
     * @param logo with what it is in words
     */
    public record Client(String name, Optional<CaptionedPhoto> logo) {
        public Client {
            name = ShownText.clean(name);
        }
    }

    /** The colour of a side on paper, {@code #rrggbb}. */
    public String paper(Side side) {
        return ColourToken.of(side).hex(colours);
    }

    /** The colours of the sides as CSS variables {@code --m --i --j}, for a white background. */
    public String lightSides() {
        return sides(Palette.LIGHT);
    }

    /** As {@link #lightSides}, for a dark background. */
    public String darkSides() {
        return sides(Palette.DARK);
    }

    private String sides(Palette palette) {
        return "--m:%s;--i:%s;--j:%s"
                .formatted(Stream.of(Side.values())
                        .map(side -> ColourToken.of(side).hex(palette, colours))
                        .toArray());
    }

    /** The headings of the sections by their ids, in order. @param from the number of the first block */
    public Map<String, String> sections(int from) {
        var sections = new LinkedHashMap<String, String>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && heading.level() == 2) {
                sections.put(heading.id(from + i), heading.text());
            }
        }
        return sections;
    }

    /** All distinct drawings; the paper template refers to them by their index. */
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

    public Report withBlocks(List<Block> others) {
        return new Report(kind, title, subtitle, date, foot, language, colours, client, others);
    }

    public Report withKind(String other) {
        return new Report(other, title, subtitle, date, foot, language, colours, client, blocks);
    }

    public Report withFoot(String other) {
        return new Report(kind, title, subtitle, date, other, language, colours, client, blocks);
    }
}

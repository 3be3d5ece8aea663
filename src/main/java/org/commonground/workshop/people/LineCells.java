package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.workshop.people.ListTable.Row;

/**
 * Splits a line about one person into cells.
 *
 * @param separator the chosen one; empty to take each line's own
 * @param areLastNamesFirst whether a line of the list is of the kind "Müller, Dr. Anna"
 */
record LineCells(WordLists words, Optional<Character> separator, boolean areLastNamesFirst) {

    private static final List<String> DASHES =
            List.of(" – ", " — ", " - ", " · ", " / ", " | ", " → ", " -> ", " => ", ": ");

    /** At least three digits: a single one may stand for a second person of that name. */
    private static final Pattern FIGURE_BEHIND = Pattern.compile(
            "(?<name>\\D+?),? (?:\\p{L}{1,6}[.:]{1,2} ?)?(?<figure>[+(]?\\d(?:[ ()/.:-]*\\d){2,}(?: ?[AaPp]\\.?[Mm]\\.?)?)");

    private static final String BULLETS = "•·◦▪‣⁃●○■□◆☐☑✓✔✅*–—-+>~";

    /** The cells by the chosen separator, else by the first one that the line has, else by a dash or bracket. */
    List<String> cells(Row row, String line) {
        if (separator.isPresent()) {
            return row.cells();
        }
        for (char own : DelimitedText.SEPARATORS) {
            if (line.indexOf(own) >= 0) {
                if (own == ',' && isLastNameFirst(line)) {
                    return List.of(bare(CellText.tidy(line)));
                }
                var named = own == ',' ? lastNameFirst(bare(CellText.tidy(line))) : List.<String>of();
                if (!named.isEmpty()) {
                    return named;
                }
                var split = new DelimitedText(line).rows(own);
                return withSuffix(withoutBullet(
                        split.isEmpty() ? row.cells() : split.getFirst().row().cells()));
            }
        }
        var bare = bare(CellText.tidy(line));
        var figure = withFigure(bare);
        return figure.isEmpty() ? withFigureOfName(byDash(bare)) : figure;
    }

    /** "Ada Okafor 10:02" and "Ada Okafor +49 170 1234567": the time or number is a cell of its own; empty for other lines. */
    private List<String> withFigure(String line) {
        var found = FIGURE_BEHIND.matcher(line.strip());
        return found.matches() && PersonName.isFullName(found.group("name"), words)
                ? List.of(found.group("name"), found.group("figure"))
                : List.of();
    }

    /** "Ada Okafor 0170/1234567 (IT)". */
    private List<String> withFigureOfName(List<String> cells) {
        var named = withFigure(cells.getFirst());
        return named.isEmpty()
                ? cells
                : Stream.concat(named.stream(), cells.stream().skip(1)).toList();
    }

    /** In a list with a line of the kind "Müller, Dr. Anna", a comma comes after the last name, unless a job is behind it. */
    private boolean isLastNameFirst(String line) {
        int comma = line.indexOf(',');
        var behind = comma > 0 ? line.substring(comma + 1).strip() : "";
        return areLastNamesFirst && !behind.isEmpty() && line.indexOf('@') < 0 && !words.namesWork(behind);
    }

    /** "van der Berg, Anna – Head of Data" and "Ada Okafor, Jr. – CIO", whose comma is in the name; empty for other lines. */
    private List<String> lastNameFirst(String line) {
        var parts = byDash(line);
        var name = parts.getFirst();
        int comma = name.indexOf(',');
        if (parts.size() < 2 || comma <= 0 || comma != name.lastIndexOf(',')) {
            return List.of();
        }
        var behind = name.substring(comma + 1).strip();
        boolean lastFirst =
                (name.lastIndexOf(' ', comma) < 0 || Character.isLowerCase(name.charAt(0))) && !words.namesWork(behind);
        return lastFirst || PersonName.isSuffix(behind) ? parts : List.of();
    }

    /** "Ada Okafor, PhD, CIO": the degree belongs to the name. "MD" may be a managing director. */
    private static List<String> withSuffix(List<String> cells) {
        if (cells.size() < 3
                || !PersonName.isSuffix(cells.get(1))
                || CellText.letters(cells.get(1)).equals("md")) {
            return cells;
        }
        var joined = new ArrayList<>(cells.subList(1, cells.size()));
        joined.set(0, cells.getFirst() + ", " + cells.get(1));
        return joined;
    }

    /** "Ada Okafor – Head of Data" and "Ada Okafor (Head of Data)". */
    private List<String> byDash(String line) {
        for (var dash : DASHES) {
            int at = line.indexOf(dash);
            if (at > 0) {
                return List.of(line.substring(0, at), line.substring(at + dash.length()));
            }
        }
        int slash = line.indexOf('/');
        if (slash > 0
                && slash == line.lastIndexOf('/')
                && words.namesWork(line.substring(slash + 1))
                && PersonName.isFullName(line.substring(0, slash), words)) {
            return List.of(line.substring(0, slash), line.substring(slash + 1));
        }
        int open = line.isEmpty() ? -1 : line.indexOf(bracketOf(line.charAt(line.length() - 1)));
        if (open > 0 && line.indexOf('@') < 0) {
            var inside = line.substring(open + 1, line.length() - 1);
            if (!PersonName.isNote(inside, words)) {
                return List.of(line.substring(0, open), inside);
            }
        }
        return List.of(line);
    }

    /** The bracket that a closing one closes; else a character that is in no line. */
    private static char bracketOf(char closing) {
        return switch (closing) {
            case ')' -> '(';
            case ']' -> '[';
            case '}' -> '{';
            case '）' -> '（';
            default -> '\n';
        };
    }

    private static List<String> withoutBullet(List<String> cells) {
        var first = bare(cells.getFirst());
        if (first.isEmpty() && !cells.getFirst().isEmpty() && cells.size() > 1) {
            return cells.subList(1, cells.size());
        }
        var all = new ArrayList<>(cells);
        all.set(0, first);
        return all;
    }

    /** The text without bullets, a number or a box of a list in front. */
    private static String bare(String line) {
        int from = 0;
        while (from + 1 < line.length()
                && (BULLETS.indexOf(line.charAt(from)) >= 0 && Character.isWhitespace(line.charAt(from + 1))
                        || Character.isWhitespace(line.charAt(from)))) {
            from++;
        }
        var text = line.substring(from).strip();
        if (text.length() == 1 && BULLETS.contains(text)) {
            return "";
        }
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == 0 && text.length() > 2 && Character.isLetter(text.charAt(0)) && text.charAt(1) == ')') {
            return text.substring(2).strip();
        }
        if (at > 0 && at < text.length() && ".)．）、".indexOf(text.charAt(at)) >= 0) {
            return text.substring(at + 1).strip();
        }
        if (at > 0 && at + 2 < text.length() && text.charAt(at) == ' ' && "-–—:".indexOf(text.charAt(at + 1)) >= 0) {
            return text.substring(at + 2).strip();
        }
        return text.startsWith("[ ]") || text.startsWith("[x]")
                ? text.substring(3).strip()
                : text;
    }
}

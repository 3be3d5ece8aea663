package org.commonground.workshop.people;

import java.util.List;
import java.util.Set;

/** A name as people say it. */
final class PersonName {

    private static final int MOST_WORDS = 8;

    /** Behind a comma, these are no first name. */
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "sr", "junior", "senior", "ii", "iii", "phd", "md", "mba", "msc", "bsc", "ma", "ba", "esq", "cpa",
            "dds", "ing", "mag", "llm", "pmp");

    private static final List<String> QUOTES = List.of("''", "\"\"", "“”", "„“", "‘’", "«»");

    private PersonName() {}

    /** Without quotation marks around it and notes such as "(Guest)" behind it, the first name first. */
    static String readable(String cell, WordLists words) {
        var name = withoutQuotes(CellText.tidy(cell));
        int open = name.lastIndexOf('(');
        while (open > 0 && name.endsWith(")") && words.isIn("name_note", name.substring(open + 1, name.length() - 1))) {
            name = name.substring(0, open).strip();
            open = name.lastIndexOf('(');
        }
        while (name.endsWith(",") || name.endsWith(";")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return turned(withoutQuotes(name));
    }

    private static String withoutQuotes(String name) {
        return QUOTES.stream()
                .filter(pair -> name.length() > 2
                        && name.charAt(0) == pair.charAt(0)
                        && name.charAt(name.length() - 1) == pair.charAt(1))
                .findFirst()
                .map(pair -> name.substring(1, name.length() - 1).strip())
                .orElse(name);
    }

    /** "Okafor, Ada" to "Ada Okafor". */
    private static String turned(String name) {
        int comma = name.indexOf(',');
        if (comma <= 0 || comma != name.lastIndexOf(',') || comma == name.length() - 1) {
            return name;
        }
        var last = name.substring(0, comma).strip();
        var first = name.substring(comma + 1).strip();
        boolean isName = !SUFFIXES.contains(CellText.letters(first))
                && first.split(" ").length <= 3
                && last.split(" ").length <= 4
                && first.chars().noneMatch(Character::isDigit)
                && !Character.isLowerCase(first.codePointAt(0));
        return isName ? first + " " + last : name;
    }

    /** For comparing: without forms of address in front. */
    static String key(String name, WordLists words) {
        var key = CellText.words(name);
        int space = key.indexOf(' ');
        while (space > 0 && words.isIn("form_of_address", key.substring(0, space))) {
            key = key.substring(space + 1);
            space = key.indexOf(' ');
        }
        return key;
    }

    /** Whether a text without address may be a name: it has letters, begins with none of a footer's words, and is no sentence. */
    static boolean isPlausible(String name, WordLists words) {
        return name.codePoints().anyMatch(Character::isLetter)
                && !Character.isDigit(name.charAt(0))
                && !name.contains("://")
                && name.split(" ").length <= MOST_WORDS
                && !name.startsWith("--")
                && !name.startsWith("==")
                && !name.endsWith(":")
                && !words.isIn("footer", name)
                && !words.isIn("heading-name", name)
                && !(name.indexOf(' ') > 0 && words.beginsWith("footer", name));
    }
}

package org.commonground.workshop.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A name as people say it. */
final class PersonName {

    private static final int MOST_WORDS = 8;
    private static final int MOST_QUOTES = 4;
    private static final int LONGEST_PRONOUNS = 40;

    /** Behind a comma, these are no first name. */
    private static final Set<String> SUFFIXES = Set.of(
            "jr", "sr", "junior", "senior", "ii", "iii", "phd", "md", "mba", "msc", "bsc", "ma", "ba", "esq", "cpa",
            "dds", "ing", "mag", "llm", "pmp");

    private static final List<String> QUOTES = List.of("''", "\"\"", "“”", "„“", "‘’", "«»", "[]", "**", "__");

    private PersonName() {}

    /** Without quotation marks around it and notes such as "(Guest)" behind it, the first name first. */
    static String readable(String cell, WordLists words) {
        var name = withoutQuotes(CellText.tidy(cell));
        int open = name.lastIndexOf('(');
        while (open > 0 && name.endsWith(")") && isNote(name.substring(open + 1, name.length() - 1), words)) {
            name = name.substring(0, open).strip();
            open = name.lastIndexOf('(');
        }
        while (name.endsWith(",") || name.endsWith(";")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        while (name.startsWith(",") || name.startsWith(";")) {
            name = name.substring(1).strip();
        }
        return turned(withoutQuotes(withoutDirectory(withoutPronouns(name, words))), words);
    }

    /** Whether what is in brackets behind a name is a note such as "Guest", or pronouns. */
    static boolean isNote(String note, WordLists words) {
        return words.isIn("name_note", note) || isPronouns(note, words);
    }

    /** Pronouns without brackets, or in square ones: "Ada Okafor she/her", "Ada Okafor – they/them", "Ada Okafor [she/her]". */
    private static String withoutPronouns(String name, WordLists words) {
        int space = name.lastIndexOf(' ');
        if (space <= 0) {
            return name;
        }
        var last = name.substring(space + 1);
        boolean isBracketed = last.startsWith("[") && last.endsWith("]");
        return isPronouns(isBracketed ? last.substring(1, last.length() - 1) : last, words)
                        && (isBracketed || last.indexOf('/') > 0)
                ? name.substring(0, space).replaceAll("[\\s,|–—-]+$", "")
                : name;
    }

    /** "she/her", "er / ihm", "they, them". */
    private static boolean isPronouns(String text, WordLists words) {
        return text.length() <= LONGEST_PRONOUNS
                && Arrays.stream(text.split("[/,|&+]", -1)).allMatch(part -> words.isIn("pronoun", part));
    }

    /** Lotus Notes has people with the places of their directory: "Ada Okafor/Munich/Example", "CN=Ada Okafor/O=Example". */
    private static String withoutDirectory(String name) {
        int slash = name.indexOf('/');
        boolean several = slash > 1 && name.indexOf('/', slash + 1) > 0 && !name.contains(" /") && !name.contains("/ ");
        if (name.regionMatches(true, 0, "CN=", 0, 3)) {
            return name.substring(3, slash > 3 ? slash : name.length());
        }
        return several && name.indexOf('(') < 0 ? name.substring(0, slash) : name;
    }

    /** Without the quotation marks around the whole text. */
    static String withoutQuotes(String name) {
        var bare = name;
        for (int i = 0; i < MOST_QUOTES && isQuoted(bare); i++) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare;
    }

    private static boolean isQuoted(String name) {
        return name.length() > 2
                && QUOTES.stream()
                        .anyMatch(pair ->
                                name.charAt(0) == pair.charAt(0) && name.charAt(name.length() - 1) == pair.charAt(1));
    }

    /** "Okafor, Ada" to "Ada Okafor", "Okafor, Ada, Dr." to "Dr. Ada Okafor", and "Okafor, Ada (IT)" to "Ada Okafor (IT)". */
    private static String turned(String name, WordLists words) {
        int comma = name.indexOf(',');
        int second = name.lastIndexOf(',');
        if (comma <= 0 || second == name.length() - 1) {
            return name;
        }
        if (second > comma) {
            var behind = name.substring(second + 1).strip();
            var rest = turned(name.substring(0, second), words);
            boolean isTurned = rest.indexOf(',') < 0;
            return isTurned && words.isIn("form_of_address", behind)
                    ? behind + " " + rest
                    : isTurned && isSuffix(behind) ? rest + ", " + behind : name;
        }
        int bracket = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
        if (bracket > comma) {
            return turned(name.substring(0, bracket), words) + name.substring(bracket);
        }
        var last = name.substring(0, comma).strip();
        var first = name.substring(comma + 1).strip();
        boolean isName = !first.isEmpty()
                && !isSuffix(first)
                && first.split(" ").length <= 4
                && last.split(" ").length <= 4
                && first.chars().noneMatch(Character::isDigit)
                && !Character.isLowerCase(first.codePointAt(0));
        return isName ? first + " " + last : name;
    }

    /** Two to four words with capitals, and no job. */
    static boolean isFullName(String text, WordLists words) {
        var parts = List.of(text.split(" "));
        return parts.size() >= 2
                && parts.size() <= 4
                && Character.isUpperCase(text.codePointAt(0))
                && Character.isUpperCase(parts.getLast().codePointAt(0))
                && !CellText.isFigure(text)
                && !words.namesWork(text);
    }

    /** Whether it is one word, a comma and one word. */
    static boolean isTwoWords(String name) {
        return name.matches("[^\\s,]+, ?[^\\s,]+");
    }

    /** "Müller, Dr. Anna": a form of address stands before a first name. */
    static boolean hasTitleBehindComma(String line, WordLists words) {
        int comma = line.indexOf(',');
        var behind = comma > 0 ? line.substring(comma + 1).strip() : "";
        int space = behind.indexOf(' ');
        return space > 0 && words.isIn("form_of_address", behind.substring(0, space));
    }

    /** Whether a quotation mark has none that closes it. */
    static boolean hasOpenQuote(String name) {
        return name.chars().filter(c -> "\"“”„«»".indexOf(c) >= 0).count() % 2 == 1;
    }

    /** Whether it is "Jr." or a degree, which is no first name behind a comma. */
    static boolean isSuffix(String text) {
        return SUFFIXES.contains(CellText.letters(text));
    }

    /** For comparing: without forms of address in front. */
    static String key(String name, WordLists words) {
        var key = CellText.nameKey(name);
        int space = key.indexOf(' ');
        while (space > 0 && words.isIn("form_of_address", key.substring(0, space))) {
            key = key.substring(space + 1);
            space = key.indexOf(' ');
        }
        return key;
    }

    /** Whether a text without address may be a name: it has letters, begins with none of a footer's words, and is no sentence or code. */
    static boolean isPlausible(String name, WordLists words) {
        int many = name.split(" ").length;
        return name.codePoints().anyMatch(Character::isLetter)
                && !Character.isDigit(name.charAt(0))
                && name.chars().noneMatch(c -> "{}<>=|\\`^;".indexOf(c) >= 0)
                && "#!&%$@]/".indexOf(name.charAt(0)) < 0
                && !name.contains("://")
                && !name.startsWith("www.")
                && !CellText.isFigure(name)
                && many <= MOST_WORDS
                && !name.startsWith("--")
                && !name.startsWith("==")
                && !name.endsWith(":")
                && !name.endsWith("?")
                && !name.endsWith("!")
                && !(many > 2 && words.beginsWith("heading-weak_name", name))
                && !words.isIn("footer", name)
                && !words.isIn("no_name", name)
                && !words.isIn("heading-name", name)
                && !(name.indexOf(' ') > 0 && words.beginsWith("footer", name));
    }
}

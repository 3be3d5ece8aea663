package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.people.Explanation;
import org.commonground.workshop.people.PeopleList;
import org.commonground.workshop.people.PeopleReader;
import org.commonground.workshop.people.PeopleSource;
import org.commonground.workshop.people.ReadingChoices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a list of people would be read as, and why. It changes nothing. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description =
                "Prints whom a list of people would add, and why; changes nothing. Reads .csv .tsv .txt .xlsx .ics .vcf .eml.")
final class PeopleCommand implements Runnable {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", description = "The list.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    PeopleCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var list = read();
        if (json) {
            context.out().println(new Json().writeReadable(tree(list)));
        } else {
            print(list);
        }
    }

    private PeopleList read() {
        try {
            var bytes = BoundedFiles.read(file, PeopleReader.MAX_FILE_BYTES);
            var source = PeopleSource.ofFile(String.valueOf(file.getFileName()), bytes);
            return PeopleReader.read(source, ReadingChoices.NONE, Optional.empty());
        } catch (IOException e) {
            throw new CommandFailed(Messages.text("cli.file_cannot_read", file, e.getMessage()));
        } catch (InvalidInput e) {
            var reason = context.messages().get(e.messageKey(), e.arguments().toArray());
            throw new CommandFailed(Messages.text("cli.file_refused", file, reason));
        }
    }

    private Map<String, Object> tree(PeopleList list) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("people", list.people().stream().map(this::person).toList());
        tree.put("columns", list.columns().stream().map(this::column).toList());
        tree.put("notTaken", list.notTaken().stream().map(this::leftOut).toList());
        list.encoding().ifPresent(encoding -> {
            tree.put("encoding", encoding.charset().name());
            if (!encoding.alternatives().isEmpty()) {
                tree.put(
                        "otherEncodings",
                        encoding.alternatives().stream()
                                .map(charset -> charset.name())
                                .toList());
            }
        });
        list.separator().ifPresent(separator -> tree.put("separator", String.valueOf(separator)));
        if (!list.doubts().isEmpty()) {
            tree.put("doubts", list.doubts().stream().map(this::text).toList());
        }
        return tree;
    }

    private Map<String, Object> person(PeopleList.Person person) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("line", person.line());
        putText(tree, "name", person.name());
        putText(tree, "role", person.role());
        putText(tree, "email", person.email());
        person.side().ifPresent(side -> tree.put("side", side.name()));
        person.sideWhy().ifPresent(why -> tree.put("sideWhy", text(why)));
        person.response().ifPresent(response -> tree.put("response", lower(response)));
        if (person.isSponsor()) {
            tree.put("sponsor", true);
        }
        person.remark().ifPresent(remark -> tree.put("remark", text(remark)));
        tree.put("ticked", person.isTicked());
        return tree;
    }

    private static void putText(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }

    private Map<String, Object> column(PeopleList.Column column) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("heading", heading(column));
        tree.put("takenFor", lower(column.use()));
        tree.put("why", text(column.why()));
        return tree;
    }

    private String heading(PeopleList.Column column) {
        return column.heading().isEmpty() ? context.messages().get("people.column", column.number()) : column.heading();
    }

    private Map<String, Object> leftOut(PeopleList.LeftOut left) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("line", left.line());
        tree.put("text", left.text());
        tree.put("reason", text(left.reason()));
        return tree;
    }

    private String text(Explanation explanation) {
        return context.messages().get(explanation.key(), explanation.arguments().toArray());
    }

    private static String lower(Enum<?> value) {
        return key(value).replace('_', ' ');
    }

    /** Tables of aligned cells: columns, people, lines that are not taken. */
    private void print(PeopleList list) {
        var messages = context.messages();
        context.print("people.print.columns");
        printTable(list.columns().stream()
                .map(column ->
                        List.of(heading(column), messages.get("people.use." + key(column.use())), text(column.why())))
                .toList());
        context.print("people.print.people", list.people().size());
        printTable(list.people().stream()
                .map(person -> List.of(
                        person.isTicked() ? "[x]" : "[ ]",
                        person.name(),
                        person.role(),
                        person.email(),
                        person.side()
                                .map(side -> side.shape() + " " + side.name())
                                .orElse(""),
                        person.sideWhy().map(this::text).orElse(""),
                        person.response()
                                .map(response -> messages.get("people.response." + key(response)))
                                .orElse(""),
                        person.remark().map(this::text).orElse("")))
                .toList());
        context.print("people.print.not_taken", list.notTaken().size());
        printTable(list.notTaken().stream()
                .map(left -> List.of(Integer.toString(left.line()), left.text(), text(left.reason())))
                .toList());
        list.doubts().forEach(doubt -> context.out().println("! " + text(doubt)));
    }

    private void printTable(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = IntStream.range(0, columns)
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        for (var row : rows) {
            var line = IntStream.range(0, columns)
                    .filter(i -> widths[i] > 0)
                    .mapToObj(
                            i -> row.get(i) + " ".repeat(widths[i] - row.get(i).length()))
                    .collect(Collectors.joining("  "));
            context.out().println("  " + line.stripTrailing());
        }
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No sentence that a person may read is written in Java; {@code texts.properties} holds them all. */
class SentencesTest {

    private static final Path MAIN = Path.of("src", "main", "java");

    /** Two words with a space between them, or the end of a sentence that is put together. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*\\p{L}{2,}[,;:.]? +\\p{L}.*|(?s) \\p{L}{2,}.*");

    /** SQL, markup, font lists and patterns of dates are read by machines. */
    private static final Pattern FOR_MACHINES =
            Pattern.compile("(?s).*(\\b(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP"
                    + "|PRAGMA|VACUUM|BEGIN|WHERE|ORDER BY|GROUP BY|SET|FROM|AND|JOIN|UNION|LIMIT|VALUES|ON CONFLICT)\\b"
                    + "|<[?!/a-z]|-fx-|=\"%|sans-serif|\\bM{3,4}\\b).*");

    /** Errors of the programmer, and lines of the log: English in every language, for those who mend the app. */
    private static final Set<String> FOR_ENGINEERS = Set.of(
            "IllegalArgumentException",
            "IllegalStateException",
            "AssertionError",
            "UncheckedIOException",
            "NoSuchElementException",
            "requireNonNull",
            "log",
            "debug",
            "info",
            "warn",
            "error");

    /** What other programs and people write, and what is compared with it. */
    private static final Set<String> FOREIGN = Set.of(
            "Pattern.compile", "Command.of", "Map.entry", "Service", "Font.font", "contains", "startsWith", "resolve");

    /** Files whose words are not ours to translate, each with the reason; the players of the demo speak for its invented people. */
    private static final Map<String, String> FOREIGN_FILES = Map.ofEntries(
            Map.entry("drawing/Svg.java", "markup"),
            Map.entry("drawing/Typefaces.java", "names of fonts"),
            Map.entry("report/model/Block.java", "markup"),
            Map.entry("report/docx/WordMarkup.java", "markup"),
            Map.entry("report/pdf/MissingLetters.java", "names of fonts"),
            Map.entry("report/pdf/OutlineFont.java", "operators of a PDF"),
            Map.entry("report/pdf/PdfFonts.java", "files of fonts"),
            Map.entry("report/pdf/PdfLayout.java", "style classes, and the program's name as a property of the file"),
            Map.entry("report/print/Sheet.java", "style classes"),
            Map.entry("report/print/SheetWriters.java", "style classes"),
            Map.entry("report/text/CalendarWriter.java", "the product's identifier in the calendar standard"),
            Map.entry("report/text/TrackerWriters.java", "columns and states as Jira, Planner and Trello call them"),
            Map.entry("report/xlsx/ExcelWriter.java", "the program's name as a property of the file"),
            Map.entry("store/file/StoreFiles.java", "the first bytes of an SQLite file"),
            Map.entry("workshop/input/", "an amount as an example"));

    @Test
    void noSentenceIsWrittenInJava() throws IOException {
        assertThat(sentences()).isEmpty();
    }

    private static List<String> sentences() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new ArrayList<String>();
        try (var sources = Files.walk(MAIN);
                var files = compiler.getStandardFileManager(null, null, null)) {
            var java = sources.filter(file -> file.toString().endsWith(".java")).toList();
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(java));
            for (var unit : task.parse()) {
                var file = unit.getSourceFile().toUri().getPath().replaceFirst(".*/org/commonground/", "");
                if (!file.endsWith("Player.java")
                        && FOREIGN_FILES.keySet().stream().noneMatch(file::startsWith)) {
                    new Literals(file, found).scan(unit, null);
                }
            }
        }
        return found;
    }

    private static final class Literals extends TreePathScanner<Void, Void> {
        private final String file;
        private final List<String> found;

        Literals(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            return null; // The descriptions of picocli's options belong to the command line, which is English.
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text
                    && SENTENCE.matcher(text).matches()
                    && !FOR_MACHINES.matcher(text).matches()
                    && !isAllowed()) {
                found.add(file + ": " + text);
            }
            return null;
        }

        /** Whether the call nearest to the literal takes what no user reads. */
        private boolean isAllowed() {
            for (var path = getCurrentPath().getParentPath(); path != null; path = path.getParentPath()) {
                var tree = path.getLeaf();
                if (tree instanceof NewClassTree made) {
                    return allows(made.getIdentifier().toString());
                }
                if (tree instanceof MethodInvocationTree call) {
                    var name = call.getMethodSelect().toString();
                    return allows(name) || allows(name.substring(name.lastIndexOf('.') + 1));
                }
                if (tree instanceof StatementTree) {
                    return false;
                }
            }
            return false;
        }

        private static boolean allows(String name) {
            return FOR_ENGINEERS.contains(name) || FOREIGN.contains(name);
        }
    }
}

package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonground.files.AtomicFiles;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whatever is used is on the list of sums, and on the page that names its newest release and its licence. */
class DependenciesTest {

    private static final Path SUMS = Path.of(".mvn", "checksums", "checksums.sha256");
    private static final Path PAGE = Path.of("docs", "dependencies.md");
    private static final String RECORD = "run .mvn/record-checksums.sh";

    @Test
    void everyLibraryIsTheOneOnTheListOfSums() throws Exception {
        var sums = Files.readAllLines(SUMS).stream()
                .map(line -> line.split("  ", 2))
                .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
        var jars = libraries();
        assertThat(jars).isNotEmpty();
        for (var jar : jars) {
            // As in the repository: group, artifact, version, file.
            var name = sums.keySet().stream()
                    .filter(listed -> jar.endsWith(Path.of(listed)))
                    .findFirst();
            assertThat(name).as("%s is not on the list: %s", jar, RECORD).isPresent();
            assertThat(sha256(jar)).as(jar.toString()).isEqualTo(sums.get(name.orElseThrow()));
        }
    }

    @Test
    void anOldIcuDoesNotComeAlong() {
        assertThat(libraries())
                .filteredOn(jar -> jar.getFileName().toString().startsWith("icu4j"))
                .singleElement()
                .asString()
                .doesNotContain("59.1");
    }

    @Test
    void thePageNamesEveryDependencyWithItsVersion() throws Exception {
        var page = Files.readString(PAGE);
        var pom = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        var all = ((Element) pom.getElementsByTagName("dependencies").item(1)).getElementsByTagName("dependency");
        assertThat(all.getLength()).isPositive();
        for (int i = 0; i < all.getLength(); i++) {
            var dependency = (Element) all.item(i);
            assertThat(page)
                    .containsPattern("\\| `"
                            + Pattern.quote(text(dependency, "groupId") + ":" + text(dependency, "artifactId"))
                            + "` \\| [^|]+ \\| "
                            + Pattern.quote(resolved(pom, text(dependency, "version")))
                            + " \\| [^|]+\\d{4}-\\d\\d-\\d\\d \\| [^|]+ \\|");
        }
    }

    private static List<Path> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .filter(path ->
                        path.getNameCount() > 4 && AtomicFiles.folderOf(path).endsWith(version(path)))
                .toList();
    }

    /** The folder of a library in Maven's repository is its version, which is in its name too. */
    private static String version(Path jar) {
        var folder = jar.getName(jar.getNameCount() - 2).toString();
        return jar.getFileName().toString().contains("-" + folder) ? folder : "/";
    }

    private static String text(Element within, String tag) {
        return within.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static String resolved(Element pom, String version) {
        return version.startsWith("${") ? text(pom, version.substring(2, version.length() - 1)) : version;
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest.digest());
    }
}

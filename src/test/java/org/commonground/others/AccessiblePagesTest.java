package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonground.cli.PlayedSample;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.workshop.Workshop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan and its review page in Chromium, on a phone and on a desk, light and dark: axe finds nothing to mend, and nothing is cut. */
@Tag("others")
class AccessiblePagesTest {

    private static final Path FOLDER = Path.of("target", "others", "axe").toAbsolutePath();
    private static final String AXE = "axe-core@4.14.1";

    @TempDir
    private static Path profile;

    private static @Nullable Browser browser;
    private static String axe = "";

    @BeforeAll
    static void start() throws Exception {
        Files.createDirectories(FOLDER);
        Programs.run(
                120,
                List.of(
                        Programs.find("npm", "npm").toString(),
                        "install",
                        "--no-save",
                        "--prefix",
                        FOLDER.toString(),
                        AXE));
        axe = Files.readString(FOLDER.resolve("node_modules/axe-core/axe.min.js"));
        browser = Browser.chromium(profile.resolve("profile"));
    }

    @AfterAll
    static void end() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "no", "one", "withheld", "rtl", "hard", "empty"})
    void axeFindsNothingAndNothingIsWiderThanTheScreen(String name) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve(name));
        var order = new ExportOrder(
                folder, EnumSet.of(ExportFormat.HTML, ExportFormat.REVIEW), true, LocalDate.of(2026, 11, 24));
        var result = new Export(new Messages(Locale.UK)).write(workshop(name), order, ExportProgress.NONE);
        assertThat(result).isNotNull();
        try (var files = Files.list(folder)) {
            for (var page : files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                for (int width : new int[] {390, 1280}) {
                    look(page, width, false);
                    look(page, width, true);
                }
            }
        }
    }

    private static Workshop workshop(String name) {
        return name.equals("sample")
                ? Objects.requireNonNull(PlayedSample.moments().get("over"))
                : UnlikeWorkshops.read(name);
    }

    private static void look(Path page, int width, boolean dark) throws IOException {
        var how = page.getFileName() + ", " + width + (dark ? ", dark" : ", light");
        var tab = Tab.open(Objects.requireNonNull(browser), page, width, 900, dark);
        tab.value(axe + "; 0");
        var found = tab.value("axe.run({resultTypes: ['violations']}).then(r => JSON.stringify("
                + "r.violations.map(v => [v.id, v.nodes.map(n => n.target.join(' ')).slice(0, 3)])))");
        assertThat(found.asString()).as(how).isEqualTo("[]");
        assertThat(tab.value(
                                "[...document.querySelectorAll('figure')].filter(f => f.scrollWidth > f.clientWidth).length")
                        .intValue())
                .as(how + ": pictures that have to be scrolled")
                .isZero();
        assertThat(tab.value("document.documentElement.scrollWidth").intValue())
                .as(how + ": width")
                .isLessThanOrEqualTo(width);
        tab.picture(page.resolveSibling((page.toString().endsWith("-review.html") ? "review" : "plan") + "-" + width
                + (dark ? "-dark" : "") + ".png"));
    }
}

package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.app.Commands;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.workshop.record.Review.SignOff;
import org.commonground.workshop.record.Review.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample's review page in Firefox and in WebKit, from the disk: answered, kept as a draft, signed, saved, and taken in by the app.
 */
@Tag("others")
class ReviewInOtherBrowsersTest {

    @TempDir
    private Path folder;

    @Test
    void inFirefox() throws IOException {
        try (var tab = FirefoxTab.open(folder.resolve("profile"), page(), 390, 844)) {
            answer(tab, "firefox");
            assertThat(tab.value("document.documentElement.scrollWidth").intValue())
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void inWebKit() throws IOException {
        try (var tab = WebKitTab.open(folder.resolve("home"), page(), 430, 900)) {
            answer(tab, "webkit");
        }
    }

    private void answer(OtherTab tab, String browser) throws IOException {
        var question = "من يملك السجل؟ e\u0301 <b>&amp;\"' 東京";
        tab.click("#accept-rest");
        tab.click("label:has([name=verdict-1][value=QUESTION])");
        tab.typeInto("#text-1", question);
        assertThat(tab.troubles()).isEmpty();
        tab.comeBack();
        assertThat(tab.value("document.querySelector('#text-1').value").asString())
                .as("the draft")
                .isEqualTo(question);
        tab.typeInto("#reviewer", "Ffion Invented");
        tab.click("label:has([value=IT])");
        tab.click("label:has([name=sign][value=RESERVATION])");
        tab.typeInto("#reservation", "Only from a second browser.");
        var file = tab.download(() -> tab.click("#save"));

        assertThat(tab.text("#file")).isEqualTo(file.getFileName().toString());
        tab.picture(Path.of("target", "others", "review-" + browser + ".png"));
        assertThat(tab.troubles()).isEmpty();
        var content = ReviewFile.read(file);
        assertThat(content.intact()).isTrue();
        assertThat(content.sent().reviewer()).isEqualTo("Ffion Invented");
        assertThat(content.sent().side()).isEqualTo(Side.IT);
        assertThat(content.sent().signOff()).isEqualTo(SignOff.RESERVATION);
        assertThat(content.sent().remarks()).hasSize(7).first().satisfies(remark -> {
            assertThat(remark.verdict()).isEqualTo(Verdict.QUESTION);
            assertThat(remark.text()).isEqualTo(question);
        });
        var taken = Commands.run(
                "import-review", "--store", folder.resolve("store.sqlite").toString(), file.toString());
        assertThat(taken.out()).endsWith(", version 1, was added.\n");
    }

    /** The sample is played anew: what one browser sends back must not be there already for the other. */
    private Path page() throws IOException {
        var demo = Commands.run("demo", "--out", folder.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        try (var files = Files.list(folder.resolve("plan"))) {
            return files.filter(file -> file.toString().endsWith("-review.html"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}

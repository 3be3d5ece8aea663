package org.commonground.report.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ReportPart;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.ExportVersion;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that is read and answered in a browser, read back by another program. */
class ReviewWriterTest {

    private final Workshop workshop = PlanSample.workshop();

    private static Document page(Workshop workshop, ExportOptions options) throws IOException {
        return Jsoup.parse(Written.text(new ReviewWriter(), Written.plan(workshop, options, Optional.empty())));
    }

    @Test
    void everyActionIsOnThePageOnceWithItsHash() throws IOException {
        var page = page(workshop, ExportOptions.ALL);
        var cards = page.select("article.action");

        assertThat(cards).hasSameSizeAs(workshop.actions());
        for (int i = 0; i < cards.size(); i++) {
            var action = workshop.actions().get(i);
            assertThat(cards.get(i).attr("data-action")).isEqualTo(action.id());
            assertThat(cards.get(i).attr("data-hash")).isEqualTo(Reviews.hash(action));
            assertThat(cards.get(i).text()).contains(action.title(), action.firstStep());
        }
        assertThat(page.body().attr("data-workshop")).isEqualTo(workshop.id());
        assertThat(page.text())
                .containsSubsequence("Two-week skill swap", "Check-ins:", "Sign and send back", "Decisions");
        assertThat(page.text()).contains(PlanSample.SENTENCE, "Campaign pages get a weekly window.");
    }

    @Test
    void theButtonThatAcceptsEveryActionIsBeforeTheFirst() throws IOException {
        var page = page(workshop, ExportOptions.ALL);
        assertThat(page.select("#accept-rest, article.action").get(0).id()).isEqualTo("accept-rest");
    }

    @Test
    void aPlanWithoutActionsCannotBeSigned() throws IOException {
        var empty = workshop.after(new Change(
                "delete", workshop.actions().stream().map(Edit::delete).toList()));
        var page = page(empty, ExportOptions.ALL);
        assertThat(page.select("form, input, button, script")).isEmpty();
        assertThat(page.text()).contains("nothing to sign").doesNotContain("Sign and send back", "say what you think");
    }

    @Test
    void theContentsLeadToEverySection() throws IOException {
        var page = page(workshop, ExportOptions.ALL);
        var links = page.select("nav a");
        assertThat(links.eachText()).contains("What we will do", "Sign and send back", "Decisions");
        assertThat(links.eachAttr("href"))
                .doesNotHaveDuplicates()
                .allSatisfy(to -> assertThat(page.select(to)).hasSize(1));
    }

    @Test
    void thePageContainsTheVersionOfThePlan() throws IOException {
        var out = workshop.after(
                Change.of("version", Edit.add(new ExportVersion("v", 3, Instant.EPOCH, List.of("REVIEW"), "hash"))));

        assertThat(page(workshop, ExportOptions.ALL).body().attr("data-plan")).isEqualTo("0");
        var page = page(out, ExportOptions.ALL);
        assertThat(page.body().attr("data-plan")).isEqualTo("3");
        assertThat(page.text()).contains("The plan as a whole, version 3");
    }

    @Test
    void theBrowserMayRunOurOwnScriptAndStyleAndNothingElse() throws Exception {
        var page = page(workshop, ExportOptions.ALL);
        var policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-" + sha256(only(page, "style"))
                        + "'; script-src 'sha256-" + sha256(only(page, "script"))
                        + "'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'");
        assertThat(page.select("[style], [src], link, iframe, img, object, embed, base"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allSatisfy(to -> assertThat(to).startsWith("#"));
    }

    private static String only(Document page, String tag) {
        assertThat(page.select(tag)).hasSize(1);
        return page.select(tag).first() instanceof Element element ? element.data() : "";
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' onfocus='alert(1)' x='",
                "<img src=x onerror=alert(1)>",
                "</style><style>*{display:none}</style>",
                "javascript:alert(1)",
                "${7*7} {{7*7}} <%= 7 %>",
                "&lt;b&gt; &amp;amp; &#60;",
                "<!-- --> ]]> <![CDATA[",
                "سجل موافقة واحد",
                "東京 👩‍👩‍👧 e\u0301 \u202e"
            })
    void typedTextIsNeverMarkup(String typed) throws IOException {
        var action = workshop.actions().getFirst();
        var hostile = new Action(
                action.id(),
                action.place(),
                typed,
                typed,
                action.owner(),
                action.counterpart(),
                action.due(),
                new Action.Measure(typed, typed, typed),
                List.of(new Action.Origin(Action.Origin.Kind.CARD, "c", typed)),
                action.status());
        var spoilt = workshop.after(Change.of("edit", Edit.replace(action, hostile)));
        var clean = page(workshop, ExportOptions.ALL);
        var page = page(spoilt, ExportOptions.ALL);

        var card = page.select("article.action").get(0);
        assertThat(card.attr("data-title")).isEqualTo(typed);
        assertThat(card.attr("data-first-step")).isEqualTo(typed);
        assertThat(card.attr("data-measure")).isEqualTo(typed);
        assertThat(card.select("h3 bdi").get(0).wholeText()).isEqualTo(typed);
        assertThat(card.select(".step").get(0).wholeText()).isEqualTo(typed);
        assertThat(page.getAllElements().eachAttr("class"))
                .isEqualTo(clean.getAllElements().eachAttr("class"));
        assertThat(page.getAllElements()).hasSameSizeAs(clean.getAllElements());
        assertThat(page.select("meta[http-equiv]").attr("content"))
                .isEqualTo(clean.select("meta[http-equiv]").attr("content"));
    }

    @Test
    void withoutNamesNobodyIsNamedAndThePlanIsAlwaysIncluded() throws IOException {
        var page = page(workshop, new ExportOptions(EnumSet.of(ReportPart.APPENDIX), false, Optional.empty()));

        assertThat(page.text())
                .contains("IT 1", "How it came about")
                .doesNotContain("Head of Data", "CRM Lead", PlanSample.NOTE, PlanSample.GUIDE, PlanSample.HIDDEN_CARD);
        assertThat(page.select("article.action")).hasSameSizeAs(workshop.actions());
    }

    @Test
    void theHashOfAnActionIsTheSameWithoutNames() throws IOException {
        var action = workshop.actions().getFirst();
        var renamed = workshop.after(Actions.rename(workshop, action.id(), "Head of Data maps the stores"));
        var page = page(renamed, new ExportOptions(EnumSet.allOf(ReportPart.class), false, false, Optional.empty()));

        assertThat(page.text()).contains("IT 1 maps the stores").doesNotContain("Head of Data");
        assertThat(page.select("article.action").getFirst().attr("data-hash"))
                .isEqualTo(Reviews.hash(renamed.actions().getFirst()));
    }

    @Test
    void everyFieldHasALabelAndAllIdsAreUnique() throws IOException {
        var page = page(workshop, ExportOptions.ALL);

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var field : page.select("input, textarea, select")) {
            boolean labelled = field.parents().is("label")
                    || field.hasAttr("aria-label")
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
        for (var described : page.select("[aria-describedby], [aria-labelledby]")) {
            assertThat(page.getElementById(described.attr("aria-describedby") + described.attr("aria-labelledby")))
                    .as(described.outerHtml())
                    .isNotNull();
        }
    }
}

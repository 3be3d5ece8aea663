package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.ReportPart;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;

class PlanMailTest {

    private final Workshop workshop = PlanSample.workshop();

    @Test
    void theTextSaysTheSentenceAndEveryActionWithWhoAndWhen() {
        var mail = mail(workshop, ExportOptions.ALL);
        var action = workshop.actions().getFirst();
        assertThat(mail.subject()).isEqualTo("What we will do: Digital service reset");
        assertThat(mail.text())
                .startsWith("Digital service reset\nFictional company and people · Common Ground · Action plan")
                .contains(PlanSample.SENTENCE, "1. " + action.title() + "\n   " + action.firstStep())
                .contains(name(workshop, action.owner()) + " (IT), " + name(workshop, action.counterpart())
                        + " (Marketing), ")
                .endsWith("\n\nThe plan on one page, to print, is attached.");
        workshop.actions().forEach(each -> assertThat(mail.text()).contains(each.title()));
        assertThat(mail.text()).doesNotContain(PlanSample.NOTE, PlanSample.GUIDE);
    }

    @Test
    void withoutNamesItNamesNobody() {
        var text = mail(workshop, new ExportOptions(EnumSet.allOf(ReportPart.class), false, Optional.empty()))
                .text();
        assertThat(text).contains("IT 1 (IT)");
        workshop.participants().forEach(who -> assertThat(text).doesNotContain(who.name()));
    }

    @Test
    void whatDoesNotFitIntoALinkIsTheTailOfTheList() {
        var few = mail(workshop, ExportOptions.ALL);
        assertThat(body(few)).startsWith("Digital service reset\r\n\r\n1. ").doesNotContain("more action");
        var many = mail(more(workshop, 50, "Weitere Maßnahme für morgen früh "), ExportOptions.ALL);
        assertThat(many.link().toString())
                .hasSizeLessThanOrEqualTo(PlanMail.LONGEST_LINK)
                .hasSizeGreaterThan(1_700);
        assertThat(body(many)).contains("\r\n1. ").containsPattern("… and \\d\\d more actions on the page attached\\.");
        assertThat(many.text()).contains("55. Weitere Maßnahme für morgen früh 49");
    }

    @Test
    void anySizeAndScriptMakesALinkThatOpens() {
        var title = "سجل موافقة واحد للويب والتطبيق والمتجر 🌙".repeat(12);
        var mail = mail(addressed(more(workshop, 60, title), who -> who.id() + "@example.com"), ExportOptions.ALL);
        assertThat(mail.link().toString()).hasSizeLessThanOrEqualTo(PlanMail.LONGEST_LINK);
        assertThat(body(mail))
                .endsWith("more actions on the page attached.\r\n\r\nThe plan on one page, to print, is attached.");
    }

    @Test
    void itGoesToThoseWhoHaveAnAddressOnceEach() {
        assertThat(mail(workshop, ExportOptions.ALL).link().toString())
                .startsWith("mailto:?subject=What%20we%20will%20do%3A%20");
        var first = workshop.participants().getFirst().id();
        var some = mail(
                addressed(workshop, who -> who.id().equals(first) ? " o'neill+plan&co@example.com " : "none yet"),
                ExportOptions.ALL);
        assertThat(some.to()).containsExactly("o'neill+plan&co@example.com");
        assertThat(some.link().toString()).startsWith("mailto:o%27neill%2Bplan%26co@example.com?subject=");
        var many = mail(addressed(workshop, who -> "x".repeat(800) + who.id() + "@example.com"), ExportOptions.ALL);
        assertThat(many.hasRoomForAddresses()).isFalse();
        assertThat(many.link().toString()).startsWith("mailto:?subject=");
    }

    private static PlanMail mail(Workshop workshop, ExportOptions options) {
        var order = new ExportOrder(
                Path.of("."),
                EnumSet.of(ExportFormat.ONE_PAGE),
                true,
                PlanSample.DAY,
                options,
                Optional.empty(),
                List::of);
        return PlanMail.of(PlanSample.WORDS, workshop, order);
    }

    private static String body(PlanMail mail) {
        var link = mail.link().toString();
        return URLDecoder.decode(link.substring(link.indexOf("&body=") + 6), StandardCharsets.UTF_8);
    }

    private static String name(Workshop workshop, Optional<String> id) {
        return id.flatMap(known -> workshop.find(Participant.class, known))
                .map(Participant::name)
                .orElseThrow();
    }

    private static Workshop more(Workshop workshop, int actions, String title) {
        var like = workshop.actions().getFirst();
        var due = like.due().orElseThrow().toString();
        var more = WorkshopBuilder.from(workshop);
        for (int i = 0; i < actions; i++) {
            more.action(title + i, like.firstStep(), "Head of Data", "CRM Lead", due, like.measure());
        }
        return more.workshop();
    }

    private static Workshop addressed(Workshop workshop, Function<Participant, String> address) {
        return WorkshopBuilder.from(workshop).mail(address).workshop();
    }
}

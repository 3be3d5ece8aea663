package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.print.RunSheetWriter;
import org.commonground.report.print.SheetWriters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDFs before the judge of the PDF Association: readable for all (PDF/UA-1), and still readable in years (PDF/A-3u). */
class PdfConformanceTest {
    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_U"})
    void thePlanPasses(PDFAFlavour flavour) throws Exception {
        var plan = Written.plan(PlanSample.workshop("Plan", FormatsTest.TYPED));
        assertThat(VeraPdf.failures(Written.bytes(new PdfWriter(), plan), flavour))
                .isEmpty();
    }

    /** Lines that belong to no side have a dash, which is no list of its own. */
    @Test
    void linesOfNoSideAreReadableForAll() throws Exception {
        var plan = Written.plan(UnlikeWorkshops.read("no"));
        assertThat(VeraPdf.failures(Written.bytes(new PdfWriter(), plan), PDFAFlavour.PDFUA_1))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFUA_1", "PDFA_3_U"})
    void theOnePagePasses(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(Written.bytes(new OnePageWriter(), Written.plan(PlanSample.workshop())), flavour))
                .isEmpty();
    }

    @Test
    void worksheetsAndTheRunSheetAreReadableForAll() throws Exception {
        var plan = Written.plan(FullWorkshop.of());
        for (FormatWriter writer : List.<FormatWriter>of(SheetWriters::worksheets, new RunSheetWriter())) {
            assertThat(VeraPdf.failures(Written.bytes(writer, plan), PDFAFlavour.PDFUA_1))
                    .isEmpty();
        }
    }
}

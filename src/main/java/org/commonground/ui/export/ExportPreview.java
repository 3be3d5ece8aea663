package org.commonground.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.workshop.Workshop;

/**
 * A PDF as pictures, rendered from a file as it would be exported.
 *
 * @param pages the first pages, at most {@value #MOST_PAGES}
 * @param of the number of pages of the file
 * @param warning about letters that no font can draw
 */
record ExportPreview(List<Image> pages, int of, Optional<String> warning) {

    private static final int MOST_PAGES = 12;
    private static final float DOTS_PER_INCH = 110;

    /**
     * Writes and renders the file. Not to be called on the user interface's thread.
     *
     * @param formats must contain one that is written as PDF
     */
    static ExportPreview of(
            Messages messages,
            PlanRelease out,
            Set<ExportFormat> formats,
            ExportOptions options,
            Supplier<List<Workshop>> others,
            LocalDate today)
            throws IOException {
        var folder = Files.createTempDirectory("common-ground-preview");
        try {
            var order = out.exportOrder(folder, formats, today, options, others);
            var export = new Export(messages);
            var written = export.write(out.workshop(), order, ExportProgress.NONE);
            var warning = export.missingLetters(out.workshop(), order);
            return render(
                    warning,
                    written.stream()
                            .filter(file -> file.toString().endsWith(".pdf"))
                            .findFirst()
                            .orElseThrow());
        } finally {
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static ExportPreview render(Optional<String> warning, Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<Image>();
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                pages.add(SwingFXUtils.toFXImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH), null));
            }
            return new ExportPreview(pages, document.getNumberOfPages(), warning);
        }
    }
}

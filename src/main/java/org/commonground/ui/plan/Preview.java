package org.commonground.ui.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.Format;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;

/** The first pages of the plan on paper as pictures, drawn from the very PDF that would be exported. */
final class Preview {

    private static final int MOST_PAGES = 4;
    private static final float DOTS_PER_INCH = 110;

    private Preview() {}

    /** Off the user interface's thread. */
    static List<Image> of(Words words, Workshop workshop, LocalDate today) throws IOException {
        var folder = Files.createTempDirectory("common-ground-preview");
        try {
            var order = new Export.Order(folder, EnumSet.of(Format.PDF), true, today);
            var written = new Export(words).write(workshop, order, ExportProgress.UNWATCHED);
            return pages(written.getFirst());
        } finally {
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static List<Image> pages(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            var renderer = new PDFRenderer(document);
            var pages = new ArrayList<Image>();
            for (int page = 0; page < Math.min(MOST_PAGES, document.getNumberOfPages()); page++) {
                pages.add(SwingFXUtils.toFXImage(renderer.renderImageWithDPI(page, DOTS_PER_INCH), null));
            }
            return pages;
        }
    }
}

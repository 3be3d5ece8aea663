package org.commonground.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.Refusals.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.commonground.workshop.InvalidInput.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of PDF files that others made, for the room view. */
class PdfPageReaderTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "960, 540, 0, 1920, 1080",
        "595, 842, 90, 1920, 1357",
        "14400, 10000, 0, 1920, 1333",
        "20, 20, 0, 1920, 1920"
    })
    void aPageIsDrawnAsLargeAsAskedForWhateverItsSize(float wide, float high, int turned, int width, int height)
            throws IOException {
        var file = saved(new PDRectangle(wide, high), turned);
        var page = PdfPageReader.read(file, 1, 1920);
        assertThat(page.pages()).isEqualTo(1);
        assertThat(page.picture().width()).isBetween(width - 1, width + 1);
        assertThat(page.picture().height()).isBetween(height - 1, height + 1);
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithAReason() throws IOException {
        refused(Files.writeString(folder.resolve("words.pdf"), "%PDF-1.7 and no more"), 1, Reason.NO_PDF);
        refused(Files.writeString(folder.resolve("empty.pdf"), ""), 1, Reason.NO_PDF);
        refused(folder.resolve("gone.pdf"), 1, Reason.NO_PDF);
        refused(saved(new PDRectangle(0, 0), 0), 1, Reason.NO_PDF);
        refused(saved(PDRectangle.A4, 0), 0, Reason.NO_PDF_PAGE);
        refused(saved(PDRectangle.A4, 0), 2, Reason.NO_PDF_PAGE);
        var locked = folder.resolve("locked.pdf");
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(locked.toFile());
        }
        refused(locked, 1, Reason.PDF_LOCKED);
    }

    /** The library draws such a page without the picture, and says nothing. */
    @ParameterizedTest
    @CsvSource({"JPXDecode, 100", "JBIG2Decode, 100", "FlateDecode, 20000"})
    void aPageWithAPictureThatCannotBeReadIsRefused(String filter, int side) throws IOException {
        var file = folder.resolve(filter + ".pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var image = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(new byte[10]),
                    COSName.getPDFName(filter),
                    side,
                    side,
                    8,
                    PDDeviceRGB.INSTANCE);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, 100, 100);
            }
            document.save(file.toFile());
        }
        refused(file, 1, Reason.PDF_PICTURE);
    }

    private static void refused(Path file, int page, Reason reason) {
        assertRefused(reason, () -> PdfPageReader.read(file, page, 1920));
    }

    private Path saved(PDRectangle size, int turned) throws IOException {
        var file = Files.createTempFile(folder, "page", ".pdf");
        try (var document = new PDDocument()) {
            var page = new PDPage(size);
            page.setRotation(turned);
            document.addPage(page);
            document.save(file.toFile());
        }
        return file;
    }
}

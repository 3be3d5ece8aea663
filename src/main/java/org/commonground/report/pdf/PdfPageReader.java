package org.commonground.report.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.commonground.drawing.Picture;
import org.commonground.report.archive.PictureReader;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.InvalidInput.Reason;
import org.jspecify.annotations.Nullable;

/** Draws a page of a PDF file as a picture. Parts of the document that do not fit in memory are kept in a temporary file. */
public final class PdfPageReader {

    private static final float POINTS_PER_INCH = 72;

    /** Forms within forms that are searched for pictures; a form can contain itself. */
    private static final int MAX_DEPTH = 5;

    private PdfPageReader() {}

    /**
     * A page as a picture.
     *
     * @param number of the page, from 1
     * @param pages how many the document has
     */
    public record PdfPage(Picture picture, int number, int pages) {}

    /**
     * @param number of the page, from 1
     * @param longestSide of the picture, in pixels
     * @throws InvalidInput if the file is no PDF, needs a password or has no such page, or the page has a picture that cannot be drawn
     */
    public static PdfPage read(Path file, int number, int longestSide) {
        try (var document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            if (number < 1 || number > pages) {
                throw new InvalidInput(Reason.NO_PDF_PAGE, pages);
            }
            return new PdfPage(PictureReader.encode(draw(document, number - 1, longestSide)), number, pages);
        } catch (InvalidPasswordException e) {
            throw new InvalidInput(Reason.PDF_LOCKED);
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw new InvalidInput(Reason.NO_PDF); // damaged files cause exceptions of many kinds in the library
        }
    }

    private static BufferedImage draw(PDDocument document, int index, int longestSide) throws IOException {
        var page = document.getPage(index);
        requireDrawable(page.getResources(), MAX_DEPTH);
        var box = page.getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (!(Math.min(box.getWidth(), box.getHeight()) > longest / 1000)) {
            throw new InvalidInput(Reason.NO_PDF); // an empty page, or a line
        }
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true); // large pictures are read in the size in which they are drawn
        return renderer.renderImageWithDPI(index, longestSide / longest * POINTS_PER_INCH, ImageType.RGB);
    }

    /** The library leaves out a picture that it cannot read, without a word. */
    private static void requireDrawable(@Nullable PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return;
        }
        for (var name : resources.getXObjectNames()) {
            switch (resources.getXObject(name)) {
                case PDImageXObject image -> requireDrawable(image);
                case PDFormXObject form -> requireDrawable(form.getResources(), depth - 1);
                case null, default -> {}
            }
        }
    }

    private static void requireDrawable(PDImageXObject image) {
        var filters = image.getStream().getFilters();
        boolean readable = (!filters.contains(COSName.JPX_DECODE) || hasReader("JPEG2000"))
                && (!filters.contains(COSName.JBIG2_DECODE) || hasReader("JBIG2"));
        if (!readable || (long) image.getWidth() * image.getHeight() > PictureReader.MAX_PIXELS) {
            throw new InvalidInput(Reason.PDF_PICTURE);
        }
    }

    private static boolean hasReader(String format) {
        return ImageIO.getImageReadersByFormatName(format).hasNext();
    }
}

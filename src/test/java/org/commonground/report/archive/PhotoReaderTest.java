package org.commonground.report.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.record.PhotoFile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as cameras write them: generated pictures whose left upper quarter is red. */
class PhotoReaderTest {
    private static final String PLACE = "GPS 51.4769 N 0.0005 W";

    /** The header of a bitmap names 46,000 × 46,000 pixels; reading them would take gigabytes. */
    @Test
    void anImageIsRefusedByItsHeaderBeforeAPixelIsRead() {
        var bitmap = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        bitmap.put("BM".getBytes(StandardCharsets.US_ASCII))
                .putInt(1024)
                .putInt(0)
                .putInt(54);
        bitmap.putInt(40).putInt(46_000).putInt(46_000).putShort((short) 1).putShort((short) 24);
        assertThatThrownBy(() -> PhotoReader.read(bitmap.array(), WorkshopBuilder.pen()))
                .isInstanceOf(InvalidInput.class);
        var stored = new PhotoFile("f", 0, 1600, 1600, Base64.getEncoder().encodeToString(bitmap.array()));
        assertThat(PhotoReader.isStorable(stored)).isFalse();
    }

    @Test
    void onlyAJpegIsStored() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 4, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        var base64 = Base64.getEncoder();
        assertThat(PhotoReader.isStorable(new PhotoFile("f", 0, 8, 4, base64.encodeToString(jpeg.toByteArray()))))
                .isTrue();
        assertThat(PhotoReader.isStorable(new PhotoFile("f", 0, 8, 4, base64.encodeToString(png.toByteArray()))))
                .isFalse();
    }

    /** Lying in the file as the orientation says, each comes out upright: red at the left above. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoIsTurnedScaledAndStrippedOfItsPlace(int orientation) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var camera = camera(asHeld(upright(1680, 1260), orientation), orientation, order);
            assertThat(new String(camera, StandardCharsets.ISO_8859_1)).contains(PLACE, "Exif");
            var photo = PhotoReader.read(camera, WorkshopBuilder.pen());
            assertThat(photo.width()).isEqualTo(1600);
            assertThat(photo.height()).isEqualTo(1200);
            var bytes = PhotoReader.bytes(photo);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(PLACE, "Exif", "GPS");
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            assertThat(red(image, 0.25, 0.25)).isTrue();
            assertThat(red(image, 0.75, 0.25)).isFalse();
            assertThat(red(image, 0.25, 0.75)).isFalse();
            assertThat(PhotoReader.isStorable(photo)).isTrue();
        }
    }

    @Test
    void aSmallPngKeepsItsSizeAndStandsOnWhite() throws IOException {
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_ARGB);
        var photo = PhotoReader.read(written(image, "png"), WorkshopBuilder.pen());
        var read = ImageIO.read(new ByteArrayInputStream(PhotoReader.bytes(photo)));
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(new Color(read.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void invalidPhotosAreRejected() throws IOException {
        var jpeg = written(upright(300, 200), "jpeg");
        for (var bytes : new byte[][] {
            {},
            "<svg/>".getBytes(StandardCharsets.UTF_8),
            java.util.Arrays.copyOf(jpeg, 100),
            written(upright(20, 20), "gif"),
            written(upright(20, 20), "bmp")
        }) {
            assertRefused(InvalidInput.Reason.NO_PHOTO, () -> PhotoReader.read(bytes, WorkshopBuilder.pen()));
        }
        var foreign = new PhotoFile(
                "a", 0, 300, 200, Base64.getEncoder().encodeToString("no".getBytes(StandardCharsets.UTF_8)));
        assertThat(PhotoReader.isStorable(foreign)).isFalse();
    }

    @Test
    void thePlanShowsPhotosUnlessNamesAreLeftOut() throws IOException {
        var workshop = with(PlanSample.workshop());
        var plan = Written.plan(workshop);
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), plan))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("The wall after the break");
        }
        var page = Jsoup.parse(Written.text(new HtmlWriter(), plan));
        assertThat(page.select("img[src^=data:image/jpeg]").attr("alt")).isEqualTo("The wall after the break");
        try (var word = new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)))) {
            assertThat(word.getAllPictures())
                    .anyMatch(picture -> picture.getFileName().endsWith(".jpg"));
            assertThat(word.getDocument().xmlText()).contains("The wall after the break");
        }
        assertThat(Written.text(new MarkdownWriter(), plan)).contains("The wall after the break");
        var unnamed = Written.plan(
                workshop, new ExportOptions(ExportOptions.ALL.parts(), false, Optional.empty()), Optional.empty());
        assertThat(Written.text(new HtmlWriter(), unnamed)).doesNotContain("data:image/jpeg");
    }

    private static Workshop with(Workshop workshop) throws IOException {
        var idsAndClock = WorkshopBuilder.pen();
        var file = PhotoReader.read(written(upright(400, 300), "jpeg"), idsAndClock);
        var step = workshop.cards().getFirst().stepId();
        var kept = workshop.after(Photos.keep(workshop, file));
        var added = kept.after(Photos.add(kept, idsAndClock, step, file.id()));
        return added.after(
                Photos.caption(added, Photos.ofStep(added, step).getFirst().id(), "The wall after the break"));
    }

    private static BufferedImage upright(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    /** How the sensor stores it: row and column of the standard's table, by hand and not by the code under test. */
    private static BufferedImage asHeld(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean turned = orientation >= 5;
        var stored = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int rgb = upright.getRGB(x, y);
                switch (orientation) {
                    case 1 -> stored.setRGB(x, y, rgb);
                    case 2 -> stored.setRGB(w - 1 - x, y, rgb); // row 0 top, column 0 right
                    case 3 -> stored.setRGB(w - 1 - x, h - 1 - y, rgb); // bottom, right
                    case 4 -> stored.setRGB(x, h - 1 - y, rgb); // bottom, left
                    case 5 -> stored.setRGB(y, x, rgb); // left, top
                    case 6 -> stored.setRGB(y, w - 1 - x, rgb); // right, top
                    case 7 -> stored.setRGB(h - 1 - y, w - 1 - x, rgb); // right, bottom
                    default -> stored.setRGB(h - 1 - y, x, rgb); // left, bottom
                }
            }
        }
        return stored;
    }

    /** With an EXIF part as cameras write it: orientation, and a place in words. */
    private static byte[] camera(BufferedImage image, int orientation, ByteOrder order) throws IOException {
        var jpeg = written(image, "jpeg");
        var place = PLACE.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + place.length).order(order);
        tiff.put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'))
                .put((byte) (order == ByteOrder.BIG_ENDIAN ? 'M' : 'I'));
        tiff.putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put(place);
        var exif = ByteBuffer.allocate(10 + tiff.capacity());
        exif.putShort((short) 0xFFE1).putShort((short) (8 + tiff.capacity()));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        var camera = new ByteArrayOutputStream();
        camera.write(jpeg, 0, 2);
        camera.write(exif.array());
        camera.write(jpeg, 2, jpeg.length - 2);
        return camera.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static boolean red(BufferedImage image, double x, double y) {
        var colour = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }
}

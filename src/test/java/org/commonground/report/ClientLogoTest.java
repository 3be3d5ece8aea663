package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.Refusals.assertRefused;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.PhotoReader;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.print.BallotPapers;
import org.commonground.report.print.RunSheetWriter;
import org.commonground.report.print.SheetWriters;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.ClientLogo;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The logo of the client: on what is printed, and in files of the workshop. */
class ClientLogoTest {

    private static final Map<ExportFormat, FormatWriter> WRITERS = Map.of(
            ExportFormat.PDF,
            new PdfWriter(),
            ExportFormat.ONE_PAGE,
            new OnePageWriter(),
            ExportFormat.BALLOTS,
            new BallotPapers(),
            ExportFormat.RUN_SHEET,
            new RunSheetWriter(),
            ExportFormat.POSTERS,
            SheetWriters::posters,
            ExportFormat.WORKSHEETS,
            SheetWriters::worksheets,
            ExportFormat.SIGN_IN,
            SheetWriters::signIn);

    private static final IdsAndClock PEN =
            new IdsAndClock(new Random(11), Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC));

    private static final Workshop WITH = withLogo(half());

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"PDF", "ONE_PAGE", "BALLOTS", "RUN_SHEET", "POSTERS", "WORKSHEETS", "SIGN_IN"})
    void theLogoIsOnTheFirstPageOfWhatIsPrinted(ExportFormat format) throws IOException {
        var writer = Objects.requireNonNull(WRITERS.get(format));
        assertThat(hasPicture(writer, half())).isFalse();
        assertThat(hasPicture(writer, WITH)).isTrue();
        var bytes = Written.bytes(writer, Written.plan(WITH));
        try (var pdf = Loader.loadPDF(bytes)) {
            var folder = Files.createDirectories(Path.of("target/screens"));
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(0, 72),
                    "png",
                    folder.resolve("logo-" + format + ".png").toFile());
        }
    }

    private static boolean hasPicture(FormatWriter writer, Workshop workshop) throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(writer, Written.plan(workshop)))) {
            var resources = pdf.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .anyMatch(resources::isImageXObject);
        }
    }

    /** Base64 that looks like a length in pixels was scaled, which damaged the picture. */
    @Test
    void lengthsInThePictureAreLeftAlone() {
        var picture = "url(data:image/jpeg;base64,/9j/12px+7pxA0px=)";
        assertThat(Markup.scaleLengths("margin:-10px .5px;" + picture, 2))
                .isEqualTo("margin:-20.00px 1.00px;" + picture);
    }

    @Test
    void theLogoIsInTheWorkshopFileAndInTheNextWorkshopsOfTheClient() {
        assertThat(ClientLogo.of(WorkshopFile.read(WorkshopFile.write(WITH)))).isEqualTo(ClientLogo.of(WITH));
        var pen = PEN;
        assertThat(ClientLogo.of(Workshops.duplicate(WITH, pen, "Again", false)))
                .isEqualTo(ClientLogo.of(WITH));
        assertThat(ClientLogo.of(Workshops.duplicate(WITH, pen, "Again", true))).isEqualTo(ClientLogo.of(WITH));
        assertThat(ClientLogo.of(
                        FollowUps.begin(WITH, pen, BuiltInProgrammes.builtIn()).next()))
                .isEqualTo(ClientLogo.of(WITH));
        assertThat(ClientLogo.of(WITH.after(ClientLogo.remove(WITH)))).isEmpty();
        assertThat(ClientLogo.of(withLogo(WITH))).as("a new one replaces it").isPresent();
    }

    @Test
    void aLogoIsMadeSmallAndOneThatIsWhiteOnNothingIsRefused() throws IOException {
        var logo = PhotoReader.readLogo(png(Color.BLUE, 3000), WorkshopBuilder.pen());
        assertThat(logo.width()).isEqualTo(800);
        assertRefused(
                InvalidInput.Reason.LOGO_WHITE,
                () -> PhotoReader.readLogo(png(Color.WHITE, 300), WorkshopBuilder.pen()));
    }

    private static byte[] png(Color ink, int width) throws IOException {
        var image = new BufferedImage(width, width / 3, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(ink);
        graphics.fillOval(0, 0, width / 3, width / 3);
        graphics.fillRect(width / 2, width / 9, width / 2, width / 9);
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Workshop withLogo(Workshop workshop) {
        try {
            var file = PhotoReader.readLogo(png(Color.BLUE, 600), PEN);
            var kept = workshop.after(Photos.keep(workshop, file));
            return kept.after(ClientLogo.set(kept, PEN, file.id()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Workshop half() {
        var pen = WorkshopBuilder.pen();
        var workshop = Workshops.create(
                pen,
                "Digital service reset",
                "Harbour & Pine",
                BuiltInProgrammes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        return workshop.after(Participants.add(
                workshop,
                pen,
                List.of(
                        new Invited("Mara Lind", "", "", Side.MARKETING, false),
                        new Invited("Ingrid Hoff", "", "", Side.IT, false))));
    }
}

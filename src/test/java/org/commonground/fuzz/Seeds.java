package org.commonground.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Specimens;
import org.commonground.workshop.record.Review;

/** Inputs to begin with: the material of the other tests, and inputs that once failed. */
final class Seeds {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    /** Parts of a workbook of one sheet, in the order of {@link #workbook}. */
    private static final List<String> PARTS =
            List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");

    private static final Map<String, String> FIXED_PARTS = Map.of(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/></Relationships>");

    /** Between the parts of a workbook in an input. */
    private static final byte PART_END = 0;

    private Seeds() {}

    /** The files below a folder of test resources, and the failures of a fuzz test. */
    static Stream<byte[]> files(Class<?> fuzz, String folder, String... endings) {
        return Stream.concat(below(RESOURCES.resolve(folder), endings), kept(fuzz));
    }

    /** Texts, and the failures of a fuzz test. */
    static Stream<byte[]> texts(Class<?> fuzz, String... texts) {
        return Stream.concat(Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)), kept(fuzz));
    }

    static Stream<byte[]> programmes() {
        return below(Path.of("assets", "programmes"), ".json");
    }

    /** Review files with remarks of each kind. */
    static Stream<byte[]> reviews(Class<?> fuzz) {
        var workshop = Specimens.workshop();
        var action = workshop.actions().getFirst();
        var other = workshop.actions().get(1);
        return Stream.concat(
                Stream.of(
                                SampleReviews.signed(workshop, 2, "Bo Lind", Side.IT, SampleReviews.accept(action)),
                                SampleReviews.reserved(
                                        workshop,
                                        2,
                                        "Zoë “Z” Müller",
                                        Side.JOINT,
                                        "Only if {both} sides agree.",
                                        SampleReviews.question(action, "Who is on-call?\n5 > 3 & \"no\"."),
                                        SampleReviews.comment(other, "", Review.Field.FIRST_STEP, "When it ends.")))
                        .map(ReviewFile::write),
                kept(fuzz));
    }

    /** The same reviews as the review page writes them into a mail, and as mails with them. */
    static Stream<byte[]> reviewMails(Class<?> fuzz) {
        return Stream.concat(
                reviews(fuzz).flatMap(file -> {
                    var json = new String(file, StandardCharsets.UTF_8);
                    var code = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(file);
                    var coded = "-----BEGIN COMMON GROUND REVIEW "
                            + code.replaceAll("[\\s=]", "").length() + "-----\n" + code.replace("=", "")
                            + "\n-----END COMMON GROUND REVIEW-----\n";
                    return Stream.of(
                                    coded,
                                    "Hello,\n\n" + coded.replaceAll("(?m)^", "> ") + "\nBest wishes {B}",
                                    json.replaceAll("\n *", " "),
                                    "Subject: Review\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\n"
                                            + "Content-Transfer-Encoding: quoted-printable\n\n<p>"
                                            + json.replace("=", "=3D").replace("\"", "&quot;") + "</p>\n--b\n"
                                            + "Content-Type: application/json\nContent-Transfer-Encoding: base64\n\n"
                                            + code
                                            + "\n--b--\n")
                            .map(text -> text.getBytes(StandardCharsets.UTF_8));
                }),
                kept(fuzz));
    }

    private static Stream<byte[]> kept(Class<?> fuzz) {
        var folder = RESOURCES.resolve("fuzz").resolve(fuzz.getSimpleName());
        return Files.exists(folder) ? below(folder) : Stream.of();
    }

    private static Stream<byte[]> below(Path folder, String... endings) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> endings.length == 0
                            || Arrays.stream(endings).anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .map(Seeds::bytes)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a workbook as one input: packed, nearly every change of a byte is only a damaged zip file. */
    static byte[] parts(byte[] workbook) {
        var parts = new HashMap<String, byte[]>();
        // By the directory at the end, as Excel does: the sizes in front of the entries are not always right.
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), content.readAllBytes());
                }
            }
            var input = new ByteArrayOutputStream();
            for (var name : PARTS) {
                var part = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
                // The first sheet has the id that the fixed parts give it.
                input.write(
                        part.replaceFirst("r:id=\"[^\"]*\"", "r:id=\"rId1\"").getBytes(StandardCharsets.UTF_8));
                input.write(PART_END);
            }
            return input.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a small workbook with one sheet, whose texts are in it; a cell of digits is the number of a date. */
    static byte[] sheet(String name, String... rows) {
        var cells = Arrays.stream(rows)
                .map(row -> Arrays.stream(row.split("\t", -1))
                        .map(cell -> cell.matches("\\d+")
                                ? "<c s=\"1\"><v>" + cell + "</v></c>"
                                : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
        var sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + cells
                + "</sheetData></worksheet>";
        var workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\""
                + name + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
        var styles =
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        return String.join("\0", sheet, "", styles, workbook).getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook with these parts; a missing or empty one is left out. */
    static byte[] workbook(byte[] parts) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (var fixed : FIXED_PARTS.entrySet()) {
                store(zip, fixed.getKey(), fixed.getValue().getBytes(StandardCharsets.UTF_8));
            }
            int from = 0;
            for (var name : PARTS) {
                int to = from;
                while (to < parts.length && parts[to] != PART_END) {
                    to++;
                }
                if (to > from) {
                    store(zip, name, Arrays.copyOfRange(parts, from, to));
                }
                from = Math.min(parts.length, to + 1);
            }
        }
        return packed.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

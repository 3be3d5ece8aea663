package org.commonground.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Specimens;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews as mail programs hand them on are read whole, or what is missing is said. */
class ReviewMailTest {

    private static final List<Action> ACTIONS = Specimens.workshop().actions();
    private static final Review.Sent SENT = SampleReviews.reserved(
            WorkshopBuilder.empty(),
            2,
            "Zoë “Z” Müller-Lüdenscheidt",
            Side.JOINT,
            "Not before the half-year review - and only if {both} sides agree; see <https://example.org/a?b=c&d=e>, 20 % = too few.",
            SampleReviews.question(
                    ACTIONS.get(0),
                    "Who is on-call at night?\nMarketing says \"nobody\" & IT says 5 > 3 people, which \\ cannot both be right, I think."),
            SampleReviews.comment(
                    ACTIONS.get(1),
                    "",
                    Review.Field.FIRST_STEP,
                    "When the contract ends on 1 March, then we call the agency."));
    private static final Review.Sent OTHER =
            SampleReviews.signed(WorkshopBuilder.empty(), 2, "Bo Lind", Side.IT, SampleReviews.accept(ACTIONS.get(0)));
    private static final String FILE = new String(ReviewFile.write(SENT), StandardCharsets.UTF_8);
    private static final String COMPACT = compact(SENT);

    /** As the review page writes it into a mail. */
    static String coded(Review.Sent sent) {
        var code = Base64.getEncoder().withoutPadding().encodeToString(ReviewFile.write(sent));
        return "-----BEGIN COMMON GROUND REVIEW " + code.length() + "-----\r\n"
                + code.replaceAll("(.{1,64})", "$1\r\n")
                + "-----END COMMON GROUND REVIEW-----\r\n";
    }

    private static String compact(Review.Sent sent) {
        return new String(ReviewFile.write(sent), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .collect(Collectors.joining());
    }

    static Stream<Arguments> ways() {
        var ways = List.<UnaryOperator<String>>of(
                text -> text,
                text -> filled(text, 72),
                text -> filled(text, 78),
                text -> cut(text, 72),
                text -> cut(text, 78),
                text -> flowed(text, 66),
                text -> quoted(text, "> "),
                text -> quoted(quoted(text, "> "), "> "),
                text -> quoted(quoted(text, ">"), ">"),
                text -> quoted(filled(text, 72), "> "),
                text -> quoted(cut(quoted(text, "> "), 72), "> "),
                text -> filled(quoted(text, "> "), 78),
                ReviewMailTest::quotedPrintable,
                text -> quotedPrintable(quoted(filled(text, 72), "> ")),
                text -> Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)),
                text -> text.replace(' ', '\u00a0'),
                text -> text.replace("  ", "\u00a0 "),
                text -> filled(text, 72).replace(' ', '\u00a0'),
                text -> "Dear {all},\n\n" + text + "\nBo {Lind} }{ \"format\"\n-- \n{Head of \"Data\"}",
                ReviewMailTest::html,
                text -> html(filled(text, 72)),
                text -> text.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"),
                text -> text.replace("\"", "&#34;").replace("&", "&#38;").replace("&#38;#34;", "&#34;"),
                text -> text.replace("\r\n", "\n").replace("\n", "\r"),
                text -> text + "\n\n" + quoted(text, "> "));
        return Stream.of(FILE, COMPACT, coded(SENT))
                .flatMap(form -> ways.stream().map(way -> Arguments.of(ways.indexOf(way), way.apply(form))));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aReviewIsReadWholeHoweverItWasWrappedQuotedOrEncoded(int way, String mail) {
        var found = ReviewMail.read(mail);
        assertThat(found.reviews()).containsExactly(new ReviewFile.Content(SENT, true));
        assertThat(found.faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void twoReviewsInOneMailAreBothRead(int way, String mail) {
        var other = way % 2 == 0 ? coded(OTHER) : compact(OTHER);
        var both = mail + "\n\nAnd here is Bo's:\n\n" + other;
        assertThat(ReviewMail.read(both).reviews())
                .containsExactlyInAnyOrder(new ReviewFile.Content(SENT, true), new ReviewFile.Content(OTHER, true));
    }

    @Test
    void savedMailsAreReadWithTheirPartsAndAttachments() {
        var plain = "Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + quotedPrintable("Hello\r\n" + filled(FILE, 72));
        var html = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(html(FILE).getBytes(StandardCharsets.UTF_8));
        var attached = "Content-Type: application/octet-stream; name=\"review.json\"\r\n"
                + "Content-Disposition: attachment; filename=\"review.json\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(ReviewFile.write(OTHER));
        var head = "From: Zo=?utf-8?Q?=C3=AB?= <zoe@example.org>\r\nSubject: Review\r\nMIME-Version: 1.0\r\n";

        assertThat(eml(head + plain)).containsExactly(SENT);
        assertThat(eml(head + html)).containsExactly(SENT);
        assertThat(eml(head + multipart("alternative", plain, html))).containsExactly(SENT);
        assertThat(eml(head + multipart("mixed", plain, attached))).containsExactly(SENT, OTHER);
        assertThat(eml(head
                        + multipart(
                                "mixed", multipart("alternative", plain, html).stripLeading(), attached)))
                .containsExactly(SENT, OTHER);
        assertThat(eml(head + "Content-Type: message/rfc822\r\n\r\n" + head + plain))
                .containsExactly(SENT);
        assertThat(ReviewMail.read(head + plain).reviews())
                .as("the source of a mail, pasted")
                .containsExactly(new ReviewFile.Content(SENT, true));
    }

    @Test
    void whatIsMissingIsSaidAndTheOtherReviewIsKept() {
        var coded = coded(SENT);
        var cut = coded.substring(0, 400);
        assertThatThrownBy(() -> ReviewMail.read(cut))
                .isInstanceOf(UnreadableReview.class)
                .hasMessageMatching("The review is not whole: [\\d,]+ of its [\\d,]+ characters are missing\\..*");
        var found = ReviewMail.read(cut + "\n\n" + coded(OTHER));
        assertThat(found.reviews()).containsExactly(new ReviewFile.Content(OTHER, true));
        assertThat(found.faults()).singleElement().asString().startsWith("The review is not whole");

        assertThatThrownBy(() -> ReviewMail.read(COMPACT.substring(0, 500)))
                .hasMessageStartingWith("The end of the review is missing.");
        assertThatThrownBy(() -> ReviewMail.read("Dear all, here is {nothing}."))
                .hasMessageStartingWith("this is not a review.");
        assertThatThrownBy(() -> ReviewMail.read(coded.replaceFirst("\r\n....", "\r\nAAAA")))
                .hasMessageStartingWith("The review was changed on its way");
        assertThatThrownBy(() -> ReviewMail.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2}))
                .hasMessageContaining("Outlook");
    }

    @Test
    void aReviewChangedByHandIsReadAndReportedAsAltered() {
        var found = ReviewMail.read("Hello\n" + filled(FILE.replace("too few", "too many"), 72));
        assertThat(found.reviews())
                .singleElement()
                .satisfies(content -> assertThat(content.intact()).isFalse());
    }

    @Test
    void anyOtherTextIsRefusedSoon() {
        var random = new Random(5);
        for (var unit : List.of(
                "{\"format\"",
                ">",
                "<a",
                "&#1",
                "=3D",
                "{",
                "A",
                "\n>",
                "\u00a0",
                "BEGIN COMMON GROUND REVIEW 9\n",
                "\"",
                "{\"format\":\"")) {
            var text = "Content-Type: text/plain\n\n" + unit.repeat(100_000 / unit.length());
            assertThatThrownBy(() -> ReviewMail.read(text)).as(unit).isInstanceOf(UnreadableReview.class);
        }
        for (int i = 0; i < 300; i++) {
            var bytes = coded(SENT).getBytes(StandardCharsets.UTF_8);
            var cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            for (int flips = 0; flips < 3 && cut.length > 0; flips++) {
                cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(ReviewMail.read(cut).reviews()).isNotEmpty();
            } catch (UnreadableReview refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
        }
    }

    private static List<Review.Sent> eml(String mail) {
        return ReviewMail.read(mail.getBytes(StandardCharsets.UTF_8)).reviews().stream()
                .peek(content -> assertThat(content.intact()).isTrue())
                .map(ReviewFile.Content::sent)
                .toList();
    }

    private static String multipart(String kind, String... parts) {
        return "Content-Type: multipart/" + kind + "; boundary=\"=_" + kind + "\"\r\n\r\n"
                + Stream.of(parts)
                        .map(part -> "--=_" + kind + "\r\n" + part + "\r\n")
                        .collect(Collectors.joining())
                + "--=_" + kind + "--\r\n";
    }

    /** Wrapped at spaces, which are dropped, and after hyphens; longer words are cut. */
    private static String filled(String text, int width) {
        return text.lines()
                .map(line -> {
                    var filled = new StringBuilder();
                    var rest = line;
                    while (rest.length() > width) {
                        int space = rest.lastIndexOf(' ', width);
                        int hyphen = rest.lastIndexOf('-', width - 1);
                        boolean inWord = hyphen > 0 && Character.isLetter(rest.charAt(hyphen - 1)) && hyphen > space;
                        int at = inWord
                                ? hyphen + 1
                                : rest.substring(0, Math.max(space, 0)).isBlank() ? width : space;
                        filled.append(rest, 0, at).append('\n');
                        rest = !inWord && at == space ? rest.substring(at + 1) : rest.substring(at);
                    }
                    return filled.append(rest).toString();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String text, int width) {
        return text.lines()
                .map(line -> line.replaceAll("(.{" + width + "})(?=.)", "$1\n"))
                .collect(Collectors.joining("\n"));
    }

    /** Wrapped after spaces, which stay. */
    private static String flowed(String text, int width) {
        return text.lines()
                .map(line -> line.replaceAll("(.{1," + width + "} )(?=.)", "$1\r\n"))
                .collect(Collectors.joining("\r\n"));
    }

    private static String quoted(String text, String mark) {
        return text.lines().map(line -> mark + line).collect(Collectors.joining("\n"));
    }

    private static String quotedPrintable(String text) {
        var coded = new StringBuilder();
        int column = 0;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = b >= 32 && b < 127 && b != '=' || b == '\n' || b == '\r';
            var one = isPlain ? String.valueOf((char) b) : "=%02X".formatted(b);
            if (b != '\n' && b != '\r' && column + one.length() > 75) {
                coded.append("=\r\n");
                column = 0;
            }
            coded.append(one);
            column = b == '\n' ? 0 : column + one.length();
        }
        return coded.toString();
    }

    private static String html(String text) {
        return "<html><head><style>p {margin:0}</style></head><body><p>Hello</p><div>"
                + text.replace("&", "&amp;")
                        .replace("\"", "&quot;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("  ", "&nbsp; ")
                        .lines()
                        .collect(Collectors.joining("<br>\r\n"))
                + "</div></body></html>";
    }
}

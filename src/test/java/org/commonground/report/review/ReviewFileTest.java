package org.commonground.report.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Specimens;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reviewer sends back is read to the letter, or refused with the reason. */
class ReviewFileTest {

    private static final List<Action> ACTIONS = Specimens.workshop().actions();
    private static final Review.Sent SENT = SampleReviews.reserved(
            WorkshopBuilder.empty(),
            2,
            "Zoë “Z” \u2068ישראל\u2069 Nobody",
            Side.JOINT,
            Specimens.TEXT,
            SampleReviews.question(ACTIONS.get(0), Specimens.TEXT),
            SampleReviews.comment(ACTIONS.get(1), "", Review.Field.FIRST_STEP, "When …, then \u202e…"));
    private static final String FILE = new String(ReviewFile.write(SENT), StandardCharsets.UTF_8);

    private static ReviewFile.Content read(String file) {
        return ReviewFile.read(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aWrittenReviewIsReadUnchanged() {
        assertThat(read(FILE)).isEqualTo(new ReviewFile.Content(SENT, true));
        assertThat(ReviewMail.read("> Dear all,\r\n" + FILE + "\r\nKind regards {not really")
                        .reviews())
                .containsExactly(new ReviewFile.Content(SENT, true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "JOINT"        | "IT"
            "plan" : 2     | "plan" : 1
            Nobody         | Somebody
            "QUESTION"     | "COMMENT"
            .000Z          | .001Z
            "FIRST_STEP"   | "TITLE"
            """)
    void aFileChangedByHandIsReadAndReportedAsAltered(String was, String becomes) {
        var changed = FILE.replace("09:30:00Z", "09:30:00.000Z");
        assertThat(read(changed).intact()).isTrue();
        assertThat(changed).contains(was);
        assertThat(read(changed.replace(was, becomes)).intact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "version" : 1                     | "version" : 2               | in format 2. This is
            "version" : 1                     | "version" : 0               | version: It has to be a number from 1.
            common-ground-review              | common-ground-workshop      | This is not a review of a plan of Common Ground.
            "side" : "JOINT"                  | "side" : "SALES"            | at review.side: The file is damaged or not a review: "SALES" is not allowed here
            "plan" : 2,                       | `"plan" : 2, "plan" : 3,`   | Duplicate
            "plan" : 2,                       | "plan" : -2,                | plan: There is no such version of a plan.
            "plan" : 2,                       | ``                          | the name "plan" is missing
            "plan" : 2,                       | `"plan" : 2, "more" : 1,`   | the name "more" is not known
            "signOff" : "RESERVATION"         | "signOff" : "WHOLE"         | reservation: Words belong to a reservation, and only there.
            "reviewer" : "Zoë                 | "reviewer" : "\\u0007       | reviewer: The text contains a control character.
            "reviewer" : "Zoë                 | "reviewer" : "\\ud83d       | reviewer: The text contains half a character.
            "at" : "2026                      | "at" : "1026                | at: The year 1026 is not plausible.
            "actionId" : "action-2"           | "actionId" : "action-1"     | remark 2: There are two about the same action.
            "actionId" : "action-2"           | "actionId" : "<b>"          | remark 2: This is not an id of an action.
            "verdict" : "QUESTION"            | "verdict" : "SHRUG"         | "SHRUG" is not allowed here
            "words" : "When …, then \u202e…"  | "words" : " "               | remark 2: The suggested words are empty.
            """)
    void invalidFilesAreRejectedWithTheReason(String was, String becomes, String reason) {
        assertThat(FILE).contains(was);
        assertThatThrownBy(() -> read(FILE.replace(was, becomes)))
                .isInstanceOf(UnreadableReview.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dear all, thanks for the plan.", "PK\u0003\u0004 a workbook", "[1, 2]", "", "{\"format\" oops"})
    void aFileThatIsNoReviewGetsASentenceOfOurOwn(String other) {
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(UnreadableReview.class)
                .message()
                .containsIgnoringCase("not a review")
                .doesNotContain("Unexpected", "character (", "token", "Source:");
    }

    @Test
    void aTextThatIsTooLongIsRejectedWithItsLength() {
        assertThatThrownBy(() -> read(FILE.replace("\"Zoë", "\"" + "x".repeat(120) + "Zoë")))
                .isInstanceOf(UnreadableReview.class)
                .hasMessageStartingWith("reviewer: The text has ")
                .hasMessageEndingWith(" characters; the limit is 120.");
    }

    static Stream<byte[]> nonsense() {
        return Stream.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        FILE + FILE,
                        "[".repeat(100_000),
                        "{\"format\":\"common-ground-review\",\"version\":1,\"review\":" + "{\"a\":".repeat(500),
                        "{\"format\":\"common-ground-review\",\"version\":1,\"review\":null,\"checksum\":\"\"}",
                        "{\"format\":\"common-ground-review\",\"version\":1e99}",
                        "\uFEFF" + FILE,
                        "x".repeat(Limits.MAX_REVIEW_FILE_BYTES + 1))
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource
    void nonsense(byte[] file) {
        assertThatThrownBy(() -> ReviewFile.read(file))
                .isInstanceOf(UnreadableReview.class)
                .satisfies(refused ->
                        assertThat(refused.getMessage()).endsWith(".").hasSizeLessThan(400));
    }

    @Test
    void aFileCutOffOrWithFlippedBytesIsReadOrRefused() {
        var bytes = FILE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 2; length += 20) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ReviewFile.read(cut)).isInstanceOf(UnreadableReview.class);
        }
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var flipped = bytes.clone();
            int at = random.nextInt(bytes.length);
            flipped[at] ^= (byte) (1 + random.nextInt(255));
            var thrown = catchThrowable(() -> ReviewFile.read(flipped));
            if (thrown != null) {
                assertThat(thrown).as("byte %d", at).isInstanceOf(UnreadableReview.class);
            }
        }
    }

    @Test
    void theSchemaDescribesWhatIsWrittenAndRefusesWhatIsNot() throws IOException {
        Schema schema;
        try (var in = ReviewFileTest.class.getResourceAsStream("/formats/review.schema.json")) {
            assertThat(in).isNotNull();
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
        assertThat(schema.validate(FILE, InputFormat.JSON)).isEmpty();
        for (var spoilt : List.of(
                FILE.replace("\"version\" : 1", "\"version\" : 2"),
                FILE.replace("\"QUESTION\"", "\"SHRUG\""),
                FILE.replace("\"RESERVATION\"", "\"WHOLE\""),
                FILE.replace("\"plan\" : 2,", ""),
                FILE.replace("\"plan\" : 2", "\"plan\" : -1"))) {
            assertThat(schema.validate(spoilt, InputFormat.JSON)).isNotEmpty();
        }
    }
}

package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.report.review.ReviewMail;
import org.commonground.report.review.UnreadableReview;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews in mails: saved, pasted, quoted, wrapped and encoded. */
class ReviewMailFuzz {

    private static final ReaderCheck CHECK = new ReaderCheck(ReviewMail::read, UnreadableReview.class);

    static Stream<byte[]> seeds() {
        return Seeds.reviewMails(ReviewMailFuzz.class);
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 1_500);
    }
}

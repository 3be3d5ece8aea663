package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.UnreadableReview;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews as the review page saves them. */
class ReviewFileFuzz {

    private static final ReaderCheck CHECK = new ReaderCheck(ReviewFile::read, UnreadableReview.class);

    static Stream<byte[]> seeds() {
        return Seeds.reviews(ReviewFileFuzz.class);
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 1_000);
    }
}

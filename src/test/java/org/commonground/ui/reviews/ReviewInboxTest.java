package org.commonground.ui.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.plan.SamplePlans;
import org.commonground.ui.shell.InMemoryLibrary;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading files that are dropped on the reviews page. */
class ReviewInboxTest {

    private final LiveWorkshop live = new LiveWorkshop(
            SamplePlans.full(), List.of(), new InMemoryLibrary(), Runnable::run, WorkshopBuilder.pen());
    private final ReviewInbox letters = new ReviewInbox(new Messages(Locale.UK), live);

    @TempDir
    private Path folder;

    @Test
    void amongOtherFilesTheReviewIsTakenAndEachOfTheOthersIsNamedWithItsReason() throws IOException {
        var good = Files.write(
                folder.resolve("good.json"),
                ReviewFile.write(SampleReviews.signed(live.workshop(), 0, "Head of Data", Side.IT)));
        var photo = Files.write(folder.resolve("wall.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1});
        var mail = Files.writeString(folder.resolve("answer.eml"), "Subject: the plan");
        var plan = Files.writeString(folder.resolve("plan.json"), "{\"format\": \"common-ground\", \"version\": 1}");
        var large = folder.resolve("large.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.writeBytes("{");
            file.setLength(100L * 1024 * 1024);
        }
        var inner = Files.createDirectory(folder.resolve("Answers"));
        var gone = folder.resolve("gone.json");

        int taken = letters.accept(List.of(good, photo, mail, plan, large, inner, gone).stream()
                .flatMap(file -> letters.read(file).stream())
                .toList());

        assertThat(taken).isEqualTo(1);
        assertThat(live.workshop().all(Review.class)).hasSize(1);
        var said = letters.undecided().stream()
                .map(ReviewInbox.UndecidedFile::sentence)
                .toList();
        assertThat(said)
                .containsExactly(
                        "wall.jpg: this is not a review. Reviews are the small .json files that the review page saves, and the mails that it writes (.eml).",
                        "answer.eml: this is not a review. Reviews are the small .json files that the review page saves, and the mails that it writes (.eml).",
                        "plan.json: This is not a review of a plan of Common Ground.",
                        "large.json: The file is larger than 2 MB, which no review is.",
                        "Answers: this is a folder. Drop the files in it instead.",
                        "gone.json: the file cannot be reached. Copy it to this laptop, then open it again.");
    }
}

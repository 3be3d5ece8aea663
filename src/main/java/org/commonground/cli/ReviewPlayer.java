package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.json.Json;
import org.commonground.plan.IncomingReview;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;

/** Plays the reviews of the sample: writes the files that the review page would write, and imports them. */
final class ReviewPlayer {

    private static final String FILE = "sample/reviews.json";

    /** @param accepted titles of actions */
    private record Opinion(
            String reviewer,
            Side side,
            Review.SignOff signOff,
            String reservation,
            List<String> accepted,
            List<Said> remarks) {}

    private record Said(
            String action, Review.Verdict verdict, String text, Optional<Review.Field> field, Optional<String> words) {}

    private ReviewPlayer() {}

    /** Writes the review files into the folder and imports them. */
    static void play(LiveWorkshop live, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var opinion : opinions()) {
            var sent = sent(live, opinion);
            var name = opinion.reviewer().toLowerCase(Locale.ROOT).replace(' ', '-');
            var file = Files.write(folder.resolve(sent.plan() + "-" + name + "-review.json"), ReviewFile.write(sent));
            var read = ReviewFile.read(file);
            var arrival = IncomingReview.of(live.workshop(), live::asOfVersion, read.sent(), read.intact());
            if (!arrival.isImportedDirectly()) {
                throw new CommandFailed("The review " + file.getFileName() + " is " + arrival.kind() + ".");
            }
            live.performUndoable(arrival.add(live.workshop(), live.pen()));
        }
    }

    private static List<Opinion> opinions() {
        return List.of(new Json().read(Sample.file(FILE), Opinion[].class));
    }

    private static Review.Sent sent(LiveWorkshop live, Opinion opinion) {
        var workshop = live.workshop();
        var remarks = new ArrayList<Review.Remark>();
        opinion.accepted()
                .forEach(title -> remarks.add(remark(workshop, title, Review.Verdict.ACCEPT, "", Optional.empty())));
        for (var said : opinion.remarks()) {
            var suggestion = said.field()
                    .map(field -> new Review.Suggestion(field, said.words().orElse("")));
            remarks.add(remark(workshop, said.action(), said.verdict(), said.text(), suggestion));
        }
        return new Review.Sent(
                workshop.id(),
                (int) PlanVersions.lastVersion(workshop),
                opinion.reviewer(),
                opinion.side(),
                live.pen().now(),
                remarks,
                opinion.signOff(),
                opinion.reservation());
    }

    private static Review.Remark remark(
            Workshop workshop,
            String title,
            Review.Verdict verdict,
            String text,
            Optional<Review.Suggestion> suggestion) {
        Action action = workshop.actions().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new CommandFailed("There is no action “" + title + "”."));
        return new Review.Remark(action.id(), Reviews.hash(action), verdict, text, suggestion);
    }
}

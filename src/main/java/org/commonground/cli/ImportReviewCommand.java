package org.commonground.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.commonground.plan.IncomingReview;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.ReviewMail;
import org.commonground.report.review.UnreadableReview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports reviews into their workshops and prints one sentence per file. */
@Command(
        name = "import-review",
        mixinStandardHelpOptions = true,
        description =
                "Takes review files into the workshops whose plans were read, and says of each what became of it.")
final class ImportReviewCommand extends StoreCommand implements Runnable {

    @Option(
            names = "--replace",
            description = "A review of somebody who has one here takes its place; else it is left out.")
    private boolean replace;

    @Option(
            names = "--altered",
            description = "A review that was changed by hand, or is of a version never sent out, is taken in too.")
    private boolean altered;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The review files, or saved mails (.eml).")
    private List<Path> files = List.of();

    ImportReviewCommand(CommandContext context) {
        super(context);
    }

    @Override
    public void run() {
        int leftOut = 0;
        try (var desk = store.open(context)) {
            for (var file : files) {
                leftOut += take(desk, file) ? 0 : 1;
            }
        }
        if (leftOut > 0) {
            throw new CommandFailed(context.messages().get("reviews.left_out", leftOut));
        }
    }

    /** @return whether all reviews in the file are in the store now */
    private boolean take(StoreAccess desk, Path file) {
        ReviewMail.Found found;
        try {
            found = ReviewMail.read(file);
        } catch (NoSuchFileException e) {
            context.print("reviews.no_file", file);
            return false;
        } catch (IOException | UnreadableReview e) {
            context.print("reviews.unreadable", file, String.valueOf(e.getMessage()));
            return false;
        }
        found.faults().forEach(fault -> context.print("reviews.unreadable", file, fault));
        boolean all = found.faults().isEmpty();
        for (var content : found.reviews()) {
            all &= take(desk, file, content);
        }
        return all;
    }

    /** @return whether the review is in the store now */
    private boolean take(StoreAccess desk, Path file, ReviewFile.Content content) {
        var sent = content.sent();
        if (desk.library().list().stream().noneMatch(entry -> entry.id().equals(sent.workshop()))) {
            context.print("reviews.no_workshop", file);
            return false;
        }
        try (var room = new HeadlessSession(desk, sent.workshop())) {
            var live = room.live();
            var arrival = IncomingReview.of(live.workshop(), live::asOfVersion, sent, content.intact());
            boolean taken = taken(arrival);
            if (taken && arrival.kind() != IncomingReview.Kind.REPEATED) {
                live.performUndoable(
                        replace && arrival.existing().isPresent()
                                ? arrival.replace(live.workshop())
                                : arrival.add(live.workshop(), live.pen()));
                room.awaitSaved();
            }
            context.print(arrival.messageKey(), file, sent.reviewer(), sent.plan());
            if (taken && !arrival.isImportedDirectly() && arrival.kind() != IncomingReview.Kind.REPEATED) {
                context.print("reviews.taken_so", file);
            }
            return taken;
        }
    }

    private boolean taken(IncomingReview arrival) {
        return switch (arrival.kind()) {
            case FRESH, REPEATED -> true;
            case NEWER, OLDER, SAME_TIME -> replace;
            case ALTERED, UNKNOWN_VERSION -> altered;
            case FOREIGN -> false;
        };
    }
}

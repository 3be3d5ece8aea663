package org.commonground.ui.control;

import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.report.ExportFailed;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.review.UnreadableReview;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.InvalidInput;

/** Messages for failures, in the words of the user. */
public record FailureMessages(Messages messages) {

    public String describe(Throwable failure) {
        return switch (failure) {
            case InvalidInput refused ->
                messages.get(
                        Messages.key("refused.", refused.reason()),
                        refused.arguments().toArray());
            case StoreFailure store -> message(store);
            case UnreadableWorkshopFile file -> message(file);
            case UnreadableReview file -> message(file);
            case UnreadableProgramme programme -> programme.sentence();
            case ExportFailed export -> export.message(messages);
            case CompletionException wrapped when wrapped.getCause() instanceof Throwable cause -> describe(cause);
            case IOException io -> messages.get("kit.failed_file", message(io));
            default -> messages.get("kit.failed", message(failure));
        };
    }

    /** Whether the failure is an expected one with a message of its own, and not a fault of the app. */
    static boolean isExpected(Throwable failure) {
        return failure instanceof InvalidInput
                || failure instanceof StoreFailure
                || failure instanceof UnreadableWorkshopFile
                || failure instanceof UnreadableReview
                || failure instanceof UnreadableProgramme
                || failure instanceof ExportFailed
                || failure instanceof IOException;
    }

    private static String message(Throwable failure) {
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

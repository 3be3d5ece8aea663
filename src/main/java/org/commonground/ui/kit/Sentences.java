package org.commonground.ui.kit;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.commonground.live.StoreFailure;
import org.commonground.programme.UnreadableProgramme;
import org.commonground.report.ExportFailed;
import org.commonground.report.UnreadableReview;
import org.commonground.report.UnreadableWorkshopFile;
import org.commonground.words.Words;
import org.commonground.workshop.Refused;

/** Messages for failures, in the words of the user. */
public record Sentences(Words words) {

    public String of(Throwable failure) {
        return switch (failure) {
            case Refused refused ->
                words.get(
                        "refused." + refused.reason().name().toLowerCase(Locale.ROOT),
                        refused.numbers().toArray());
            case StoreFailure store -> message(store);
            case UnreadableWorkshopFile file -> message(file);
            case UnreadableReview file -> message(file);
            case UnreadableProgramme programme -> programme.sentence();
            case ExportFailed export -> export.message(words);
            case CompletionException wrapped when wrapped.getCause() instanceof Throwable cause -> of(cause);
            case IOException io -> words.get("kit.failed_file", message(io));
            default -> words.get("kit.failed", message(failure));
        };
    }

    /** Whether the failure is an expected one with a message of its own, and not a fault of the app. */
    static boolean isForeseen(Throwable failure) {
        return failure instanceof Refused
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

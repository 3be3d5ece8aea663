package org.commonground.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.record.Participant;

/** Asks for a printer of this computer, and prints files on it. */
record Printing(PageContext context, Printers printers) {

    /** @param title of the dialog @param print called with the choices; where there is no printer a message says what to do */
    void choose(String title, LiveWorkshop live, PrintDialog.PrintAction print) {
        context.background()
                .run(
                        context.text("handout.looking"),
                        progress -> printers.names(),
                        names -> {
                            if (names.isEmpty()) {
                                context.toasts().showFailure(context.text("handout.no_printer"));
                            } else {
                                new PrintDialog(context, title, names, peopleHere(live), print).show();
                            }
                        },
                        context.toasts()::showFailure);
    }

    private static long peopleHere(LiveWorkshop live) {
        return live.workshop().participants().stream()
                .filter(Participant::isPresent)
                .count();
    }

    /** @param done gets what is wrong, as a sentence; empty if all files were printed */
    void print(List<Path> files, String printer, int copies, Consumer<String> done) {
        context.background()
                .run(
                        context.text("handout.printing"),
                        progress -> tryPrint(files, printer, copies),
                        done,
                        context.toasts()::showFailure);
    }

    private String tryPrint(List<Path> files, String printer, int copies) {
        try {
            for (var file : files) {
                if (!printers.print(file, printer, copies)) {
                    return context.text("handout.gone", printer);
                }
            }
            return "";
        } catch (IOException e) {
            return context.text("handout.refused", printer, String.valueOf(e.getMessage()));
        }
    }
}

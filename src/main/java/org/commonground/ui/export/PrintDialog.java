package org.commonground.ui.export;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InvalidInput;

/** Asks for the printer and the number of copies. */
final class PrintDialog {

    private static final int MAX_COPIES = 99;
    private static final int MAX_VISIBLE_ROWS = 6;
    private static final double ROW_HEIGHT = 34;

    private final PageContext context;
    private final String title;
    private final ListView<String> printers = Widgets.withId("print-printer", new ListView<>());
    private final TextField copies = Widgets.withId("print-copies", new TextField("1"));
    private final long peopleHere;
    private final PrintAction print;

    /** Called with the choices. */
    interface PrintAction {
        void print(String printer, int copies);
    }

    /** @param names at least one, the default printer first @param here the number of people in the room */
    PrintDialog(PageContext context, String title, List<String> names, long here, PrintAction print) {
        this.context = context;
        this.title = title;
        this.peopleHere = here;
        this.print = print;
        printers.getItems().setAll(names);
        printers.getSelectionModel().selectFirst();
        printers.setFixedCellSize(ROW_HEIGHT);
        printers.setPrefHeight(ROW_HEIGHT * Math.min(MAX_VISIBLE_ROWS, names.size()) + 2);
        copies.setPrefColumnCount(3);
        copies.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    void show() {
        var printerLabel = context.caption("handout.printer", printers);
        var copiesLabel = context.caption("handout.copies", copies);
        context.dialogs()
                .show(
                        title,
                        Widgets.column(
                                6,
                                printerLabel,
                                printers,
                                copiesLabel,
                                Widgets.row(
                                        10,
                                        copies,
                                        Widgets.wrapped(context.text("handout.here", peopleHere), "muted"))),
                        List.of(new Dialogs.Choice(context.text("handout.print_now"), this::confirm)));
    }

    private void confirm() {
        int wanted = copies(copies.getText().strip());
        print.print(printers.getSelectionModel().getSelectedItem(), wanted);
    }

    private static int copies(String typed) {
        if (!typed.matches("[0-9]{1,9}")) {
            throw new InvalidInput(InvalidInput.Reason.NO_WHOLE_NUMBER, typed);
        }
        int copies = Integer.parseInt(typed);
        if (copies < 1 || copies > MAX_COPIES) {
            throw new InvalidInput(InvalidInput.Reason.NO_SUCH_VALUE, typed, 1, MAX_COPIES);
        }
        return copies;
    }
}

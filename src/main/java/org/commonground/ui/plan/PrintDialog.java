package org.commonground.ui.plan;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Refused;

/** Asks for the printer and the number of copies. */
final class PrintDialog {

    private static final int MOST_COPIES = 99;
    private static final int MOST_ROWS = 6;
    private static final double ROW = 34;

    private final Kit kit;
    private final ListView<String> printers = new ListView<>();
    private final TextField copies = new TextField("1");
    private final long here;
    private final Printing print;

    /** Called with the choices. */
    interface Printing {
        void print(String printer, int copies);
    }

    /** @param names at least one, the default printer first @param here the number of people in the room */
    PrintDialog(Kit kit, List<String> names, long here, Printing print) {
        this.kit = kit;
        this.here = here;
        this.print = print;
        printers.setId("print-printer");
        printers.getItems().setAll(names);
        printers.getSelectionModel().selectFirst();
        printers.setFixedCellSize(ROW);
        printers.setPrefHeight(ROW * Math.min(MOST_ROWS, names.size()) + 2);
        copies.setId("print-copies");
        copies.setPrefColumnCount(3);
        copies.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    void show() {
        var printerLabel = kit.ui().caption("handout.printer", printers);
        var copiesLabel = kit.ui().caption("handout.copies", copies);
        kit.dialogs()
                .show(
                        kit.words().get("handout.print_title"),
                        Ui.column(
                                6,
                                printerLabel,
                                printers,
                                copiesLabel,
                                Ui.row(10, copies, Ui.wrapped(kit.words().get("handout.here", here), "muted"))),
                        List.of(new Dialogs.Choice(kit.words().get("handout.print_now"), this::take)));
    }

    private void take() {
        int wanted = copies(copies.getText().strip());
        print.print(printers.getSelectionModel().getSelectedItem(), wanted);
    }

    private static int copies(String typed) {
        if (!typed.matches("[0-9]{1,9}")) {
            throw new Refused(Refused.Reason.NO_WHOLE_NUMBER, typed);
        }
        int copies = Integer.parseInt(typed);
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refused(Refused.Reason.NO_SUCH_VALUE, typed, 1, MOST_COPIES);
        }
        return copies;
    }
}

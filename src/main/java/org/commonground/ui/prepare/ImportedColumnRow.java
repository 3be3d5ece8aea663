package org.commonground.ui.prepare;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.people.ColumnUse;
import org.commonground.workshop.people.PeopleList;

/** A column of a list: its heading, what it is taken for, and why. The use can be changed. */
final class ImportedColumnRow {

    private static final double HEADING_WIDTH = 140;

    private ImportedColumnRow() {}

    /** @param change receives another use */
    static Node of(PageContext context, PeopleList.Column column, Consumer<ColumnUse> change) {
        var messages = context.messages();
        var heading = column.heading().isEmpty() ? messages.get("people.column", column.number()) : column.heading();
        var title = Widgets.withFullTextTooltip(Widgets.label(heading, "small"));
        title.setPrefWidth(HEADING_WIDTH);
        title.setMinWidth(60);
        var uses = new ComboBox<ColumnUse>();
        uses.getItems().setAll(ColumnUse.values());
        uses.setConverter(new DisplayConverter<>(use -> messages.get(Messages.key("people.use.", use))));
        uses.setValue(column.use());
        uses.setId("import-use-" + column.number());
        uses.setAccessibleText(messages.get("prepare.import.use_of", heading));
        uses.setPrefWidth(130);
        uses.setMinWidth(130);
        uses.setOnAction(event -> change.accept(uses.getValue()));
        Label why = Widgets.wrapped(
                messages.get(column.why().key(), column.why().arguments().toArray()), "small", "muted");
        why.setMinWidth(0);
        // The heading opens the choice as well; the commonest change needs no choice.
        title.setOnMouseClicked(event -> uses.show());
        var leaveOut = Widgets.styled(new ToggleButton(messages.get("people.use.leave_out")), "btn", "small-btn");
        leaveOut.setId("import-leave-out-" + column.number());
        leaveOut.setFocusTraversable(false);
        leaveOut.setSelected(column.use() == ColumnUse.LEAVE_OUT);
        leaveOut.setDisable(column.use() == ColumnUse.LEAVE_OUT);
        leaveOut.setAccessibleText(messages.get("prepare.import.leave_out", heading));
        leaveOut.setMinWidth(Region.USE_PREF_SIZE);
        leaveOut.setOnAction(event -> change.accept(ColumnUse.LEAVE_OUT));
        return Widgets.row(10, title, uses, leaveOut, Widgets.grow(why));
    }
}

package org.commonground.ui.roomview;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.commonground.drawing.Picture;
import org.commonground.programme.model.Limits;
import org.commonground.report.archive.PictureReader;
import org.commonground.report.pdf.PdfPageReader;
import org.commonground.report.pdf.PdfPageReader.PdfPage;
import org.commonground.roomview.RoomMessage;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PictureFileReader;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;

/**
 * Asks for a message, a picture or a page of a PDF file, and shows them before the room sees them. What was entered last is offered again
 * until the workshop is closed; none of it is stored.
 */
final class RoomMessageDialog {

    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "pdf");

    /** Longer side of a picture, in pixels: the width of a usual projector. */
    private static final int LONGEST_SIDE = 1920;

    private static final double PREVIEW_HEIGHT = 150;
    private static final double PREVIEW_WIDTH = 300;

    private final PageContext context;
    private final Consumer<RoomMessage> shown;
    private final TextArea text = Widgets.withId("room-message-text", new TextArea());
    private final Label name = Widgets.wrapped("", "strong");
    private final FieldMessage fault;
    private final Label pages = Widgets.label("", "muted");
    private final TextField page = Widgets.withId("room-message-page", new TextField("1"));
    private final HBox pageRow;
    private final HBox file;
    private final ImageView preview = new ImageView();
    private final Node body;
    private Optional<Path> pdf = Optional.empty();
    private Optional<PdfPage> pdfPage = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    /** Counts what was asked for: a page that comes after another was asked for is dropped. */
    private int asked;

    /** @param shown shows the message to the room */
    RoomMessageDialog(PageContext context, Consumer<RoomMessage> shown) {
        this.context = context;
        this.shown = shown;
        var widgets = context.widgets();
        fault = context.fieldMessage();
        text.setPrefRowCount(3);
        text.setPrefColumnCount(10);
        text.setWrapText(true);
        TabTraversal.install(text);
        page.setPrefColumnCount(4);
        page.textProperty().subscribe(this::readPage);
        pageRow = Widgets.row(8, widgets.caption("room.message_page", page), page, pages);
        preview.setPreserveRatio(true);
        preview.setFitHeight(PREVIEW_HEIGHT);
        preview.setFitWidth(PREVIEW_WIDTH);
        var choose = Widgets.withId("room-message-choose", widgets.button("room.message_choose", this::choose));
        file = Widgets.row(10, Widgets.grow(name), widgets.button("room.message_remove", this::remove, "small-btn"));
        body = Widgets.column(
                10,
                Widgets.column(4, widgets.caption("room.message_text", text), text),
                choose,
                fault.view(),
                file,
                pageRow,
                preview,
                context.wrapped("room.message_note", "muted", "small"));
        FileDrop.install(body, () -> true, files -> read(FileDrop.first(context, files)));
        remove();
    }

    void open() {
        var show = context.dialogs().ask("room.message", body, "room.message_show", this::show);
        text.setOnKeyPressed(event -> showOnEnter(event, show));
        text.end();
    }

    /** Enter shows the message, Shift+Enter begins a new line. */
    private void showOnEnter(KeyEvent event, Button show) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                text.replaceSelection("\n");
            } else {
                show.fire();
            }
        }
    }

    /** @throws InvalidInput if there is nothing to show, or not what was asked for */
    private void show() {
        var words = picture.isPresent()
                ? InputText.optional(text.getText(), Limits.MAX_TEXT_LENGTH)
                : InputText.required(text.getText(), Limits.MAX_TEXT_LENGTH);
        if (!name.getText().isEmpty() && (picture.isEmpty() || pdf.isPresent() && !isPageRead())) {
            throw new InvalidInput(InvalidInput.Reason.PICTURE_MISSING);
        }
        shown.accept(new RoomMessage(words, picture));
    }

    private void choose() {
        context.files().open(context.text("room.message_choose"), ENDINGS).ifPresent(this::read);
    }

    private void remove() {
        asked++;
        pdf = Optional.empty();
        pdfPage = Optional.empty();
        name.setText("");
        fault.clear();
        showPicture(Optional.empty());
    }

    private void read(Path chosen) {
        remove();
        name.setText(String.valueOf(chosen.getFileName()));
        if (name.getText().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
            pdf = Optional.of(chosen);
            page.setText("1");
            readPage();
            return;
        }
        int at = ++asked;
        var files = new PictureFileReader(context.messages());
        context.background()
                .runQuietly(
                        progress -> files.read(chosen, bytes -> PictureReader.read(bytes, LONGEST_SIDE, false)),
                        read -> {
                            if (at == asked) {
                                showPicture(read.picture());
                                fault.show(read.fault());
                            }
                        },
                        fault::show);
    }

    /** Reads the page whose number is typed, unless it is read already. */
    private void readPage() {
        var number = page.getText().strip();
        if (pdf.isEmpty() || isPageRead()) {
            return;
        }
        var chosen = pdf.get();
        int at = ++asked;
        int wanted = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
        context.background()
                .runQuietly(
                        progress -> PdfPageReader.read(chosen, wanted, LONGEST_SIDE),
                        read -> {
                            if (at == asked) {
                                pdfPage = Optional.of(read);
                                fault.clear();
                                showPicture(Optional.of(read.picture()));
                            }
                        },
                        sentence -> {
                            if (at == asked) {
                                fault.show(sentence);
                            }
                        });
    }

    private boolean isPageRead() {
        return pdfPage.filter(read -> page.getText().strip().equals(String.valueOf(read.number())))
                .isPresent();
    }

    private void showPicture(Optional<Picture> read) {
        picture = read;
        preview.setImage(read.map(kept -> new Image(new ByteArrayInputStream(kept.file())))
                .orElse(null));
        pages.setText(pdfPage.map(of -> context.text("room.message_pages", of.pages()))
                .orElse(""));
        Widgets.showIf(preview, read.isPresent());
        Widgets.showIf(file, !name.getText().isEmpty());
        Widgets.showIf(pageRow, pdf.isPresent());
    }
}

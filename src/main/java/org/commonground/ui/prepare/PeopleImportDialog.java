package org.commonground.ui.prepare;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.commonground.files.BoundedFiles;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.people.Explanation;
import org.commonground.workshop.people.PeopleList;
import org.commonground.workshop.people.PeopleReader;
import org.commonground.workshop.people.PeopleSource;

/**
 * The dialog for a list of people, pasted, dropped or chosen as a file. It shows who would be added, what each column was taken for and which
 * lines are not taken; nothing is added until the button with the number of people.
 */
record PeopleImportDialog(PageContext context, PrepareModel model) {

    private static final double WIDTH = 1180;
    private static final double SOURCE_WIDTH = 290;
    private static final double RESULT_WIDTH = 480;
    private static final double OFFERS_HEIGHT = 26;

    void show() {
        new Opened();
    }

    /** Lets the user choose a file and reads it. */
    void showWithFile() {
        new Opened().chooseFile();
    }

    /** Reads the first of the dropped files and names the others. */
    void showFiles(List<Path> files) {
        if (!context.dialogs().isOpen()) {
            new Opened().readFile(FileDrop.first(context, files));
        }
    }

    /** The parts of the dialog while it is open. */
    private final class Opened {

        private final PeopleImport list = new PeopleImport();
        private final TextArea text = new TextArea();
        private final FieldDraft draft = FieldDraft.keep(text, model.live(), "draft.people.list", () -> "");
        private final FieldMessage message = context.fieldMessage();
        private final Label from = Widgets.wrapped("", "small");
        private final Label doubts = Widgets.wrapped("", "small", "warn-text");
        private final ComboBox<Charset> encodings = new ComboBox<>();
        private final ComboBox<Character> separators = new ComboBox<>();
        private final Label notTakenTitle = context.label("prepare.import.not_taken", "field-label");
        private final VBox notTaken = new VBox(4);
        private final Label columnsTitle = context.label("prepare.import.columns", "field-label");
        private final VBox columns = new VBox(4);
        private final Label summary = Widgets.wrapped("", "small");
        private final Button proposals =
                context.button("prepare.import.take_proposals", this::takeProposals, "small-btn");
        private final Flow others = new Flow(6);
        private final ImportedPeopleView people;
        private final Button add;
        /** While controls are set to what was read, they are no choices of the user. */
        private boolean showing = true;

        Opened() {
            people = new ImportedPeopleView(context, model::sideName, list, this::showCounts);
            build();
            var body = Flow.columns(20, source(), Widgets.grow(result()));
            FileDrop.install(body, () -> true, files -> readFile(FileDrop.first(context, files)));
            add = context.dialogs()
                    .showWide(
                            context.text("prepare.import.title"), body, WIDTH, new Dialogs.Choice("", this::addPeople));
            showList();
            readText();
            text.requestFocus();
            text.end();
        }

        private void addPeople() {
            model.addParticipants(list.invited());
            draft.entered();
        }

        private void build() {
            text.setId("paste-text");
            text.setPromptText(context.text("prepare.paste_example"));
            text.setAccessibleText(context.text("prepare.paste"));
            text.setPrefRowCount(6);
            text.setMinHeight(64);
            // A pasted list may contain tabs; the Tab key moves the focus.
            TabTraversal.install(text);
            text.textProperty().subscribe(typed -> readText());
            encodings.setId("import-encoding");
            encodings.setConverter(new DisplayConverter<>(Charset::displayName));
            encodings.setAccessibleText(context.text("prepare.import.encoding"));
            encodings.valueProperty().subscribe(charset -> chosen(charset, value -> read(list.encoding(value))));
            separators.setId("import-separator");
            separators.setConverter(new DisplayConverter<>(this::separatorName));
            separators.setAccessibleText(context.text("prepare.import.separator"));
            separators.valueProperty().subscribe(separator -> chosen(separator, value -> read(list.separator(value))));
            notTaken.setId("import-not-taken");
            columns.setId("import-columns");
            summary.setId("import-summary");
            proposals.setId("import-proposals");
            others.setId("import-others");
            others.getChildren().add(context.label("prepare.import.others", "small", "muted"));
            for (var side : Side.values()) {
                Runnable take = () -> {
                    list.takeForOthers(side);
                    showPeople();
                };
                var button = Widgets.literalButton(model.sideName(side), take, "small-btn");
                button.setGraphic(SideMark.shape(side, 10));
                button.setId("import-others-" + SideMark.styleClass(side));
                others.getChildren().add(button);
            }
        }

        private <T> void chosen(@org.jspecify.annotations.Nullable T value, Consumer<T> read) {
            if (value != null && !showing) {
                read.accept(value);
            }
        }

        private Node source() {
            var file = context.button("prepare.paste_file", this::chooseFile, "small-btn");
            file.setId("paste-file");
            var scroll = Widgets.scrolling(notTaken);
            scroll.setMinHeight(48);
            scroll.setPrefHeight(170);
            var left = Widgets.column(
                    8,
                    context.wrapped("prepare.paste_how", "muted", "small"),
                    text,
                    new Flow(8, file, from),
                    message.view(),
                    doubts,
                    new Flow(8, encodings, separators),
                    notTakenTitle,
                    Widgets.grow(scroll));
            left.setPrefWidth(SOURCE_WIDTH);
            return left;
        }

        private Node result() {
            var scroll = Widgets.scrolling(columns);
            scroll.setMinHeight(60);
            scroll.setPrefHeight(190);
            // As high without buttons, so that nothing moves below the mouse.
            var offers = new Flow(12, proposals, others);
            offers.setMinHeight(OFFERS_HEIGHT);
            var right = Widgets.column(8, columnsTitle, scroll, summary, offers, Widgets.grow(people.view()));
            right.setPrefWidth(RESULT_WIDTH);
            return right;
        }

        private String separatorName(char separator) {
            return switch (separator) {
                case '\t' -> context.text("prepare.import.tab");
                case ';' -> context.text("prepare.import.semicolon");
                case ',' -> context.text("prepare.import.comma");
                default -> context.text("prepare.import.character", String.valueOf(separator));
            };
        }

        private void chooseFile() {
            context.files()
                    .open(context.text("prepare.paste_file"), PeopleReader.EXTENSIONS)
                    .ifPresent(this::readFile);
        }

        private void readFile(Path file) {
            context.background()
                    .runQuietly(
                            progress -> PeopleSource.ofFile(
                                    String.valueOf(file.getFileName()),
                                    BoundedFiles.read(file, PeopleReader.MAX_FILE_BYTES)),
                            source -> {
                                showing = true;
                                text.clear();
                                showing = false;
                                Widgets.showText(from, source.fileName().orElse(""));
                                read(list.begin(source));
                            },
                            message::show);
        }

        private void readText() {
            if (showing) {
                return;
            }
            if (text.getText().isBlank() && !from.getText().isEmpty()) {
                return; // Enter without a text is no other list than the file's.
            }
            Widgets.showText(from, "");
            if (text.getText().isBlank()) {
                list.clear();
                showList();
            } else {
                read(list.begin(PeopleSource.ofText(text.getText())));
            }
        }

        private void read(PeopleImport.Reading reading) {
            context.background()
                    .runQuietly(
                            progress -> reading.read(model.workshop()),
                            read -> {
                                list.show(reading, read);
                                message.clear();
                                showList();
                            },
                            failure -> {
                                list.clear();
                                showList();
                                message.show(failure);
                            });
        }

        private void takeProposals() {
            list.takeProposals();
            showPeople();
        }

        private void showList() {
            showing = true;
            var read = list.list();
            Widgets.showText(
                    doubts,
                    read.map(it -> String.join(
                                    "\n",
                                    it.doubts().stream().map(this::sentence).toList()))
                            .orElse(""));
            showEncodings(read.flatMap(PeopleList::encoding));
            var separator = read.flatMap(PeopleList::separator);
            separators.getItems().setAll(PeopleReader.SEPARATORS);
            separators.setValue(separator.orElse(null));
            Widgets.showIf(separators, separator.isPresent());
            notTaken.getChildren()
                    .setAll(read.map(PeopleList::notTaken).orElse(List.of()).stream()
                            .map(this::leftOut)
                            .toList());
            Widgets.showIf(notTakenTitle, !notTaken.getChildren().isEmpty());
            Widgets.showIf(columnsTitle, read.isPresent());
            var focused = Optional.ofNullable(columns.getScene())
                    .map(scene -> scene.getFocusOwner())
                    .map(Node::getId);
            columns.getChildren()
                    .setAll(read.map(PeopleList::columns).orElse(List.of()).stream()
                            .map(column -> ImportedColumnRow.of(context, column, use -> read(list.use(column, use))))
                            .toList());
            // The choice that was just made is in a row that is no more; the keyboard goes on in its successor.
            focused.map(id -> columns.lookup("#" + id)).ifPresent(Node::requestFocus);
            showing = false;
            showPeople();
        }

        private void showEncodings(Optional<PeopleList.Encoding> encoding) {
            encodings.getItems().clear();
            encoding.ifPresent(known -> {
                encodings.getItems().add(known.charset());
                encodings.getItems().addAll(known.alternatives());
            });
            encodings.setValue(encoding.map(PeopleList.Encoding::charset).orElse(null));
            Widgets.showIf(encodings, encodings.getItems().size() > 1);
        }

        private Node leftOut(PeopleList.LeftOut left) {
            return Widgets.wrapped(
                    context.text(
                            "prepare.import.left_out",
                            Integer.toString(left.line()),
                            left.text(),
                            sentence(left.reason())),
                    "small",
                    "muted");
        }

        private String sentence(Explanation why) {
            return context.text(why.key(), why.arguments().toArray());
        }

        private void showPeople() {
            people.show();
            showCounts();
        }

        private void showCounts() {
            context.dialogs().clearMessage();
            var messages = context.messages();
            int ticked = list.tickedCount();
            add.setText(messages.get("prepare.import.add", ticked));
            add.setDisable(ticked == 0);
            Widgets.showText(
                    summary,
                    list.list().isEmpty()
                            ? ""
                            : messages.get(
                                    "prepare.import.summary", list.people().size(), ticked));
            proposals.setText(messages.get("prepare.import.take_proposals", list.proposalCount()));
            Widgets.showIf(proposals, list.proposalCount() > 0);
            Widgets.showIf(others, list.sidelessCount() > 0);
        }
    }
}

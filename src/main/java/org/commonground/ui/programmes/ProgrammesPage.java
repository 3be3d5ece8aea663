package org.commonground.ui.programmes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.files.AtomicFiles;
import org.commonground.files.BoundedFiles;
import org.commonground.programme.edit.ProgrammeEdits;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.session.OwnProgrammes;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.programmes.ProgrammesModel.ProgrammeEntry;
import org.commonground.ui.shell.Page;

/** The page of all programmes; own ones are edited here, and every change is saved at once. */
public final class ProgrammesPage implements Page {

    private final PageContext context;
    private final ProgrammesModel model;
    private final ListView<ProgrammeEntry> list = Widgets.withId("programmes", new ListView<>());
    private final CommitField title;
    private final CommitField start;
    private final Label note = Widgets.withId("programme-note", Widgets.wrapped("", "muted", "small"));
    private final Label saved = Widgets.keepWidth(Widgets.withId("programme-saved", Widgets.label("", "tag")));
    private final Label failure = Widgets.withId("programme-trouble", Widgets.wrapped("", "warn-text"));
    private final ProgrammeEditor editor;
    private final List<Command> commands;
    private final Node view;
    private Optional<String> shown = Optional.empty();
    private boolean showing;

    public ProgrammesPage(PageContext context, List<Programme> builtIn, OwnProgrammes own) {
        this.context = context;
        model = new ProgrammesModel(context.messages(), builtIn, own, context.background(), this::show);
        title = new CommitField(
                context,
                "programmes.title",
                text -> model.replaceProgramme(ProgrammeEdits.rename(model.programme(), text)));
        start = new CommitField(context, "programmes.start", model::start);
        list.getStyleClass().add("workshops");
        list.setAccessibleText(context.text("programmes.heading"));
        list.setCellFactory(cells -> new ProgrammeCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.select(now.key());
            }
        });
        editor = new ProgrammeEditor(context, model, Widgets.column(10, title.view(), start.view(), note));
        commands = new ArrayList<>(List.of(
                Command.of("programmes.copy", this::copy, "Shortcut+D"),
                Command.of("programmes.import", this::importFile, "Shortcut+O"),
                Command.of("programmes.export", this::exportFile, "Shortcut+E"),
                Command.of("programmes.delete", this::delete, "Shortcut+Delete").when(model::isOwn),
                Command.of("kit.undo", model::undo, "Shortcut+Z"),
                Command.of("kit.redo", model::redo, "Shortcut+Y", "Shortcut+Shift+Z"),
                Command.of("kit.home", context.navigator()::openHome, "Alt+Home")));
        commands.addAll(editor.commands());
        view = build();
    }

    @Override
    public String title() {
        return context.text("programmes.heading");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        show();
        model.load(context.toasts()::showFailure);
        list.requestFocus();
    }

    @Override
    public void onHide() {
        model.writeAll();
        if (!model.notSaved().isEmpty()) {
            context.toasts().showFailure(model.notSaved());
        }
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private Node build() {
        var header = Widgets.styled(
                new Flow(
                        12,
                        context.button("kit.home", context.navigator()::openHome, "ghost"),
                        context.label("programmes.heading", "h2"),
                        Widgets.spacer(),
                        saved,
                        context.button(commands.get(1)),
                        context.button(commands.get(2)),
                        context.button(commands.get(3)),
                        context.button(commands.get(0), "primary")),
                "header");
        // F1 shows the keys; here the space is for the texts.
        header.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Button)
                .map(Button.class::cast)
                .forEach(button -> {
                    button.setGraphic(null);
                    button.setMinWidth(Region.USE_PREF_SIZE);
                });
        list.setMinWidth(200);
        list.setPrefSize(270, 190);
        var body = Fold.sideFirst(18, list, editor.view(), ProgrammeEditor.LEAST_WIDTH);
        var page = Widgets.styled(new VBox(14, failure, Widgets.grow(body)), "programmes-body");
        return new VBox(header, Widgets.grow(page));
    }

    private void show() {
        var entries = model.entries();
        showing = true;
        if (!list.getItems().equals(entries)) {
            list.getItems().setAll(entries);
        }
        list.getSelectionModel()
                .select(entries.stream().map(ProgrammeEntry::key).toList().indexOf(model.selected()));
        showing = false;
        var problem = model.trouble();
        Widgets.showText(failure, problem.isEmpty() ? "" : "! " + problem);
        editor.view().setVisible(problem.isEmpty());
        title.field().setEditable(model.isEditable());
        title.show(model.programme().title());
        start.show(model.shownStart());
        note.setText(context.text(model.isEditable() ? "programmes.own_note" : "programmes.built_in_note"));
        saved.setText(savedText());
        Widgets.restyle(saved, model.notSaved().isEmpty() ? "tag" : "warn-text");
        if (shown.filter(model.selected()::equals).isPresent()) {
            editor.show();
        } else {
            shown = Optional.of(model.selected());
            editor.startEditing();
        }
    }

    private String savedText() {
        if (!model.notSaved().isEmpty()) {
            return "! " + context.text("kit.not_saved");
        }
        return context.text(model.isSaved() ? "kit.saved" : "kit.saving");
    }

    private void copy() {
        model.copySelected();
        title.field().requestFocus();
        title.field().selectAll();
    }

    private void importFile() {
        context.files()
                .open(context.text("programmes.import_title"), List.of("json"))
                .ifPresent(file -> context.runInBackground(
                        () -> ProgrammeFile.read(
                                String.valueOf(file.getFileName()),
                                BoundedFiles.read(file, Limits.MAX_PROGRAMME_FILE_BYTES)),
                        programme -> {
                            model.add(programme);
                            context.toasts().showSuccess(context.text("programmes.imported", programme.title()));
                        }));
    }

    private void exportFile() {
        var programme = model.programme();
        context.files()
                .save(context.text("programmes.export_title"), programme.id() + ".json", "json")
                .ifPresent(file -> context.runInBackground(
                        () -> AtomicFiles.write(
                                file, ProgrammeFile.write(programme).getBytes(StandardCharsets.UTF_8)),
                        written -> context.toasts().showSuccess(context.text("programmes.exported", written))));
    }

    private void delete() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && model.isOwn()) {
            context.dialogs()
                    .confirm(
                            context.text("programmes.delete_title", entry.title()),
                            context.text("programmes.delete_text"),
                            context.text("programmes.delete_yes"),
                            model::delete);
        }
    }
}

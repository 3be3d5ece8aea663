package org.commonground.ui.programmes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.files.AtomicFiles;
import org.commonground.live.OwnProgrammes;
import org.commonground.programme.Programme;
import org.commonground.programme.ProgrammeFile;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.programmes.ProgrammesModel.Entry;
import org.commonground.workshop.ProgrammeEdits;

/** The page of all programmes; own ones are edited here, and every change is saved at once. */
public final class ProgrammesPage implements Page {

    private final Kit kit;
    private final ProgrammesModel model;
    private final ListView<Entry> list = new ListView<>();
    private final CommitField title;
    private final CommitField start;
    private final Label note = Ui.wrapped("", "muted", "small");
    private final Label saved = Ui.label("", "tag");
    private final Label trouble = Ui.wrapped("", "warn-text");
    private final Editor editor;
    private final List<Command> commands;
    private final Node view;
    private Optional<String> shown = Optional.empty();
    private boolean showing;

    public ProgrammesPage(Kit kit, List<Programme> builtIn, OwnProgrammes own) {
        this.kit = kit;
        model = new ProgrammesModel(kit.words(), builtIn, own, kit.background(), this::show);
        title = new CommitField(
                kit, "programmes.title", text -> model.change(ProgrammeEdits.rename(model.programme(), text)));
        start = new CommitField(kit, "programmes.start", model::start);
        note.setId("programme-note");
        trouble.setId("programme-trouble");
        saved.setId("programme-saved");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        list.setId("programmes");
        list.getStyleClass().add("workshops");
        list.setAccessibleText(kit.words().get("programmes.heading"));
        list.setCellFactory(cells -> new EntryCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.select(now.key());
            }
        });
        editor = new Editor(kit, model, Ui.column(10, title.view(), start.view(), note));
        commands = new ArrayList<>(List.of(
                Command.of("programmes.copy", this::copy, "Shortcut+D"),
                Command.of("programmes.import", this::importFile, "Shortcut+O"),
                Command.of("programmes.export", this::exportFile, "Shortcut+E"),
                Command.of("programmes.delete", this::delete, "Shortcut+Delete").when(model::isOwn),
                Command.of("kit.undo", model::undo, "Shortcut+Z"),
                Command.of("kit.redo", model::redo, "Shortcut+Y", "Shortcut+Shift+Z"),
                Command.of("kit.home", kit.navigator()::home, "Alt+Home")));
        commands.addAll(editor.commands());
        view = build();
    }

    @Override
    public String title() {
        return kit.words().get("programmes.heading");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        show();
        model.load(kit.toasts()::failed);
        list.requestFocus();
    }

    @Override
    public void gone() {
        model.finish();
        if (!model.notSaved().isEmpty()) {
            kit.toasts().failed(model.notSaved());
        }
    }

    @Override
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    private Node build() {
        var header = Ui.styled(
                new Flow(
                        12,
                        kit.ui().button("kit.home", kit.navigator()::home, "ghost"),
                        kit.ui().text("programmes.heading", "h2"),
                        Ui.spacer(),
                        saved,
                        kit.ui().button(commands.get(1)),
                        kit.ui().button(commands.get(2)),
                        kit.ui().button(commands.get(3)),
                        kit.ui().button(commands.get(0), "primary")),
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
        var body = Fold.leading(18, list, editor.view(), Editor.LEAST);
        VBox.setVgrow(body, Priority.ALWAYS);
        var page = Ui.styled(new VBox(14, trouble, body), "programmes-body");
        VBox.setVgrow(page, Priority.ALWAYS);
        return new VBox(header, page);
    }

    private void show() {
        var entries = model.entries();
        showing = true;
        if (!list.getItems().equals(entries)) {
            list.getItems().setAll(entries);
        }
        list.getSelectionModel()
                .select(entries.stream().map(Entry::key).toList().indexOf(model.selected()));
        showing = false;
        var problem = model.trouble();
        trouble.setText(problem.isEmpty() ? "" : "! " + problem);
        Ui.showIf(trouble, !problem.isEmpty());
        editor.view().setVisible(problem.isEmpty());
        title.field().setEditable(model.changeable());
        title.show(model.programme().title());
        start.show(model.shownStart());
        note.setText(kit.words().get(model.changeable() ? "programmes.own_note" : "programmes.built_in_note"));
        saved.setText(savedText());
        Ui.restyle(saved, model.notSaved().isEmpty() ? "tag" : "warn-text");
        if (shown.filter(model.selected()::equals).isPresent()) {
            editor.show();
        } else {
            shown = Optional.of(model.selected());
            editor.begin();
        }
    }

    private String savedText() {
        if (!model.notSaved().isEmpty()) {
            return "! " + kit.words().get("kit.not_saved");
        }
        return kit.words().get(model.isSaved() ? "kit.saved" : "kit.saving");
    }

    private void copy() {
        model.copy();
        title.field().requestFocus();
        title.field().selectAll();
    }

    private void importFile() {
        kit.files()
                .open(kit.words().get("programmes.import_title"), List.of("json"))
                .ifPresent(file -> kit.background()
                        .quietly(
                                progress -> ProgrammeFile.read(
                                        String.valueOf(file.getFileName()), Files.readAllBytes(file)),
                                programme -> {
                                    model.add(programme);
                                    kit.toasts().done(kit.words().get("programmes.imported", programme.title()));
                                },
                                kit.toasts()::failed));
    }

    private void exportFile() {
        var programme = model.programme();
        kit.files()
                .save(kit.words().get("programmes.export_title"), programme.id() + ".json", "json")
                .ifPresent(file -> kit.background()
                        .quietly(
                                progress -> AtomicFiles.write(
                                        file, ProgrammeFile.write(programme).getBytes(StandardCharsets.UTF_8)),
                                written -> kit.toasts().done(kit.words().get("programmes.exported", written)),
                                kit.toasts()::failed));
    }

    private void delete() {
        var entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && model.isOwn()) {
            kit.dialogs()
                    .confirm(
                            kit.words().get("programmes.delete_title", entry.title()),
                            kit.words().get("programmes.delete_text"),
                            kit.words().get("programmes.delete_yes"),
                            model::delete);
        }
    }
}

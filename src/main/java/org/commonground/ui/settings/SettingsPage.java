package org.commonground.ui.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.live.Subscription;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Segments;
import org.commonground.ui.kit.Settings.Look;
import org.commonground.ui.kit.Ui;

/** The settings page. Each change is applied at once and can be undone. */
public final class SettingsPage implements Page {

    private final Kit kit;
    private final Outside outside;
    private final SettingsModel model;
    private final Segments<Look> look;
    private final Segments<Integer> textSize;
    private final SidesChoice sides;
    private final CommitField depth;
    private final CommitField pictureHeight;
    private final CheckBox generous;
    private final Label smallest = Ui.wrapped("", "strong");
    private final Label tooFar = Ui.wrapped("", "warn-text");
    private final CheckBox sounds;
    private final Label second = Ui.wrapped("");
    private final FieldMessage secondMessage;
    private final Button noSecond;
    private final Button undo;
    private final Command back;
    private final Command turnBack;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    /** The services of the page. */
    public interface Outside {

        /** Plays the tone that announces the end of a step. */
        void playTone();

        /**
         * Writes a backup into the folder to test it. Not called on the user interface's thread.
         *
         * @throws org.commonground.live.StoreFailure if nothing could be written there
         */
        void tryBackup(Path folder);
    }

    /** @param back returns to the page from which the settings were opened */
    public SettingsPage(Kit kit, Outside outside, Runnable back) {
        this.kit = kit;
        this.outside = outside;
        var words = kit.words();
        model = new SettingsModel(kit.preferences(), words);
        look = new Segments<>(
                "look", words.get("settings.look"), Arrays.asList(Look.values()), this::name, model::look);
        textSize = new Segments<>(
                "text-size",
                words.get("settings.text_size"),
                SettingsModel.TEXT_SIZES,
                percent -> words.get("settings.percent", percent),
                model::textPercent);
        sides = new SidesChoice(model, words);
        depth = new CommitField(kit, "settings.depth", model::depth);
        pictureHeight = new CommitField(kit, "settings.picture_height", model::pictureHeight);
        generous = box("settings.generous", () -> model.generous(!model.generous()));
        sounds = box("settings.sounds", () -> model.sounds(!model.sounds()));
        secondMessage = kit.fieldMessage();
        noSecond = kit.ui().button("settings.no_second", () -> model.secondBackups(Optional.empty()));
        this.back = Command.of("kit.settings", back, "Esc", "Shortcut+Comma");
        turnBack = Command.of("kit.undo", model::undo, "Shortcut+Z").when(model::canUndo);
        undo = kit.ui().button(turnBack);
        view = build();
        show();
    }

    @Override
    public String title() {
        return kit.words().get("kit.settings");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        listening = kit.preferences().onChange(this::show);
        show();
        Ui.firstFocusable(look.view()).ifPresent(Node::requestFocus);
    }

    @Override
    public void gone() {
        listening.end();
    }

    @Override
    public List<Command> commands() {
        return List.of(back, turnBack);
    }

    private Node build() {
        var words = kit.words();
        var close = kit.ui().button("settings.back", back::tryRun, "ghost");
        close.setId("settings-back");
        var header = Ui.styled(new Flow(12, close, kit.ui().text("kit.settings", "h2"), Ui.spacer(), undo), "header");
        var sizes = new FlowPane(16, 12, depth.view(), pictureHeight.view());
        var body = new VBox(
                18,
                kit.ui()
                        .card(
                                "settings.looks",
                                labelled("settings.look", look.view()),
                                labelled("settings.text_size", textSize.view()),
                                Ui.column(
                                        6,
                                        kit.ui().text("settings.sides", "field-label"),
                                        sides.view(),
                                        Ui.wrapped(words.get("settings.sides_text"), "muted"))),
                kit.ui()
                        .card(
                                "settings.room",
                                Ui.wrapped(words.get("settings.room_text"), "muted"),
                                sizes,
                                generous,
                                smallest,
                                tooFar),
                kit.ui()
                        .card(
                                "settings.sound",
                                sounds,
                                Ui.row(8, kit.ui().button("settings.try_tone", outside::playTone))),
                kit.ui()
                        .card(
                                "settings.backups",
                                Ui.wrapped(words.get("settings.backups_text"), "muted"),
                                second,
                                secondMessage.view(),
                                new FlowPane(
                                        8,
                                        8,
                                        kit.ui().button("settings.choose_second", this::chooseSecond),
                                        noSecond)));
        body.getStyleClass().add("settings-body");
        body.setMaxWidth(760);
        return new VBox(header, Ui.grow(Ui.scrolling(new VBox(body))));
    }

    private Node labelled(String key, Node choice) {
        return Ui.column(6, kit.ui().text(key, "field-label"), new FlowPane(choice));
    }

    private CheckBox box(String key, Runnable turn) {
        var box = new CheckBox(kit.words().get(key));
        box.setId(key.replace('.', '-'));
        box.setWrapText(true);
        box.setOnAction(event -> turn.run());
        return box;
    }

    private String name(Look value) {
        return kit.words().get("settings.look." + value.name().toLowerCase(Locale.ROOT));
    }

    private void show() {
        look.show(model.look());
        textSize.show(model.textPercent());
        sides.show();
        depth.show(model.depth());
        pictureHeight.show(model.pictureHeight());
        generous.setSelected(model.generous());
        smallest.setText(model.smallestType());
        Ui.showText(tooFar, model.tooFar().map(sentence -> "! " + sentence).orElse(""));
        sounds.setSelected(model.sounds());
        second.setText(model.secondBackups().orElse(kit.words().get("settings.second_none")));
        noSecond.setDisable(model.secondBackups().isEmpty());
        undo.setDisable(!model.canUndo());
    }

    private void chooseSecond() {
        kit.files().folder(kit.words().get("settings.choose_second")).ifPresent(this::tryBackup);
    }

    private void tryBackup(Path folder) {
        secondMessage.clear();
        kit.background()
                .run(
                        kit.words().get("settings.trying_second", folder),
                        progress -> {
                            outside.tryBackup(folder);
                            return folder;
                        },
                        tried -> {
                            model.secondBackups(Optional.of(tried.toString()));
                            kit.toasts().done(kit.words().get("settings.second_works", tried));
                        },
                        secondMessage::say);
    }
}

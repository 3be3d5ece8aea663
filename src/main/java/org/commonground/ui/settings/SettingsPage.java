package org.commonground.ui.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SegmentedChoice;
import org.commonground.ui.control.Settings.Look;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.shell.Page;

/** The settings page. Each change is applied at once and can be undone. */
public final class SettingsPage implements Page {

    private final PageContext context;
    private final SettingsServices outside;
    private final SettingsModel model;
    private final SegmentedChoice<Look> look;
    private final SegmentedChoice<Integer> textSize;
    private final SideColoursChoice sides;
    private final CommitField depth;
    private final CommitField pictureHeight;
    private final CheckBox generous;
    private final Label smallest = Widgets.wrapped("", "strong");
    private final Label tooFar = Widgets.wrapped("", "warn-text");
    private final CheckBox sounds;
    private final Label secondFolder = Widgets.wrapped("");
    private final FieldMessage secondMessage;
    private final Button removeSecondButton;
    private final Button undoButton;
    private final Command backCommand;
    private final Command undoCommand;
    private final Node view;
    private Subscription subscription = Subscription.NONE;

    /**
     * The services of the page.
     *
     * @param playTone plays the tone that announces the end of a step
     * @param tryBackup writes a backup into a folder to test it, or throws {@link org.commonground.session.StoreFailure}; not called on the
     *     user interface's thread
     */
    public record SettingsServices(Runnable playTone, Consumer<Path> tryBackup) {}

    /** @param back returns to the page from which the settings were opened */
    public SettingsPage(PageContext context, SettingsServices outside, Runnable back) {
        this.context = context;
        this.outside = outside;
        var messages = context.messages();
        model = new SettingsModel(context.preferences(), messages);
        look = new SegmentedChoice<>(
                "look", messages.get("settings.look"), Arrays.asList(Look.values()), this::name, model::look);
        textSize = new SegmentedChoice<>(
                "text-size",
                messages.get("settings.text_size"),
                SettingsModel.TEXT_SIZES,
                percent -> messages.get("settings.percent", percent),
                model::textPercent);
        sides = new SideColoursChoice(model, messages);
        depth = new CommitField(context, "settings.depth", model::depth);
        pictureHeight = new CommitField(context, "settings.picture_height", model::pictureHeight);
        generous = checkBox("settings.generous", () -> model.generous(!model.generous()));
        sounds = checkBox("settings.sounds", () -> model.sounds(!model.sounds()));
        secondMessage = context.fieldMessage();
        removeSecondButton = context.button("settings.no_second", () -> model.secondBackups(Optional.empty()));
        this.backCommand = Command.of("kit.settings", back, "Esc", "Shortcut+Comma");
        undoCommand = Command.of("kit.undo", model::undo, "Shortcut+Z").when(model::canUndo);
        undoButton = context.button(undoCommand);
        view = build();
        show();
    }

    @Override
    public String title() {
        return context.text("kit.settings");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        subscription = context.preferences().onChange(this::show);
        show();
        Widgets.firstFocusable(look.view()).ifPresent(Node::requestFocus);
    }

    @Override
    public void onHide() {
        subscription.cancel();
    }

    @Override
    public List<Command> commands() {
        return List.of(backCommand, undoCommand);
    }

    private Node build() {
        var messages = context.messages();
        var close = Widgets.withId("settings-back", context.button("settings.back", backCommand::tryRun, "ghost"));
        var header = Widgets.styled(
                new Flow(12, close, context.label("kit.settings", "h2"), Widgets.spacer(), undoButton), "header");
        var sizes = new FlowPane(16, 12, depth.view(), pictureHeight.view());
        var body = new VBox(
                18,
                context.card(
                        "settings.looks",
                        captioned("settings.look", look.view()),
                        captioned("settings.text_size", textSize.view()),
                        Widgets.column(
                                6,
                                context.label("settings.sides", "field-label"),
                                sides.view(),
                                Widgets.wrapped(messages.get("settings.sides_text"), "muted"))),
                context.card(
                        "settings.room",
                        Widgets.wrapped(messages.get("settings.room_text"), "muted"),
                        sizes,
                        generous,
                        smallest,
                        tooFar),
                context.card(
                        "settings.sound",
                        sounds,
                        Widgets.row(8, context.button("settings.try_tone", outside.playTone()))),
                context.card(
                        "settings.backups",
                        Widgets.wrapped(messages.get("settings.backups_text"), "muted"),
                        secondFolder,
                        secondMessage.view(),
                        new FlowPane(
                                8,
                                8,
                                context.button("settings.choose_second", this::chooseSecondFolder),
                                removeSecondButton)));
        body.getStyleClass().add("settings-body");
        body.setMaxWidth(760);
        return new VBox(header, Widgets.grow(Widgets.scrolling(new VBox(body))));
    }

    private Node captioned(String key, Node choice) {
        return Widgets.column(6, context.label(key, "field-label"), new FlowPane(choice));
    }

    private CheckBox checkBox(String key, Runnable turn) {
        var box = Widgets.withId(key.replace('.', '-'), new CheckBox(context.text(key)));
        box.setWrapText(true);
        box.setOnAction(event -> turn.run());
        return box;
    }

    private String name(Look value) {
        return context.text(Messages.key("settings.look.", value));
    }

    private void show() {
        look.show(model.look());
        textSize.show(model.textPercent());
        sides.show();
        depth.show(model.depth());
        pictureHeight.show(model.pictureHeight());
        generous.setSelected(model.generous());
        smallest.setText(model.smallestType());
        Widgets.showText(
                tooFar, model.tooFarWarning().map(sentence -> "! " + sentence).orElse(""));
        sounds.setSelected(model.sounds());
        secondFolder.setText(model.secondBackups().orElse(context.text("settings.second_none")));
        removeSecondButton.setDisable(model.secondBackups().isEmpty());
        undoButton.setDisable(!model.canUndo());
    }

    private void chooseSecondFolder() {
        context.files().folder(context.text("settings.choose_second")).ifPresent(this::tryBackup);
    }

    private void tryBackup(Path folder) {
        secondMessage.clear();
        context.background()
                .run(
                        context.text("settings.trying_second", folder),
                        progress -> {
                            outside.tryBackup().accept(folder);
                            return folder;
                        },
                        tried -> {
                            model.secondBackups(Optional.of(tried.toString()));
                            context.toasts().showSuccess(context.text("settings.second_works", tried));
                        },
                        secondMessage::show);
    }
}

package org.commonground.ui.console;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import org.commonground.live.LiveWorkshop;
import org.commonground.report.PhotoReader;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.FileDrop;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Photo;
import org.commonground.workshop.PhotoFile;
import org.commonground.workshop.Photos;
import org.commonground.workshop.Refused;
import org.commonground.workshop.Workshop;

/** The photos of a step, dropped on it or chosen with a key, each with a caption. The strip is hidden while there are none. */
final class PhotoStrip {

    private static final double HEIGHT = 72;
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png");

    private final LiveWorkshop live;
    private final Kit kit;
    private final Runnable acted;
    private final Command command;
    private final FlowPane view = new FlowPane(14, 8);
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, CommitField> captions = new HashMap<>();
    private List<String> shown = List.of();

    /** @param acted runs after the photos were added, to move the focus back to the capture line */
    PhotoStrip(LiveWorkshop live, Kit kit, Runnable acted) {
        this.live = live;
        this.kit = kit;
        this.acted = acted;
        command = Command.of("console.photo", this::choose, "Shortcut+Shift+O")
                .when(() -> step(live.workshop()).isPresent());
        view.setId("photos");
        view.managedProperty().bind(view.visibleProperty());
        view.setVisible(false);
    }

    Node view() {
        return view;
    }

    Command command() {
        return command;
    }

    /** Makes the node accept dropped files. */
    void dropsOn(Node node) {
        FileDrop.on(node, () -> step(live.workshop()).isPresent(), this::add);
    }

    void show(Workshop workshop) {
        var photos = step(workshop).map(id -> Photos.at(workshop, id)).orElse(List.of());
        var ids = photos.stream().map(Photo::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            captions.clear();
            view.getChildren().setAll(photos.stream().map(this::thumbnail).toList());
            view.setVisible(!photos.isEmpty());
        }
        photos.forEach(photo ->
                Optional.ofNullable(captions.get(photo.id())).ifPresent(caption -> caption.show(photo.caption())));
    }

    private static Optional<String> step(Workshop workshop) {
        return workshop.live().step().filter(id -> workshop.programme().step(id).isPresent());
    }

    private void choose() {
        add(kit.files().openSeveral(kit.words().get("console.photo"), ENDINGS));
    }

    /** Reads the files in the background, because large pictures take a moment; they go to the step that is on now. */
    private void add(List<Path> dropped) {
        var files = new PhotoFiles(kit.words(), live.pen());
        step(live.workshop())
                .ifPresent(step -> dropped.forEach(file -> kit.background()
                        .quietly(progress -> files.read(file), read -> take(step, read), kit.toasts()::failed)));
    }

    private void take(String step, PhotoFiles.Read read) {
        read.photo()
                .ifPresentOrElse(photo -> keep(step, photo), () -> kit.toasts().failed(read.fault()));
    }

    private void keep(String step, PhotoFile file) {
        try {
            live.record(Photos.keep(live.workshop(), file));
            live.perform(Photos.add(live.workshop(), live.pen(), step, file.id()));
            acted.run();
        } catch (Refused refused) {
            kit.toasts().failed(kit.sentences().of(refused));
        }
    }

    private Node thumbnail(Photo photo) {
        var picture = new ImageView(image(photo));
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        picture.setAccessibleText(photo.caption());
        var caption = new CommitField(
                kit, "console.photo_caption", text -> live.perform(Photos.caption(live.workshop(), photo.id(), text)));
        captions.put(photo.id(), caption);
        var remove = kit.ui()
                .button(
                        "console.photo_remove",
                        () -> {
                            live.perform(Photos.delete(live.workshop(), photo.id()));
                            acted.run();
                        },
                        "small-btn");
        return Ui.styled(Ui.row(8, picture, Ui.column(4, caption.view(), remove)), "photo");
    }

    private Image image(Photo photo) {
        return images.computeIfAbsent(
                photo.fileId(),
                id -> new Image(
                        new ByteArrayInputStream(PhotoReader.bytes(Photos.file(live.workshop(), photo))),
                        0,
                        2 * HEIGHT,
                        true,
                        true));
    }
}

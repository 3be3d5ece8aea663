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
import org.commonground.programme.model.Step;
import org.commonground.report.archive.PhotoReader;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PictureFileReader;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;

/** The photos of a step, dropped on it or chosen with a key, each with a caption. The strip is hidden while there are none. */
final class PhotoStrip {

    private static final double HEIGHT = 72;
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png");

    private final LiveWorkshop live;
    private final PageContext context;
    private final Runnable afterAction;
    private final Command command;
    private final FlowPane view = Widgets.withId("photos", new FlowPane(14, 8));
    private final Map<String, Image> images = new HashMap<>();
    private final Map<String, CommitField> captions = new HashMap<>();
    private List<String> shown = List.of();

    /** @param acted runs after the photos were added, to move the focus back to the capture line */
    PhotoStrip(LiveWorkshop live, PageContext context, Runnable acted) {
        this.live = live;
        this.context = context;
        this.afterAction = acted;
        command = Command.of("console.photo", this::choose, "Shortcut+Shift+O")
                .when(() -> currentStepId(live.workshop()).isPresent());
        Widgets.showIf(view, false);
    }

    Node view() {
        return view;
    }

    Command command() {
        return command;
    }

    /** Makes the node accept dropped files. */
    void acceptDrops(Node node) {
        FileDrop.install(node, () -> currentStepId(live.workshop()).isPresent(), this::add);
    }

    void show(Workshop workshop) {
        var photos =
                currentStepId(workshop).map(id -> Photos.ofStep(workshop, id)).orElse(List.of());
        var ids = photos.stream().map(Photo::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            captions.clear();
            view.getChildren().setAll(photos.stream().map(this::thumbnail).toList());
            Widgets.showIf(view, !photos.isEmpty());
        }
        photos.forEach(photo ->
                Optional.ofNullable(captions.get(photo.id())).ifPresent(caption -> caption.show(photo.caption())));
    }

    private static Optional<String> currentStepId(Workshop workshop) {
        return workshop.currentStep().map(Step::id);
    }

    private void choose() {
        add(context.files().openSeveral(context.text("console.photo"), ENDINGS));
    }

    /** Reads the files in the background, because large pictures take a moment; they go to the step that is on now. */
    private void add(List<Path> dropped) {
        var files = new PictureFileReader(context.messages());
        currentStepId(live.workshop())
                .ifPresent(step -> dropped.forEach(file -> context.runInBackground(
                        () -> files.read(file, bytes -> PhotoReader.read(bytes, live.pen())),
                        read -> addRead(step, read))));
    }

    private void addRead(String step, PictureFileReader.ReadPicture<PhotoFile> read) {
        read.picture()
                .ifPresentOrElse(
                        photo -> addPhoto(step, photo), () -> context.toasts().showFailure(read.fault()));
    }

    private void addPhoto(String step, PhotoFile file) {
        try {
            live.performLive(Photos.keep(live.workshop(), file));
            live.performUndoable(Photos.add(live.workshop(), live.pen(), step, file.id()));
            afterAction.run();
        } catch (InvalidInput refused) {
            context.toasts().showFailure(context.failureMessages().describe(refused));
        }
    }

    private Node thumbnail(Photo photo) {
        var picture = new ImageView(image(photo));
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        picture.setAccessibleText(photo.caption());
        var caption = new CommitField(
                context,
                "console.photo_caption",
                text -> live.performUndoable(Photos.caption(live.workshop(), photo.id(), text)));
        captions.put(photo.id(), caption);
        var remove = context.button(
                "console.photo_remove",
                () -> {
                    live.performUndoable(Photos.delete(live.workshop(), photo.id()));
                    afterAction.run();
                },
                "small-btn");
        return Widgets.styled(Widgets.row(8, picture, Widgets.column(4, caption.view(), remove)), "photo");
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

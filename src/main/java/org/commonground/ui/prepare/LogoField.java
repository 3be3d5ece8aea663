package org.commonground.ui.prepare;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import org.commonground.report.archive.PhotoReader;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PictureFileReader;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.PhotoFile;

/** The logo of the client: chosen from a file, shown small, removed again. */
final class LogoField {

    private static final List<String> ENDINGS = List.of("png", "jpg", "jpeg");
    private static final double HEIGHT = 40;
    private static final double WIDTH = 160;

    private final PageContext context;
    private final PrepareModel model;
    private final ImageView picture = new ImageView();
    private final Button remove;
    private final FieldMessage fault;
    private final Node view;
    private Optional<PhotoFile> shown = Optional.empty();

    LogoField(PageContext context, PrepareModel model) {
        this.context = context;
        this.model = model;
        picture.setPreserveRatio(true);
        picture.setFitHeight(HEIGHT);
        picture.setFitWidth(WIDTH);
        picture.setAccessibleText(context.text("prepare.logo"));
        var choose = Widgets.withId("logo-choose", context.button("prepare.logo_choose", this::choose, "small-btn"));
        remove = Widgets.withId("logo-remove", context.button("prepare.logo_remove", model::removeLogo, "small-btn"));
        fault = context.fieldMessage();
        view = Widgets.column(
                4, context.caption("prepare.logo", choose), new HBox(10, picture, choose, remove), fault.view());
        show();
    }

    Node view() {
        return view;
    }

    void show() {
        var logo = model.logo();
        if (!logo.equals(shown)) {
            shown = logo;
            picture.setImage(logo.map(file -> new Image(new ByteArrayInputStream(PhotoReader.bytes(file))))
                    .orElse(null));
        }
        Widgets.showIf(picture, logo.isPresent());
        Widgets.showIf(remove, logo.isPresent());
    }

    private void choose() {
        var files = new PictureFileReader(context.messages());
        var pen = model.live().pen();
        context.files()
                .open(context.text("prepare.logo_choose"), ENDINGS)
                .ifPresent(file -> context.background()
                        .runQuietly(
                                progress -> files.read(file, bytes -> PhotoReader.readLogo(bytes, pen)),
                                read -> {
                                    fault.show(read.fault());
                                    read.picture().ifPresent(this::set);
                                },
                                fault::show));
    }

    private void set(PhotoFile file) {
        try {
            model.setLogo(file);
        } catch (InvalidInput refused) {
            fault.show(context.failureMessages().describe(refused));
        }
    }
}

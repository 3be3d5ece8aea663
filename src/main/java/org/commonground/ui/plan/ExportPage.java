package org.commonground.ui.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** The plan as files: what is missing before it goes out, which formats, where to, and how it will look. */
public final class ExportPage implements Page {

    private static final double LEFT_WIDTH = 380;

    private final Kit kit;
    private final LiveWorkshop live;
    private final Clock clock;
    private final ExportForm form;
    private final VBox checks = new VBox(8);
    private final VBox pages = new VBox(16);
    private final List<Command> commands;
    private final Node view;

    /**
     * @param folder where files go unless another folder is chosen
     * @param open shows a folder in the system's file manager
     */
    public ExportPage(Kit kit, LiveWorkshop live, Clock clock, Path folder, Consumer<Path> open) {
        this.kit = kit;
        this.live = live;
        this.clock = clock;
        form = new ExportForm(kit, live, this::today, folder, open);
        commands = List.of(
                Command.of("export.go", form::export, "Shortcut+Enter"),
                Command.of("export.folder", form::chooseFolder, "Shortcut+O"),
                Command.of("export.back", this::back, "Esc"));
        view = build();
    }

    @Override
    public String title() {
        return kit.words().get("export.window", workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        checks.getChildren().setAll(PlanSide.lines(PlanModel.checks(workshop(), kit.words(), today())));
        pages.getChildren().setAll(Ui.wrapped(kit.words().get("export.preview_coming"), "muted"));
        var now = workshop();
        kit.background().quietly(progress -> Preview.of(kit.words(), now, today()), this::show, this::noPreview);
        form.focus();
    }

    @Override
    public void gone() {
        form.cancel();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private Node build() {
        checks.setId("export-checks");
        pages.setId("export-preview");
        var head = Ui.row(
                12,
                Ui.grow(new VBox(
                        2,
                        kit.ui().text("export.heading", "h1"),
                        Ui.wrapped(workshop().details().title(), "muted"))),
                kit.ui().button("export.back", this::back));
        var choices = new VBox(16, kit.ui().card("export.missing", checks), form.choicesView());
        choices.setMaxWidth(LEFT_WIDTH);
        // Where the button is stays in sight, however many formats there are.
        var left = new VBox(16, Ui.grow(scroll(choices)), form.goingView());
        left.setMinWidth(LEFT_WIDTH + 16);
        left.setMaxWidth(LEFT_WIDTH + 16);
        pages.setMinWidth(0);
        pages.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        var preview = Ui.grow(Ui.styled(scroll(pages), "preview"));
        var page = new VBox(20, head, Ui.grow(new HBox(20, left, preview)));
        page.getStyleClass().add("plan-page");
        return page;
    }

    private static ScrollPane scroll(Node content) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void show(List<Image> images) {
        pages.getChildren().clear();
        for (int i = 0; i < images.size(); i++) {
            var page = new ImageView(images.get(i));
            page.setPreserveRatio(true);
            page.fitWidthProperty()
                    .bind(javafx.beans.binding.Bindings.min(
                            pages.widthProperty().subtract(24), 760));
            page.setAccessibleText(kit.words().get("export.preview_page", i + 1));
            pages.getChildren().add(page);
        }
    }

    private void noPreview(String sentence) {
        pages.getChildren().setAll(Ui.wrapped("! " + sentence, "plan-warning"));
    }

    private void back() {
        kit.navigator().plan(workshop().id());
    }

    private Workshop workshop() {
        return live.workshop();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workshop().details().zone());
    }
}

package org.commonground.ui.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.report.Format;
import org.commonground.report.Options;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** The export page: what is missing in the plan, the formats, the folder, and a preview. */
public final class ExportPage implements Page {

    private static final double LEFT_WIDTH = 380;
    /** The least width and height at which the preview can be read, in pixels. */
    private static final double PREVIEW = 300;

    private final Kit kit;
    private final ExportPurpose purpose;
    private final LiveWorkshop live;
    private final Clock clock;
    private final ExportPlaces places;
    private final ExportForm form;
    private final VBox checks = new VBox(8);
    private final VBox pages = new VBox(16);
    private final List<Command> commands;
    private final Node view;
    /** The preview that was requested last; the results of earlier requests are discarded. */
    private Optional<Asked> asked = Optional.empty();

    private boolean due;

    private record Asked(Workshop workshop, Set<Format> formats, Options options) {}

    public ExportPage(Kit kit, LiveWorkshop live, Clock clock, ExportPurpose purpose, ExportPlaces places) {
        this.kit = kit;
        this.live = live;
        this.clock = clock;
        this.purpose = purpose;
        this.places = places;
        form = new ExportForm(kit, live, this::today, purpose, places, this::previewSoon);
        commands = List.of(
                Command.of("export.go", form::export, "Shortcut+Enter"),
                Command.of("export.folder", form::chooseFolder, "Shortcut+O"),
                Command.of("export.back", this::back, "Esc"));
        view = build();
    }

    @Override
    public String title() {
        return kit.words()
                .get(
                        purpose == ExportPurpose.PLAN ? "export.window" : "export.sheets_window",
                        workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        checks.getChildren().setAll(CheckLines.of(PlanCheck.of(workshop(), kit.words(), today())));
        form.show();
        preview();
        form.focus();
    }

    /** Collects all changes of one key or click into one preview. */
    private void previewSoon() {
        if (!due) {
            due = true;
            Platform.runLater(() -> {
                due = false;
                preview();
            });
        }
    }

    /** Renders the pages that an export with the current choices would write. */
    private void preview() {
        var mine = Optional.of(new Asked(workshop(), form.previewedWith(), form.options()));
        if (mine.equals(asked)) {
            return;
        }
        asked = mine;
        pages.getChildren().setAll(Ui.wrapped(kit.words().get("export.preview_coming"), "muted"));
        var formats = form.previewedWith();
        var options = form.options();
        var out = Outgoing.of(live, kit.words(), today(), formats);
        kit.background()
                .quietly(
                        progress -> mine.equals(asked)
                                ? Optional.of(Preview.of(kit.words(), out, formats, options, places.others(), today()))
                                : Optional.<Preview>empty(),
                        preview -> preview.filter(drawn -> mine.equals(asked)).ifPresent(this::show),
                        this::noPreview);
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
        var head = new Flow(
                12,
                Ui.grow(new VBox(
                        2,
                        kit.ui().text(purpose == ExportPurpose.PLAN ? "export.heading" : "export.sheets_heading", "h1"),
                        Ui.wrapped(workshop().details().title(), "muted"))),
                kit.ui().button(purpose == ExportPurpose.PLAN ? "export.back" : "export.sheets_back", this::back));
        var choices = new VBox(16);
        if (purpose == ExportPurpose.PLAN) {
            choices.getChildren().add(kit.ui().card("export.missing", checks));
        }
        choices.getChildren().add(form.choicesView());
        // The export button stays visible, however many formats there are.
        var left = new VBox(16, Ui.grow(Ui.scrolling(choices)), form.goingView());
        left.setMinWidth(LEFT_WIDTH + 16);
        left.setPrefWidth(LEFT_WIDTH + 16);
        pages.setMinWidth(0);
        pages.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        var preview = Ui.styled(Ui.scrolling(pages), "preview");
        preview.setMinHeight(PREVIEW);
        var page = new VBox(20, head, Ui.grow(Fold.leading(20, left, preview, PREVIEW)));
        page.getStyleClass().add("plan-page");
        return page;
    }

    private void show(Preview preview) {
        var images = preview.pages();
        pages.getChildren().clear();
        for (int i = 0; i < images.size(); i++) {
            var page = new ImageView(images.get(i));
            page.setPreserveRatio(true);
            page.fitWidthProperty()
                    .bind(javafx.beans.binding.Bindings.min(
                            pages.widthProperty().subtract(24), 760));
            var number = kit.words().get("export.preview_page", i + 1, preview.of());
            page.setAccessibleText(number);
            pages.getChildren().addAll(page, Ui.label(number, "small", "muted"));
        }
    }

    private void noPreview(String sentence) {
        pages.getChildren().setAll(Ui.wrapped("! " + sentence, "plan-warning"));
    }

    private void back() {
        if (purpose == ExportPurpose.PLAN) {
            kit.navigator().plan(workshop().id());
        } else {
            kit.navigator().prepare(workshop().id());
        }
    }

    private Workshop workshop() {
        return live.workshop();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workshop().details().zone());
    }
}

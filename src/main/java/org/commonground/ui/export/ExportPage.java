package org.commonground.ui.export;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.plan.CheckLines;
import org.commonground.ui.plan.PlanCheck;
import org.commonground.ui.shell.Page;
import org.commonground.workshop.Workshop;

/** The export page: what is missing in the plan, the formats, the folder, and a preview. */
public final class ExportPage implements Page {

    private static final double LEFT_WIDTH = 380;
    /** The least width and height at which the preview can be read, in pixels. */
    private static final double MIN_PREVIEW = 300;

    private final PageContext context;
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
    private Optional<PreviewRequest> lastRequest = Optional.empty();

    private boolean previewScheduled;

    private record PreviewRequest(Workshop workshop, Set<ExportFormat> formats, ExportOptions options) {}

    public ExportPage(PageContext context, LiveWorkshop live, Clock clock, ExportPurpose purpose, ExportPlaces places) {
        this.context = context;
        this.live = live;
        this.clock = clock;
        this.purpose = purpose;
        this.places = places;
        form = new ExportForm(context, live, this::today, purpose, places, this::schedulePreview);
        commands = List.of(
                Command.of("export.go", form::export, "Shortcut+Enter"),
                Command.of("export.print", form::print, "Shortcut+P"),
                Command.of("export.folder", form::chooseFolder, "Shortcut+O"),
                Command.of("export.back", this::back, "Esc"));
        view = build();
    }

    @Override
    public String title() {
        return context.text(
                purpose == ExportPurpose.PLAN ? "export.window" : "export.sheets_window",
                workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        checks.getChildren().setAll(CheckLines.of(PlanCheck.of(workshop(), context.messages(), today())));
        form.show();
        preview();
        form.focus();
    }

    /** Collects all changes of one key or click into one preview. */
    private void schedulePreview() {
        if (!previewScheduled) {
            previewScheduled = true;
            Platform.runLater(() -> {
                previewScheduled = false;
                preview();
            });
        }
    }

    /** Renders the pages that an export with the current choices would write. */
    private void preview() {
        var mine = Optional.of(new PreviewRequest(workshop(), form.previewFormats(), form.options()));
        if (mine.equals(lastRequest)) {
            return;
        }
        lastRequest = mine;
        pages.getChildren().setAll(context.wrapped("export.preview_coming", "muted"));
        var formats = form.previewFormats();
        var options = form.options();
        var out = PlanRelease.of(live, context.messages(), today(), formats);
        context.background()
                .runQuietly(
                        progress -> mine.equals(lastRequest)
                                ? Optional.of(ExportPreview.of(
                                        context.messages(), out, formats, options, places.otherWorkshops(), today()))
                                : Optional.<ExportPreview>empty(),
                        preview -> preview.filter(drawn -> mine.equals(lastRequest))
                                .ifPresent(this::show),
                        this::showPreviewError);
    }

    @Override
    public void onHide() {
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
                Widgets.grow(new VBox(
                        2,
                        context.label(purpose == ExportPurpose.PLAN ? "export.heading" : "export.sheets_heading", "h1"),
                        Widgets.wrapped(workshop().details().title(), "muted"))),
                context.button(purpose == ExportPurpose.PLAN ? "export.back" : "export.sheets_back", this::back));
        var choices = new VBox(16);
        if (purpose == ExportPurpose.PLAN) {
            choices.getChildren().add(context.card("export.missing", checks));
        }
        choices.getChildren().add(form.choicesView());
        // The export button stays visible, however many formats there are.
        var left = new VBox(16, Widgets.grow(Widgets.scrolling(choices)), form.exportView());
        left.setMinWidth(LEFT_WIDTH + 16);
        left.setPrefWidth(LEFT_WIDTH + 16);
        pages.setMinWidth(0);
        pages.setAlignment(javafx.geometry.Pos.TOP_CENTER);
        var preview = Widgets.styled(Widgets.scrolling(pages), "preview");
        preview.setMinHeight(MIN_PREVIEW);
        var page = new VBox(20, head, Widgets.grow(Fold.sideFirst(20, left, preview, MIN_PREVIEW)));
        page.getStyleClass().add("plan-page");
        return page;
    }

    private void show(ExportPreview preview) {
        var images = preview.pages();
        pages.getChildren().clear();
        form.warn(preview.warning());
        for (int i = 0; i < images.size(); i++) {
            var page = new ImageView(images.get(i));
            page.setPreserveRatio(true);
            page.fitWidthProperty()
                    .bind(javafx.beans.binding.Bindings.min(
                            pages.widthProperty().subtract(24), 760));
            var number = context.text("export.preview_page", i + 1, preview.of());
            page.setAccessibleText(number);
            pages.getChildren().addAll(page, Widgets.label(number, "small", "muted"));
        }
    }

    private void showPreviewError(String sentence) {
        pages.getChildren().setAll(Widgets.wrapped("! " + sentence, "plan-warning"));
    }

    private void back() {
        if (purpose == ExportPurpose.PLAN) {
            context.navigator().openPlan(workshop().id());
        } else {
            context.navigator().openPreparation(workshop().id());
        }
    }

    private Workshop workshop() {
        return live.workshop();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workshop().details().zone());
    }
}

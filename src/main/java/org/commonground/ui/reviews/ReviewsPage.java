package org.commonground.ui.reviews;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.plan.PlanModel;
import org.commonground.ui.reviews.ReviewsModel.Topic;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.SaveIndicator;

/** The reviews of the plan: opening review files, answering remarks side by side, and the signatures. */
public final class ReviewsPage implements Page {

    private static final double MIN_TOPICS_WIDTH = 620;

    private final PageContext context;
    private final ReviewsModel model;
    private final ReviewInbox letters;
    private final SaveIndicator light;
    private final Label subtitle = Widgets.wrapped("", "muted");
    private final VBox topics = new VBox(16);
    private final Reconciler<Topic> shown;
    private final UndecidedReviewsPane arrivals;
    private final SignaturesPane signatures;
    private final Node empty;
    private final List<Command> commands;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    /** @param clock the date of today, for due dates of actions that are edited here */
    public ReviewsPage(PageContext context, LiveWorkshop live, Clock clock) {
        this.context = context;
        model = new ReviewsModel(context.messages(), live);
        letters = new ReviewInbox(context.messages(), live);
        light = new SaveIndicator(context.messages(), live);
        var plan = new PlanModel(context.messages(), live, clock);
        shown = new Reconciler<>(topics, Topic::actionId, topic -> new TopicNode(context, model, plan, topic));
        arrivals = new UndecidedReviewsPane(context, letters, this::show);
        signatures = new SignaturesPane(context, model);
        empty = context.widgets()
                .card("reviews.how", Widgets.wrapped(context.messages().get("reviews.how_long"), "muted"));
        commands = List.of(
                Command.of("reviews.open", this::chooseFiles, "Shortcut+O"),
                Command.of("reviews.paste", this::paste, "Shortcut+Shift+V"),
                Command.of("reviews.back", this::back, "Esc"));
        view = build();
        show();
    }

    @Override
    public String title() {
        return context.messages()
                .get("reviews.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        listening = Subscription.of(model.live().onChange(workshop -> show()), light.follow());
        show();
        view.applyCss();
        Widgets.firstFocusable(view).ifPresent(Node::requestFocus);
    }

    @Override
    public void onHide() {
        listening.cancel();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void show() {
        subtitle.setText(model.subtitle());
        boolean any = !model.signatures().isEmpty();
        shown.show(any ? model.topics() : List.of());
        arrivals.show();
        signatures.show();
        Widgets.showIf(empty, !any);
    }

    private void chooseFiles() {
        addFiles(context.files().openSeveral(context.messages().get("reviews.open"), List.of("json", "eml", "txt")));
    }

    /** Reads review files. Those without problems are added, the others are shown with what to decide. */
    public void addFiles(List<Path> files) {
        if (!files.isEmpty()) {
            context.background()
                    .runQuietly(
                            progress -> files.stream()
                                    .flatMap(file -> letters.read(file).stream())
                                    .toList(),
                            this::accept,
                            context.toasts()::showFailure);
        }
    }

    private void paste() {
        accept(letters.readPasted(
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("")));
    }

    private void accept(List<ReviewInbox.ReadFile> read) {
        int taken = letters.accept(read);
        if (taken > 0) {
            context.toasts().showSuccess(context.messages().get("reviews.taken", taken));
        }
        show();
    }

    private void back() {
        context.navigator().openPlan(model.live().workshop().id());
    }

    private Node build() {
        var titles = Widgets.grow(new VBox(2, context.widgets().text("reviews.heading", "h1"), subtitle));
        var undo = context.widgets()
                .button(
                        "kit.undo",
                        Shortcut.of("Shortcut+Z"),
                        () -> model.live().undo());
        var open = context.widgets().button("reviews.open", this::chooseFiles, "primary");
        open.setId("reviews-open");
        var head = Widgets.header(
                titles,
                light.view(),
                context.widgets().button("reviews.back", this::back, "ghost"),
                undo,
                context.widgets().button("reviews.paste", this::paste),
                open);
        topics.setId("reviews-topics");
        var body = new Fold(MIN_TOPICS_WIDTH, 20, new VBox(16, arrivals.view(), empty, topics), signatures.view());
        body.getStyleClass().add("plan-body");
        var scroll = Widgets.scrolling(body);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var page = new VBox(20, head, Widgets.grow(scroll));
        page.getStyleClass().add("plan-page");
        FileDrop.install(page, () -> true, this::addFiles);
        return page;
    }
}

package org.commonground.ui.plan;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Subscription;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.FileDrop;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Shortcut;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ReviewsModel.Topic;

/** The reviews of the plan: opening review files, answering remarks side by side, and the signatures. */
public final class ReviewsPage implements Page {

    private static final double TOPICS = 620;

    private final Kit kit;
    private final ReviewsModel model;
    private final Letters letters;
    private final SaveLight light;
    private final Label subtitle = Ui.wrapped("", "muted");
    private final VBox topics = new VBox(16);
    private final Reconciler<Topic> shown;
    private final Arrivals arrivals;
    private final Signatures signatures;
    private final Node empty;
    private final List<Command> commands;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    /** @param clock the date of today, for due dates of actions that are edited here */
    public ReviewsPage(Kit kit, LiveWorkshop live, Clock clock) {
        this.kit = kit;
        model = new ReviewsModel(kit.words(), live);
        letters = new Letters(kit.words(), live);
        light = new SaveLight(kit.words(), live);
        var plan = new PlanModel(kit.words(), live, clock);
        shown = new Reconciler<>(topics, Topic::actionId, topic -> new TopicNode(kit, model, plan, topic));
        arrivals = new Arrivals(kit, letters, this::show);
        signatures = new Signatures(kit, model);
        empty = kit.ui().card("reviews.how", Ui.wrapped(kit.words().get("reviews.how_long"), "muted"));
        commands = List.of(
                Command.of("reviews.open", this::choose, "Shortcut+O"),
                Command.of("reviews.paste", this::paste, "Shortcut+Shift+V"),
                Command.of("reviews.back", this::back, "Esc"));
        view = build();
        show();
    }

    @Override
    public String title() {
        return kit.words()
                .get("reviews.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        listening = Subscription.of(model.live().onChange(workshop -> show()), light.follow());
        show();
        view.applyCss();
        Ui.firstFocusable(view).ifPresent(Node::requestFocus);
    }

    @Override
    public void gone() {
        listening.end();
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
        Ui.showIf(empty, !any);
    }

    private void choose() {
        read(kit.files().openSeveral(kit.words().get("reviews.open"), List.of("json")));
    }

    private void read(List<Path> files) {
        if (!files.isEmpty()) {
            kit.background()
                    .quietly(progress -> files.stream().map(letters::read).toList(), this::take, kit.toasts()::failed);
        }
    }

    private void paste() {
        take(List.of(letters.readPasted(
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse(""))));
    }

    private void take(List<Letters.Read> read) {
        int taken = letters.take(read);
        if (taken > 0) {
            kit.toasts().done(kit.words().get("reviews.taken", taken));
        }
        show();
    }

    private void back() {
        kit.navigator().plan(model.live().workshop().id());
    }

    private Node build() {
        var titles = Ui.grow(new VBox(2, kit.ui().text("reviews.heading", "h1"), subtitle));
        var undo = kit.ui()
                .button(
                        "kit.undo",
                        Shortcut.of("Shortcut+Z"),
                        () -> model.live().undo());
        var open = kit.ui().button("reviews.open", this::choose, "primary");
        open.setId("reviews-open");
        var head = Ui.header(
                titles,
                light.view(),
                kit.ui().button("reviews.back", this::back, "ghost"),
                undo,
                kit.ui().button("reviews.paste", this::paste),
                open);
        topics.setId("reviews-topics");
        var body = new Fold(TOPICS, 20, new VBox(16, arrivals.view(), empty, topics), signatures.view());
        body.getStyleClass().add("plan-body");
        var scroll = Ui.scrolling(body);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var page = new VBox(20, head, Ui.grow(scroll));
        page.getStyleClass().add("plan-page");
        FileDrop.on(page, () -> true, this::read);
        return page;
    }
}

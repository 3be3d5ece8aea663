package org.commonground.ui.reviews;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.plan.PlanModel;
import org.commonground.ui.reviews.ReviewsModel.Topic;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.ReturnedFilesFrame;

/** The reviews of the plan: opening review files, answering remarks side by side, and the signatures. */
public final class ReviewsPage implements Page {

    private static final double MIN_TOPICS_WIDTH = 620;

    private final PageContext context;
    private final ReviewsModel model;
    private final ReviewInbox letters;
    private final VBox topics = Widgets.withId("reviews-topics", new VBox(16));
    private final Reconciler<Topic> shown;
    private final UndecidedReviewsPane arrivals;
    private final SignaturesPane signatures;
    private final Node empty;
    private final List<Command> commands;
    private final ReturnedFilesFrame frame;

    /** @param clock the date of today, for due dates of actions that are edited here */
    public ReviewsPage(PageContext context, LiveWorkshop live, Clock clock) {
        this.context = context;
        model = new ReviewsModel(context.messages(), live);
        letters = new ReviewInbox(context.messages(), live);
        var plan = new PlanModel(context.messages(), live, clock);
        shown = new Reconciler<>(topics, Topic::actionId, topic -> new TopicNode(context, model, plan, topic));
        arrivals = new UndecidedReviewsPane(context, letters, this::show);
        signatures = new SignaturesPane(context, model);
        empty = context.card("reviews.how", context.wrapped("reviews.how_long", "muted"));
        var open = Command.of("reviews.open", this::chooseFiles, "Shortcut+O");
        var paste = Command.of("reviews.paste", this::paste, "Shortcut+Shift+V");
        var back = Command.of("reviews.back", this::back, "Esc");
        commands = List.of(open, paste, back);
        frame = new ReturnedFilesFrame(
                context,
                live,
                "reviews.heading",
                context.button(back, "ghost"),
                List.of(context.button(paste), context.button(open, "primary")),
                new Fold(MIN_TOPICS_WIDTH, 20, new VBox(16, arrivals.view(), empty, topics), signatures.view()),
                this::show,
                this::addFiles);
        show();
    }

    @Override
    public String title() {
        return context.text("reviews.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return frame.view();
    }

    @Override
    public void onShow() {
        frame.onShow();
        var kept = letters.keptFiles();
        var pasted = letters.keptPaste();
        if (letters.undecided().isEmpty() && !(kept.isEmpty() && pasted.isEmpty())) {
            context.runInBackground(
                    () -> Stream.concat(pasted.stream(), readAll(kept)).toList(), read -> {
                        letters.acceptAgain(read);
                        show();
                    });
        }
    }

    @Override
    public void onHide() {
        frame.onHide();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void show() {
        frame.subtitle(model.subtitle());
        boolean any = !model.signatures().isEmpty();
        shown.show(any ? model.topics() : List.of());
        arrivals.show();
        signatures.show();
        Widgets.showIf(empty, !any);
    }

    private void chooseFiles() {
        addFiles(context.files().openSeveral(context.text("reviews.open"), List.of("json", "eml", "txt")));
    }

    /** Reads review files. Those without problems are added, the others are shown with what to decide. */
    public void addFiles(List<Path> files) {
        if (!files.isEmpty()) {
            context.runInBackground(() -> readAll(files).toList(), this::accept);
        }
    }

    private Stream<ReviewInbox.ReadFile> readAll(List<Path> files) {
        return files.stream().flatMap(file -> letters.read(file).stream());
    }

    private void paste() {
        accept(letters.readPasted(
                Optional.ofNullable(Clipboard.getSystemClipboard().getString()).orElse("")));
    }

    private void accept(List<ReviewInbox.ReadFile> read) {
        int taken = letters.accept(read);
        if (taken > 0) {
            context.toasts().showSuccess(context.text("reviews.taken", taken));
        }
        show();
    }

    private void back() {
        context.navigator().openPlan(model.live().workshop().id());
    }
}

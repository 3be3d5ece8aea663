package org.commonground.ui.status;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.ReturnedFilesFrame;
import org.commonground.ui.status.StatusModel.FileUpdate;

/** What files of other programs say about the actions, beside what the plan says; accepted one by one or all at once. */
public final class StatusPage implements Page {

    private final PageContext context;
    private final StatusModel model;
    private final Button acceptAll;
    private final VBox body = Widgets.withId("status-updates", new VBox(16));
    private final List<Command> commands;
    private final ReturnedFilesFrame frame;
    private List<String> faults = List.of();

    /** @param clock the date of today, for dates without a year */
    public StatusPage(PageContext context, LiveWorkshop live, Clock clock) {
        this.context = context;
        model = new StatusModel(context, live, clock);
        var accepting = Command.of("status.accept_all", this::acceptAll, "Shortcut+Enter")
                .when(() -> !model.updates().isEmpty());
        acceptAll = context.button(accepting);
        var open = Command.of("status.open", this::chooseFiles, "Shortcut+O");
        var back = Command.of("status.back", this::back, "Esc");
        commands = List.of(open, accepting, back);
        frame = new ReturnedFilesFrame(
                context,
                live,
                "status.heading",
                context.button(back, "ghost"),
                List.of(acceptAll, context.button(open, "primary")),
                body,
                this::show,
                this::read);
        show();
    }

    @Override
    public String title() {
        return context.text("status.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return frame.view();
    }

    @Override
    public void onShow() {
        frame.onShow();
        if (!model.hasFiles()) {
            read(model.keptFiles(), model::leaveAgain);
        }
    }

    @Override
    public void onHide() {
        if (model.hasFiles()) {
            model.keepUndecided();
        }
        frame.onHide();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void chooseFiles() {
        read(context.files().openSeveral(context.text("status.open"), List.of("xlsx", "csv", "json", "txt")));
    }

    private void read(List<Path> files) {
        read(files, () -> {});
    }

    private void read(List<Path> files, Runnable then) {
        if (!files.isEmpty()) {
            context.runInBackground(
                    () -> files.stream()
                            .map(model::open)
                            .filter(fault -> !fault.isEmpty())
                            .toList(),
                    notRead -> {
                        then.run();
                        showRead(notRead);
                        model.keepUndecided();
                    });
        }
    }

    private void showRead(List<String> notRead) {
        faults = notRead;
        show();
        Widgets.firstFocusable(body).ifPresent(Node::requestFocus);
    }

    private void acceptAll() {
        model.accept(model.updates());
    }

    private void back() {
        context.navigator().openPlan(model.live().workshop().id());
    }

    private void show() {
        frame.subtitle(model.live().workshop().details().title());
        var updates = model.updates();
        int focused = Widgets.focusedChild(body);
        acceptAll.setDisable(updates.isEmpty());
        body.getChildren().setAll(updates.stream().map(this::card).toList());
        if (updates.isEmpty()) {
            body.getChildren()
                    .add(context.card(
                            "status.how",
                            context.wrapped(model.hasFiles() ? "status.none" : "status.how_long", "muted")));
        }
        var notes = Stream.concat(faults.stream(), model.notes().stream())
                .<Node>map(note -> Widgets.wrapped("! " + note, "plan-warning"))
                .toList();
        if (!notes.isEmpty()) {
            var card = Widgets.withId("status-not-taken", context.card("status.not_taken", notes.toArray(Node[]::new)));
            body.getChildren().add(card);
        }
        if (focused >= 0) {
            // The card that was decided is no more; the keyboard goes on in the next one.
            var next = updates.isEmpty() ? view() : body.getChildren().get(Math.min(focused, updates.size() - 1));
            Widgets.firstFocusable(next).ifPresent(Node::requestFocus);
        }
    }

    private Node card(FileUpdate one) {
        var update = one.update();
        var from = one.file() + " · " + context.text("status.line_number", one.line());
        var by = update.by().isEmpty() ? "" : " · " + context.text("status.by", update.by());
        var how = update.isMatchedByTitle() ? " · " + context.text("status.by_title") : "";
        var card = Widgets.styled(
                new VBox(8, Widgets.wrapped(update.title(), "h3"), Widgets.wrapped(from + by + how, "muted", "small")),
                "card",
                "status-update");
        for (var change : update.changes()) {
            card.getChildren()
                    .add(Widgets.wrapped(context.text(
                            "status.change", change.caption(), shown(change.before()), shown(change.after()))));
        }
        card.getChildren()
                .add(Widgets.row(
                        8,
                        context.button("status.accept", () -> model.accept(List.of(one)), "small-btn"),
                        context.button(
                                "status.leave",
                                () -> {
                                    model.leave(one);
                                    show();
                                    model.keepUndecided();
                                },
                                "small-btn")));
        return card;
    }

    private String shown(String value) {
        return value.isEmpty() ? context.text("status.empty") : value;
    }
}

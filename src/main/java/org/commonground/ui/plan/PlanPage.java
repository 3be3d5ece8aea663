package org.commonground.ui.plan;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.live.Subscription;
import org.commonground.roomview.RoomDisplay;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Shortcut;
import org.commonground.ui.kit.Ui;

/** The action plan: actions with owner, counterpart, due date and measure of success. */
public final class PlanPage implements Page {

    /** The width that the table needs beside the checks, in pixels. */
    private static final double TABLE = 720;

    private final Kit kit;
    private final PlanModel model;
    private final Supplier<Organisation.Read> others;
    private final SaveLight light;
    private final ScrollPane scroll = Ui.scrolling(new Region());
    private final ActionTable table;
    private final PlanSide side;
    private final Label subtitle = Ui.wrapped("", "muted");
    private final Button reviews;
    private final List<Command> commands;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    /**
     * @param clock the date of today, for dates that have passed
     * @param others the other workshops of the organisation and series; called off the user interface's thread
     */
    public PlanPage(Kit kit, LiveWorkshop live, Clock clock, Supplier<Organisation.Read> others) {
        this.kit = kit;
        this.others = others;
        model = new PlanModel(kit.words(), live, clock);
        light = new SaveLight(kit.words(), live);
        table = new ActionTable(kit, model, scroll);
        side = new PlanSide(kit, model);
        var id = live.workshop().id();
        reviews = kit.ui().button("plan.reviews", () -> kit.navigator().reviews(id));
        reviews.setId("plan-reviews");
        commands = Stream.concat(own(id), kit.navigator().handouts(id).stream()).toList();
        view = build();
        show();
    }

    private Stream<Command> own(String id) {
        return Stream.of(
                Command.of("plan.add", table::startAdding, "Shortcut+N"),
                Command.of("plan.edit", table::edit, "F2").when(table::anySelected),
                Command.of("plan.up", () -> table.move(-1), "Alt+Up").when(table::anySelected),
                Command.of("plan.down", () -> table.move(1), "Alt+Down").when(table::anySelected),
                Command.of("plan.next_status", table::nextStatus, "Space").when(table::lineFocused),
                Command.of("plan.delete", table::delete, "Delete").when(table::lineFocused),
                Command.of("plan.console", () -> kit.navigator().console(id), "Shortcut+B"),
                Command.of("plan.reviews", () -> kit.navigator().reviews(id), "Shortcut+R"),
                Command.of("plan.export", () -> kit.navigator().export(id), "Shortcut+E", "Shortcut+P"));
    }

    @Override
    public String title() {
        return kit.words().get("plan.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        listening = Subscription.of(
                model.live().onChange(workshop -> show()),
                RoomDisplay.follow(model.live(), kit.words()),
                light.follow());
        show();
        kit.background().quietly(progress -> others.get(), this::join, kit.toasts()::failed);
        // The content of the scroll pane joins the scene only when it is styled; before that nothing in it can take the
        // focus.
        view.applyCss();
        table.focus();
    }

    @Override
    public void gone() {
        listening.end();
    }

    @Override
    public List<Heading> headings() {
        return List.of(new Heading(
                "plan.help",
                "plan.help_note",
                List.of(
                        "plan.export",
                        "handout.open",
                        "handout.print",
                        "handout.mail",
                        "plan.reviews",
                        "plan.console")));
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void join(Organisation.Read read) {
        model.others(read);
        show();
    }

    private void show() {
        subtitle.setText(model.subtitle());
        reviews.setText(model.reviews());
        table.show();
        side.show();
    }

    private Node build() {
        var undo = kit.ui()
                .button(
                        "kit.undo",
                        Shortcut.of("Shortcut+Z"),
                        () -> model.live().undo());
        var titles = Ui.grow(new VBox(2, kit.ui().text("plan.heading", "h1"), subtitle));
        var head = Ui.header(
                titles,
                light.view(),
                kit.ui().button("plan.console", () -> kit.navigator().console(workshopId()), "ghost"),
                undo,
                reviews,
                kit.ui().button("plan.preview", () -> kit.navigator().export(workshopId())),
                kit.ui().button("plan.export", () -> kit.navigator().export(workshopId()), "primary"));
        var right = side.view();
        var body = new Fold(TABLE, 20, table.view(), right);
        body.getStyleClass().add("plan-body");
        scroll.setContent(body);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var page = new VBox(20, head, Ui.grow(scroll));
        page.getStyleClass().add("plan-page");
        return page;
    }

    private String workshopId() {
        return model.live().workshop().id();
    }
}

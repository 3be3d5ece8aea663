package org.commonground.ui.plan;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.OnePageCommands;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PagePlace;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.SaveIndicator;

/** The action plan: actions with owner, counterpart, due date and measure of success. */
public final class PlanPage implements Page {

    /** The width that the table needs beside the checks, in pixels. */
    private static final double MIN_TABLE_WIDTH = 720;

    private final PageContext context;
    private final PlanModel model;
    private final Supplier<OrganisationWorkshops.ReadWorkshops> others;
    private final SaveIndicator light;
    private final ScrollPane scroll = Widgets.scrolling(new Region());
    private final ActionTable table;
    private final PlanSidebar side;
    private final Label subtitle = Widgets.wrapped("", "muted");
    private final Button reviews;
    private final List<Command> commands;
    private final Parent view;
    private final PagePlace place;
    private Subscription listening = Subscription.NONE;

    /**
     * @param clock the date of today, for dates that have passed
     * @param others the other workshops of the organisation and series; called off the user interface's thread
     */
    public PlanPage(
            PageContext context, LiveWorkshop live, Clock clock, Supplier<OrganisationWorkshops.ReadWorkshops> others) {
        this.context = context;
        this.others = others;
        model = new PlanModel(context.messages(), live, clock);
        light = new SaveIndicator(context.messages(), live);
        table = new ActionTable(context, model, scroll);
        side = new PlanSidebar(context, model);
        var id = live.workshop().id();
        reviews = context.button("plan.reviews", () -> context.navigator().openReviews(id));
        reviews.setId("plan-reviews");
        commands = Stream.concat(pageCommands(id), OnePageCommands.of(context.navigator(), id).stream())
                .toList();
        view = build();
        place = new PagePlace(live, "place.plan", view, scroll);
        show();
    }

    private Stream<Command> pageCommands(String id) {
        return Stream.of(
                Command.of("plan.add", table::focusNewAction, "Shortcut+N"),
                Command.of("plan.edit", table::focusForm, "F2").when(table::hasSelection),
                Command.of("plan.up", () -> table.moveSelected(-1), "Alt+Up").when(table::hasSelection),
                Command.of("plan.down", () -> table.moveSelected(1), "Alt+Down").when(table::hasSelection),
                Command.of("plan.next_status", table::nextStatus, "Space").when(table::isLineFocused),
                Command.of("plan.delete", table::delete, "Delete").when(table::isLineFocused),
                Command.of("plan.console", () -> context.navigator().openConsole(id), "Shortcut+B"),
                Command.of("plan.reviews", () -> context.navigator().openReviews(id), "Shortcut+R"),
                Command.of("plan.status_files", () -> context.navigator().openStatus(id), "Shortcut+U"),
                Command.of("plan.export", () -> context.navigator().openExport(id), "Shortcut+E"));
    }

    @Override
    public String title() {
        return context.text("plan.window", model.live().workshop().details().title());
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        listening = Subscription.of(
                model.live().onChange(workshop -> show()),
                RoomDisplay.follow(model.live(), context.messages()),
                light.follow());
        show();
        context.runInBackground(() -> others.get(), this::showOthers);
        // The content of the scroll pane joins the scene only when it is styled; before that nothing in it can take the
        // focus.
        view.applyCss();
        table.restore();
        place.restore(table::focus);
    }

    @Override
    public void onHide() {
        place.leave();
        listening.cancel();
    }

    @Override
    public List<HelpSection> helpSections() {
        return List.of(new HelpSection(
                "plan.help",
                "plan.help_note",
                List.of(
                        "plan.export",
                        "handout.open",
                        "handout.print",
                        "handout.mail",
                        "plan.reviews",
                        "plan.status_files",
                        "plan.console")));
    }

    @Override
    public boolean isTypedEverywhere() {
        return true;
    }

    /** What is typed on a button or a line of the plan is the beginning of a new action. */
    @Override
    public void typeUnclaimed(String character) {
        table.typeNewAction(character);
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private void showOthers(OrganisationWorkshops.ReadWorkshops read) {
        model.others(read);
        show();
    }

    private void show() {
        subtitle.setText(model.subtitle());
        reviews.setText(model.reviews());
        table.show();
        side.show();
    }

    private Parent build() {
        var ui = context.widgets();
        var pages = context.navigator();
        var head = Widgets.header(
                Widgets.grow(new VBox(2, ui.text("plan.heading", "h1"), subtitle)),
                light.view(),
                ui.button("plan.console", () -> pages.openConsole(workshopId()), "ghost"),
                ui.button(
                        "kit.undo",
                        Shortcut.of("Shortcut+Z"),
                        () -> model.live().undo()),
                reviews,
                ui.button("plan.status_files", () -> pages.openStatus(workshopId())),
                ui.button("plan.preview", () -> pages.openExport(workshopId())),
                ui.button("plan.export", () -> pages.openExport(workshopId()), "primary"));
        var body = Widgets.styled(new Fold(MIN_TABLE_WIDTH, 20, table.view(), side.view()), "plan-body");
        scroll.setContent(body);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return Widgets.styled(new VBox(20, head, Widgets.grow(scroll)), "plan-page");
    }

    private String workshopId() {
        return model.live().workshop().id();
    }
}

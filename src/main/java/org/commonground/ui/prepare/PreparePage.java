package org.commonground.ui.prepare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Subscription;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** The week before: what it is called, when it starts, who comes, and how the time is spent. */
public final class PreparePage implements Page {

    private final Kit kit;
    private final PrepareModel model;
    private final SaveLight light;
    private final Label heading = Ui.label("", "h2");
    private final CommitField title;
    private final CommitField organisation;
    private final CommitField date;
    private final CommitField time;
    private final CommitField marketing;
    private final CommitField it;
    private final List<PeopleColumn> people = new ArrayList<>();
    private final GridPane programme = new GridPane(14, 8);
    private final Label total = Ui.label("", "strong");
    private final List<Command> commands;
    private final Node view;
    private final List<Subscription> subscriptions = new ArrayList<>();

    public PreparePage(Kit kit, LiveWorkshop live) {
        this.kit = kit;
        model = new PrepareModel(kit.words(), live);
        light = new SaveLight(kit.words(), live);
        title = new CommitField(kit, "prepare.title", model::title);
        organisation = new CommitField(kit, "prepare.organisation", model::organisation);
        date = new CommitField(kit, "prepare.date", model::startDate);
        time = new CommitField(kit, "prepare.time", model::startTime);
        marketing = new CommitField(kit, "prepare.first_side", text -> model.sideName(Side.MARKETING, text));
        it = new CommitField(kit, "prepare.second_side", text -> model.sideName(Side.IT, text));
        var editing = new EditPerson(kit, model);
        for (var side : Side.values()) {
            people.add(new PeopleColumn(kit, model, side, editing::edit));
        }
        var paste = new PastePeople(kit, model, editing);
        commands = List.of(
                Command.of("prepare.start", this::start, "Shortcut+Enter"),
                Command.of("prepare.paste", paste::ask, "Shortcut+Shift+V"),
                Command.of(
                        "prepare.print",
                        () -> kit.navigator().export(live.workshop().id()),
                        "Shortcut+P"));
        view = build();
        show(live.workshop());
    }

    @Override
    public String title() {
        return model.workshop().details().title();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        subscriptions.add(model.live().onChange(this::show));
        light.start();
        show(model.workshop());
        people.getFirst().name().requestFocus();
    }

    @Override
    public void gone() {
        light.stop();
        subscriptions.forEach(Subscription::end);
        subscriptions.clear();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private Node build() {
        var header = Ui.styled(
                Ui.row(
                        12,
                        kit.ui().button("kit.home", kit.navigator()::home, "ghost"),
                        heading,
                        Ui.spacer(),
                        light.view(),
                        kit.ui().button(commands.get(2)),
                        kit.ui().button(commands.getFirst(), "primary")),
                "header");
        var left = Ui.styled(new ScrollPane(new VBox(18, facts(), overview())), "plain-scroll");
        left.setFitToWidth(true);
        left.setMinWidth(360);
        left.setPrefWidth(380);
        var columns = new HBox(14);
        people.forEach(column -> columns.getChildren().add(column.view()));
        VBox.setVgrow(columns, Priority.ALWAYS);
        var right = new VBox(
                14,
                Ui.row(
                        12,
                        kit.ui().text("prepare.people", "h1"),
                        Ui.spacer(),
                        kit.ui().button(commands.get(1))),
                columns);
        HBox.setHgrow(right, Priority.ALWAYS);
        var body = Ui.styled(new HBox(24, left, right), "prepare-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(header, body);
    }

    private Node facts() {
        return kit.ui()
                .card("prepare.facts", title.view(), organisation.view(), halves(date, time), halves(marketing, it));
    }

    private static Node halves(CommitField a, CommitField b) {
        for (var half : List.of(a, b)) {
            half.view().setPrefWidth(0);
            half.view().setMinWidth(0);
            HBox.setHgrow(half.view(), Priority.ALWAYS);
        }
        return new HBox(12, a.view(), b.view());
    }

    private Node overview() {
        var card = kit.ui().card("prepare.programme", programme, total);
        card.setId("programme");
        return card;
    }

    private void show(Workshop workshop) {
        var details = workshop.details();
        heading.setText(details.title());
        title.show(details.title());
        organisation.show(details.organisation());
        date.show(model.startDate());
        time.show(model.startTime());
        marketing.show(details.marketingName());
        it.show(details.itName());
        people.forEach(PeopleColumn::show);
        showProgramme();
    }

    private void showProgramme() {
        programme.getChildren().clear();
        int row = 0;
        for (var line : model.programme()) {
            programme.addRow(
                    row++,
                    Ui.label(line.at(), "faint", "small"),
                    Ui.label(line.title(), line.isBreak() ? "muted" : "programme-title"),
                    Ui.label(line.minutes(), "muted", "small"));
        }
        total.setText(model.total());
    }

    private void start() {
        model.begin();
        kit.navigator().console(model.workshop().id());
    }
}

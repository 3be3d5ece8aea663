package org.commonground.ui.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Subscription;
import org.commonground.programme.Side;
import org.commonground.ui.kit.CheckInField;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.SaveLight;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** The page on which a workshop is prepared: title, start, participants, the sponsors' answers, and the programme. */
public final class PreparePage implements Page {

    private final Kit kit;
    private final PrepareModel model;
    private final SaveLight light;
    private final Label heading = Ui.whole(Ui.label("", "h2"));
    private final CommitField title;
    private final CommitField organisation;
    private final CommitField date;
    private final CommitField time;
    private final CommitField marketing;
    private final CommitField it;
    private final CheckInField checkIns;
    private final List<PeopleColumn> people = new ArrayList<>();
    private final MissingStrip missing;
    private final SponsorCards sponsors;
    private final WallQuestion wall;
    private final GridPane programme = new GridPane(14, 8);
    private final Label total = Ui.wrapped("", "strong");
    private final Command start;
    private final Button begin;
    private final Command rehearse;
    private final Command paste;
    private final Command file;
    private final Command allHere;
    private final Command print;
    private final Command change;
    private final Node view;
    private Subscription listening = Subscription.NONE;

    /** @param drafts the texts that were not committed when the workshop was last open, by field */
    public PreparePage(Kit kit, LiveWorkshop live, Map<String, String> drafts) {
        this.kit = kit;
        model = new PrepareModel(kit.words(), live);
        light = new SaveLight(kit.words(), live);
        title = new CommitField(kit, "prepare.title", model::title);
        organisation = new CommitField(kit, "prepare.organisation", model::organisation);
        date = new CommitField(kit, "prepare.date", model::startDate);
        time = new CommitField(kit, "prepare.time", model::startTime);
        marketing = new CommitField(kit, "prepare.first_side", text -> model.sideName(Side.MARKETING, text));
        it = new CommitField(kit, "prepare.second_side", text -> model.sideName(Side.IT, text));
        checkIns = new CheckInField(kit, live, model::today);
        // The end is shown while the start is still being typed.
        time.field().textProperty().subscribe(typed -> showProgramme());
        var editing = new EditPerson(kit, model, id -> people.forEach(column -> column.focus(id)));
        for (var side : Side.values()) {
            people.add(new PeopleColumn(kit, model, side, editing::edit));
        }
        missing = new MissingStrip(kit, this::goTo);
        sponsors = new SponsorCards(kit, model, drafts);
        wall = new WallQuestion(kit, model);
        var list = new PastePeople(kit, model, editing);
        var workshop = live.workshop().id();
        start = Command.of("prepare.start", this::start, "Shortcut+Enter");
        rehearse = Command.of("prepare.rehearse", () -> kit.navigator().rehearse(workshop), "Shortcut+R");
        paste = Command.of("prepare.paste", list::ask, "Shortcut+Shift+V");
        file = Command.of("prepare.file", list::askForFile, "Shortcut+O");
        allHere = Command.of("prepare.all_here", model::allHere, "Shortcut+H");
        print = Command.of("prepare.print", () -> kit.navigator().sheets(workshop), "Shortcut+P");
        change = Command.of("prepare.change_programme", () -> kit.navigator().programme(workshop), "Shortcut+G");
        begin = kit.ui().button(start, "primary");
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
        listening = Subscription.of(model.live().onChange(this::show), light.follow());
        show(model.workshop());
        // The content of a scroll pane is in the scene only after the pane has its skin.
        view.applyCss();
        people.getFirst().name().requestFocus();
    }

    @Override
    public void gone() {
        sponsors.commit();
        listening.end();
    }

    @Override
    public List<Command> commands() {
        return List.of(start, rehearse, paste, file, allHere, change, print);
    }

    private Node build() {
        heading.setMinWidth(40);
        var header = Ui.styled(
                new Flow(
                        12,
                        kit.ui().button("kit.home", kit.navigator()::home, "ghost"),
                        heading,
                        Ui.spacer(),
                        light.view(),
                        plain(print),
                        plain(rehearse),
                        begin),
                "header");
        header.getChildren().stream()
                .filter(node -> node != heading && node instanceof javafx.scene.control.Labeled)
                .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        var left = new VBox(18, facts(), wall.view(), overview());
        var right = new VBox(14, peopleHead(), columns(), sponsors.view());
        var body = Ui.styled(new PrepareLayout(missing.view(), left, right), "prepare-body");
        return new VBox(header, Ui.grow(Ui.scrolling(body)));
    }

    private Node peopleHead() {
        return Ui.column(
                4,
                new Flow(
                        8,
                        kit.ui().text("prepare.people", "h1"),
                        Ui.spacer(),
                        plain(allHere),
                        plain(file),
                        plain(paste)),
                Ui.wrapped(kit.words().get("prepare.people_keys"), "muted", "small"));
    }

    /** A button without its key cap, for a row of several; F1 shows the keys. */
    private Node plain(Command command) {
        var button = kit.ui().button(command);
        button.setGraphic(null);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node columns() {
        return Flow.columns(14, people.stream().map(PeopleColumn::view).toArray(Node[]::new));
    }

    private Node facts() {
        return kit.ui()
                .card(
                        "prepare.facts",
                        title.view(),
                        organisation.view(),
                        halves(date, time),
                        halves(marketing, it),
                        new VBox(6, checkIns.days().view(), checkIns.dates()));
    }

    private static Node halves(CommitField a, CommitField b) {
        for (var half : List.of(a, b)) {
            half.view().setPrefWidth(160);
            half.view().setMinWidth(0);
            HBox.setHgrow(half.view(), Priority.ALWAYS);
        }
        return Flow.columns(12, a.view(), b.view());
    }

    private Node overview() {
        var card = kit.ui().card("prepare.programme", programme, total, plain(change));
        card.setId("programme");
        return card;
    }

    private void show(Workshop workshop) {
        var details = workshop.details();
        heading.setText(details.title());
        begin.setText(kit.words().get(model.begun() ? "prepare.go_on" : "prepare.start"));
        title.show(details.title());
        organisation.show(details.organisation());
        date.show(model.startDate());
        time.show(model.startTime());
        marketing.show(details.marketingName());
        it.show(details.itName());
        checkIns.show();
        people.forEach(PeopleColumn::show);
        missing.show(model.missing());
        wall.show();
        sponsors.show();
        showProgramme();
    }

    private void showProgramme() {
        var start = time.field().getText();
        programme.getChildren().clear();
        int row = 0;
        for (var line : model.programme(start)) {
            var title = Ui.wrapped(line.title(), line.isBreak() ? "muted" : "programme-title");
            GridPane.setHgrow(title, Priority.ALWAYS);
            var cells =
                    List.of(Ui.label(line.at(), "faint", "small"), title, Ui.label(line.minutes(), "muted", "small"));
            cells.forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
            cells.getFirst().setMinWidth(Region.USE_PREF_SIZE);
            cells.getLast().setMinWidth(Region.USE_PREF_SIZE);
            programme.addRow(row++, cells.toArray(Node[]::new));
        }
        total.setText(model.total(start));
    }

    private void goTo(Missing.Field field) {
        var node = switch (field) {
            case START -> model.startDate().isEmpty() ? date.field() : time.field();
            case MARKETING_PEOPLE -> people.getFirst().name();
            case IT_PEOPLE -> people.get(Side.IT.ordinal()).name();
            case WALL -> wall.field();
            case MARKETING_SPONSOR -> sponsors.first(Side.MARKETING);
            case IT_SPONSOR -> sponsors.first(Side.IT);
        };
        node.requestFocus();
    }

    /** Starts the workshop. A field with rejected text takes the focus instead. */
    private void start() {
        var refused = Stream.of(title, organisation, date, time, marketing, it, checkIns.days())
                .filter(field -> !field.take())
                .findFirst();
        if (refused.isPresent()) {
            refused.get().field().requestFocus();
        } else if (model.wall().isEmpty() && !model.begun()) {
            wall.ask(this::begin);
        } else {
            begin();
        }
    }

    private void begin() {
        model.begin();
        kit.navigator().console(model.workshop().id());
    }
}

package org.commonground.ui.prepare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Subscription;
import org.commonground.ui.control.CheckInField;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.FileDrop;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PagePlace;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.SaveIndicator;
import org.commonground.workshop.Workshop;

/** The page on which a workshop is prepared: title, start, participants, the sponsors' answers, and the programme. */
public final class PreparePage implements Page {

    private final PageContext context;
    private final PrepareModel model;
    private final SaveIndicator light;
    private final Label heading = Widgets.withFullTextTooltip(Widgets.label("", "h2"));
    private final CommitField title;
    private final CommitField organisation;
    private final LogoField logo;
    private final CommitField date;
    private final CommitField time;
    private final CommitField marketing;
    private final CommitField it;
    private final CheckInField checkIns;
    private final List<PeopleColumn> people = new ArrayList<>();
    private final MissingStrip missing;
    private final SponsorCards sponsors;
    private final ScreenQuestion wall;
    private final AirtimeChoice airtime;
    private final GridPane programme = new GridPane(14, 8);
    private final Label total = Widgets.wrapped("", "strong");
    private final Command start;
    private final Button begin;
    private final Command rehearse;
    private final Command paste;
    private final Command file;
    private final Command allHere;
    private final Command print;
    private final Command change;
    private final ScrollPane scroll = Widgets.scrolling(new Region());
    private final Parent view;
    private final PagePlace place;
    private Subscription listening = Subscription.NONE;

    public PreparePage(PageContext context, LiveWorkshop live) {
        this.context = context;
        model = new PrepareModel(context.messages(), live);
        light = new SaveIndicator(context.messages(), live);
        title = kept("prepare.title", model::title);
        organisation = kept("prepare.organisation", model::organisation);
        logo = new LogoField(context, model);
        date = kept("prepare.date", this::setStartDate);
        time = kept("prepare.time", model::startTime);
        marketing = kept("prepare.first_side", text -> model.sideName(Side.MARKETING, text));
        it = kept("prepare.second_side", text -> model.sideName(Side.IT, text));
        checkIns = new CheckInField(context, live, model::today);
        date.field().setPromptText(context.text("prepare.such_as", model.dateExample()));
        time.field().setPromptText(context.text("prepare.such_as", model.timeExample()));
        // The end is shown while the start is still being typed.
        time.field().textProperty().subscribe(typed -> showProgramme());
        var editing = new ParticipantDialog(context, model, id -> people.forEach(column -> column.focus(id)));
        for (var side : Side.values()) {
            people.add(new PeopleColumn(context, model, side, editing::show));
        }
        missing = new MissingStrip(context, this::focusField);
        sponsors = new SponsorCards(context, model);
        wall = new ScreenQuestion(context, model);
        airtime = new AirtimeChoice(context, model);
        var list = new PeopleImportDialog(context, model);
        var workshop = live.workshop().id();
        start = Command.of("prepare.start", this::start, "Shortcut+Enter");
        rehearse = Command.of("prepare.rehearse", () -> context.navigator().rehearse(workshop), "Shortcut+R");
        paste = Command.of("prepare.paste", list::show, "Shortcut+Shift+V");
        file = Command.of("prepare.file", list::showWithFile, "Shortcut+O");
        allHere = Command.of("prepare.all_here", model::markAllPresent, "Shortcut+H");
        print = Command.of("prepare.print", () -> context.navigator().openPrintouts(workshop), "Shortcut+P");
        change =
                Command.of("prepare.change_programme", () -> context.navigator().openProgramme(workshop), "Shortcut+G");
        begin = context.button(start, "primary");
        view = build();
        place = new PagePlace(live, "place.prepare", view, scroll);
        FileDrop.install(view, () -> !context.dialogs().isOpen(), list::showFiles);
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
    public void onShow() {
        listening = Subscription.of(model.live().onChange(this::show), light.follow());
        show(model.workshop());
        // The content of a scroll pane is in the scene only after the pane has its skin.
        place.restore(people.getFirst().name()::requestFocus);
    }

    @Override
    public void onHide() {
        sponsors.commit();
        place.leave();
        listening.cancel();
    }

    @Override
    public List<Command> commands() {
        return List.of(start, rehearse, paste, file, allHere, change, print);
    }

    private CommitField kept(String key, Consumer<String> commit) {
        return new CommitField(context, key, commit).keepDraft(model.live(), key);
    }

    private Parent build() {
        heading.setMinWidth(40);
        var header = Widgets.styled(
                new Flow(
                        12,
                        context.button("kit.home", context.navigator()::openHome, "ghost"),
                        heading,
                        Widgets.spacer(),
                        light.view(),
                        buttonWithoutKey(print),
                        buttonWithoutKey(rehearse),
                        begin),
                "header");
        header.getChildren().stream()
                .filter(node -> node != heading && node instanceof javafx.scene.control.Labeled)
                .forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        var left = new VBox(18, facts(), wall.view(), overview(), airtime.view());
        var right = new VBox(14, peopleHead(), columns(), sponsors.view());
        var body = Widgets.styled(new PrepareLayout(missing.view(), left, right), "prepare-body");
        scroll.setContent(body);
        return new VBox(header, Widgets.grow(scroll));
    }

    private Node peopleHead() {
        return Widgets.column(
                4,
                new Flow(
                        8,
                        context.label("prepare.people", "h1"),
                        Widgets.spacer(),
                        buttonWithoutKey(allHere),
                        buttonWithoutKey(file),
                        buttonWithoutKey(paste)),
                context.wrapped("prepare.people_keys", "muted", "small"));
    }

    /** A button without its key cap, for a row of several; F1 shows the keys. */
    private Node buttonWithoutKey(Command command) {
        var button = context.button(command);
        button.setGraphic(null);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private Node columns() {
        return Flow.columns(14, people.stream().map(PeopleColumn::view).toArray(Node[]::new));
    }

    private Node facts() {
        return context.card(
                "prepare.facts",
                title.view(),
                organisation.view(),
                logo.view(),
                sideBySide(date, time),
                sideBySide(marketing, it),
                new VBox(6, checkIns.days().view(), checkIns.dates()));
    }

    private static Node sideBySide(CommitField a, CommitField b) {
        for (var half : List.of(a, b)) {
            half.view().setPrefWidth(160);
            half.view().setMinWidth(0);
            HBox.setHgrow(half.view(), Priority.ALWAYS);
        }
        return Flow.columns(12, a.view(), b.view());
    }

    private Node overview() {
        var card = context.card("prepare.programme", programme, total, buttonWithoutKey(change));
        card.setId("programme");
        return card;
    }

    private void show(Workshop workshop) {
        var details = workshop.details();
        heading.setText(details.title());
        begin.setText(context.text(model.begun() ? "prepare.go_on" : "prepare.start"));
        title.show(details.title());
        organisation.show(details.organisation());
        logo.show();
        date.show(model.startDate());
        time.show(model.startTime());
        marketing.show(details.marketingName());
        it.show(details.itName());
        checkIns.show();
        people.forEach(PeopleColumn::show);
        missing.show(model.missingItems());
        wall.show();
        airtime.show();
        sponsors.show();
        showProgramme();
    }

    private void showProgramme() {
        var start = time.field().getText();
        programme.getChildren().clear();
        int row = 0;
        for (var line : model.programme(start)) {
            var title = Widgets.wrapped(line.title(), line.isBreak() ? "muted" : "programme-title");
            GridPane.setHgrow(title, Priority.ALWAYS);
            var cells = List.of(
                    Widgets.label(line.at(), "faint", "small"), title, Widgets.label(line.minutes(), "muted", "small"));
            cells.forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
            cells.getFirst().setMinWidth(Region.USE_PREF_SIZE);
            cells.getLast().setMinWidth(Region.USE_PREF_SIZE);
            programme.addRow(row++, cells.toArray(Node[]::new));
        }
        total.setText(model.total(start));
    }

    /** A time that was typed before there was a date is taken now. */
    private void setStartDate(String typed) {
        boolean typedBefore = !time.field().getText().isBlank();
        model.startDate(typed);
        if (typedBefore) {
            time.commit();
        } else {
            // Once the click is over that leads from the date to here: what is typed next replaces the usual time.
            Platform.runLater(this::selectProposedTime);
        }
    }

    private void selectProposedTime() {
        if (time.field().isFocused()) {
            time.field().selectAll();
        }
    }

    private void focusField(MissingItem.MissingField field) {
        var node = switch (field) {
            case START -> model.startDate().isEmpty() ? date.field() : time.field();
            case MARKETING_PEOPLE -> people.getFirst().name();
            case IT_PEOPLE -> people.get(Side.IT.ordinal()).name();
            case WALL -> wall.firstButton();
            case MARKETING_SPONSOR -> sponsors.firstInput(Side.MARKETING);
            case IT_SPONSOR -> sponsors.firstInput(Side.IT);
        };
        node.requestFocus();
    }

    /** Starts the workshop. A field with rejected text takes the focus instead. */
    private void start() {
        var refused = Stream.of(title, organisation, date, time, marketing, it, checkIns.days())
                .filter(field -> !field.commit())
                .findFirst();
        if (refused.isPresent()) {
            refused.get().field().requestFocus();
        } else if (model.wallShowsScreen().isEmpty() && !model.begun()) {
            wall.askThen(this::begin);
        } else {
            begin();
        }
    }

    private void begin() {
        model.beginWorkshop();
        context.navigator().openConsole(model.workshop().id());
    }
}

package org.commonground.ui.home;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.session.Library;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.SearchHit;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.shell.Page;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.FollowUps;

/** The home page: the workshops stored on this computer. */
public final class HomePage implements Page {

    private static final int MOST_HITS = 200;

    /** The minimum width of the list beside the panels, in pixels. */
    private static final double LIST_WIDTH = 640;

    private final PageContext context;
    private final Executor followUp;
    private final HomeServices ports;
    private final HomeModel model;
    private final WorkshopList list;
    private final SearchPane search;
    private final DuePanel due;
    private final TrendPanel trend;
    private final NewWorkshopDialog newWorkshop;
    private final WorkshopActions actions;
    private final CheckBox archived;
    private final StackPane middle = new StackPane();
    private final Node empty;
    private final List<Command> commands;
    private final Node view;
    private List<Library.WorkshopSummary> entries = List.of();

    /** @param followUp decides when the reading of what is due begins, for a page that is shown */
    public HomePage(PageContext context, Executor followUp, HomeServices ports) {
        this.context = context;
        this.followUp = followUp;
        this.ports = ports;
        model = new HomeModel(context.messages(), ports.clock());
        list = new WorkshopList(context.widgets(), this::openPage);
        search = new SearchPane(context.widgets(), this::search, this::open);
        due = new DuePanel(context.widgets(), row -> beginCheckIn(row.workshopId()));
        trend = new TrendPanel(context.widgets());
        newWorkshop = new NewWorkshopDialog(context, ports.idsAndClock());
        actions = new WorkshopActions(context, ports, this::reload);
        archived = Widgets.withId("with-archived", new CheckBox(context.text("home.with_archived")));
        archived.setVisible(false);
        archived.setOnAction(event -> showRows());
        commands = List.of(
                Command.of("home.new", this::create, "Shortcut+N"),
                Command.of("home.open", () -> list.selected().ifPresent(this::openPage), "Enter")
                        .when(() -> list.view().isFocused()),
                Command.of("home.find", () -> search.field().requestFocus(), "Shortcut+F"),
                Command.of("home.import", this::importFile, "Shortcut+O"),
                Command.of("home.programmes", context.navigator()::openProgrammes, "Shortcut+P"),
                Command.of("home.explore", () -> actions.explore(entries), "Shortcut+Shift+S"),
                Command.of("home.duplicate", () -> list.selected().ifPresent(actions::duplicate), "Shortcut+D")
                        .when(this::anySelected),
                Command.of("home.archive", () -> list.selected().ifPresent(actions::archive), "Shortcut+E")
                        .when(this::anySelected),
                Command.of(
                                "home.delete",
                                () -> list.selected().ifPresent(row -> actions.delete(row, entries)),
                                "Delete")
                        .when(() -> anySelected() && list.view().isFocused()));
        list.view().setContextMenu(menu());
        empty = empty();
        view = build();
    }

    @Override
    public String title() {
        return context.text("app.name");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        readList();
        followUp.execute(this::readFollowUp);
    }

    @Override
    public void onHide() {
        search.field().clear();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private Node build() {
        var head = new Flow(
                12,
                context.label("home.title", "h1"),
                Widgets.spacer(),
                search.field(),
                context.button("home.import", this::importFile),
                context.button(commands.getFirst(), "primary"));
        // As high as its content, at most the rest of the window.
        var left = new VBox(22, head, middle, archived);
        middle.getStyleClass().add("middle");
        var right = new VBox(18, due.view(), trend.view());
        right.setPrefWidth(300);
        var body = Widgets.styled(new Fold(LIST_WIDTH, 36, left, right), "home-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(HomeHeader.of(context.widgets(), context.navigator()), body);
    }

    private Node empty() {
        var card = Widgets.column(
                12,
                context.label("home.empty_title", "h2"),
                context.wrapped("home.empty", "muted"),
                Widgets.row(
                        8,
                        context.button("home.new", this::create, "primary"),
                        context.button("home.explore", () -> actions.explore(entries)),
                        context.button("home.import", this::importFile)));
        card.setId("empty");
        return Widgets.styled(card, "card", "empty");
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        commands.stream().skip(4).forEach(command -> {
            var item = new MenuItem(context.text(command.id()));
            item.setOnAction(event -> command.run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private boolean anySelected() {
        return list.selected().isPresent() && search.query().isEmpty();
    }

    private void reload() {
        readList();
        readFollowUp();
    }

    private void readList() {
        context.background().runQuietly(progress -> ports.library().list(), this::show, context.toasts()::showFailure);
    }

    /** Reads whole workshops: at the start of the app that would hold up the list by a fifth of a second. */
    private void readFollowUp() {
        context.background()
                .runQuietly(
                        progress -> ports.library().dueCheckIns(LocalDate.now(ports.clock())),
                        found -> due.show(model.dueCheckIns(found)),
                        context.toasts()::showFailure);
        context.background()
                .runQuietly(
                        progress -> TrendPanel.of(ports.library(), context.messages()),
                        trend::show,
                        context.toasts()::showFailure);
    }

    private void show(List<Library.WorkshopSummary> next) {
        entries = next;
        showRows();
    }

    private void showRows() {
        list.show(model.rows(entries, archived.isSelected()));
        archived.setVisible(entries.stream().anyMatch(Library.WorkshopSummary::archived));
        if (search.query().isEmpty()) {
            var content = entries.isEmpty() ? empty : list.view();
            if (!middle.getChildren().equals(List.of(content))) {
                middle.getChildren().setAll(content);
                content.requestFocus();
            }
        }
    }

    private void search(String text) {
        if (text.isEmpty()) {
            search.show(List.of());
            middle.getChildren().setAll(entries.isEmpty() ? empty : list.view());
            return;
        }
        context.background()
                .runQuietly(
                        progress -> ports.library().search(text, MOST_HITS),
                        hits -> {
                            // The result of an outdated query is dropped.
                            if (text.equals(search.query())) {
                                search.show(model.searchHits(hits, entries));
                                middle.getChildren().setAll(search.hits());
                            }
                        },
                        context.toasts()::showFailure);
    }

    private void open(SearchHit found) {
        found.go().open(context.navigator(), found.workshopId());
    }

    private void openPage(HomeModel.WorkshopRow row) {
        row.go().open(context.navigator(), row.id());
    }

    private void create() {
        context.background()
                .runQuietly(
                        progress -> ports.programmes().get(),
                        programmes -> newWorkshop.show(
                                programmes,
                                workshop ->
                                        add(workshop, () -> context.navigator().openPreparation(workshop.id()))),
                        context.toasts()::showFailure);
    }

    private void add(Workshop workshop, Runnable then) {
        context.background()
                .runQuietly(
                        progress -> {
                            ports.library().add(workshop);
                            return workshop;
                        },
                        added -> then.run(),
                        context.toasts()::showFailure);
    }

    private void importFile() {
        context.files()
                .open(context.text("home.import_title"), List.of("json"))
                .ifPresent(file -> context.background()
                        .run(
                                context.text("home.importing", file.getFileName()),
                                progress -> {
                                    var arrived = ports.reader().read(file);
                                    progress.report(0.5);
                                    ports.library().add(arrived.workshop(), arrived.journal());
                                    return arrived.workshop();
                                },
                                workshop -> {
                                    context.toasts()
                                            .showSuccess(context.text(
                                                    "home.imported",
                                                    workshop.details().title()));
                                    reload();
                                },
                                context.toasts()::showFailure));
    }

    private void beginCheckIn(String workshopId) {
        context.background()
                .runQuietly(
                        progress -> {
                            var begun = ports.checkIns()
                                    .begin(ports.library().open(workshopId).workshop());
                            ports.library().add(begun.next());
                            return begun;
                        },
                        begun -> ports.session()
                                .openWorkshop(
                                        workshopId, live -> recordCheckIn(live, begun), context.toasts()::showFailure),
                        context.toasts()::showFailure);
    }

    private void recordCheckIn(LiveWorkshop followed, FollowUps.FollowUp begun) {
        followed.performLive(begun.changeToFollowed());
        context.navigator().openPreparation(begun.next().id());
    }
}

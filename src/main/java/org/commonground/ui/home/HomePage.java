package org.commonground.ui.home;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.session.Library;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.session.SaveState;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.SearchHit;
import org.commonground.ui.home.HomeModel.WorkshopRow;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.Fold;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.Session;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details;

/** The home page: the workshops stored on this computer. */
public final class HomePage implements Page {

    private static final int MOST_HITS = 200;

    /** The minimum width of the list beside the panels, in pixels. */
    private static final double LIST_WIDTH = 640;

    private final PageContext context;
    private final HomeServices ports;
    private final HomeModel model;
    private final WorkshopList list;
    private final SearchPane search;
    private final DuePanel due;
    private final TrendPanel trend;
    private final NewWorkshopDialog newWorkshop;
    private final CheckBox archived;
    private final StackPane middle = new StackPane();
    private final Node empty;
    private final List<Command> commands;
    private final Node view;
    private List<Library.WorkshopSummary> entries = List.of();

    /**
     * The services of the page. {@code programmes}, {@code reader}, {@code checkIns} and {@code sample} are called on another thread than
     * the user interface's.
     *
     * @param sample makes a new finished workshop of a fictional company, and its check-ins
     */
    public record HomeServices(
            Library library,
            Session session,
            Supplier<List<Programme>> programmes,
            WorkshopReader reader,
            CheckInStarter checkIns,
            Supplier<List<Library.StoredWorkshop>> sample,
            IdsAndClock idsAndClock,
            Clock clock) {}

    /** Reads a workshop file. */
    public interface WorkshopReader {
        /** @throws Exception if the file is rejected; its message is shown to the user */
        Library.StoredWorkshop read(Path file) throws Exception;
    }

    /** Creates the workshop for a check-in. */
    public interface CheckInStarter {
        FollowUps.FollowUp begin(Workshop followedUp);
    }

    public HomePage(PageContext context, HomeServices ports) {
        this.context = context;
        this.ports = ports;
        model = new HomeModel(context.messages(), ports.clock());
        list = new WorkshopList(context.widgets(), this::openPage);
        search = new SearchPane(context.widgets(), this::search, this::open);
        due = new DuePanel(context.widgets(), row -> beginCheckIn(row.workshopId()));
        trend = new TrendPanel(context.widgets());
        newWorkshop = new NewWorkshopDialog(context, ports.idsAndClock());
        archived = new CheckBox(context.messages().get("home.with_archived"));
        archived.setId("with-archived");
        archived.setVisible(false);
        archived.setOnAction(event -> showRows());
        commands = List.of(
                Command.of("home.new", this::create, "Shortcut+N"),
                Command.of("home.open", () -> list.selected().ifPresent(this::openPage), "Enter")
                        .when(() -> list.view().isFocused()),
                Command.of("home.find", () -> search.field().requestFocus(), "Shortcut+F"),
                Command.of("home.import", this::importFile, "Shortcut+O"),
                Command.of("home.programmes", context.navigator()::openProgrammes, "Shortcut+P"),
                Command.of("home.explore", this::explore, "Shortcut+Shift+S"),
                Command.of("home.duplicate", this::duplicate, "Shortcut+D").when(this::anySelected),
                Command.of("home.archive", this::archive, "Shortcut+E").when(this::anySelected),
                Command.of("home.delete", this::delete, "Delete")
                        .when(() -> anySelected() && list.view().isFocused()));
        list.view().setContextMenu(menu());
        empty = empty();
        view = build();
    }

    @Override
    public String title() {
        return context.messages().get("app.name");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void onShow() {
        reload();
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
                context.widgets().text("home.title", "h1"),
                Widgets.spacer(),
                search.field(),
                context.widgets().button("home.import", this::importFile),
                context.widgets().button(commands.getFirst(), "primary"));
        // As high as its content, at most the rest of the window.
        var left = new VBox(22, head, middle, archived);
        middle.getStyleClass().add("middle");
        var right = new VBox(18, due.view(), trend.view());
        right.setPrefWidth(300);
        var body = new Fold(LIST_WIDTH, 36, left, right);
        body.getStyleClass().add("home-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(
                HomeHeader.of(
                        context.widgets(), context.navigator()::openProgrammes, context.navigator()::openSettings),
                body);
    }

    private Node empty() {
        var card = Widgets.column(
                12,
                context.widgets().text("home.empty_title", "h2"),
                Widgets.wrapped(context.messages().get("home.empty"), "muted"),
                Widgets.row(
                        8,
                        context.widgets().button("home.new", this::create, "primary"),
                        context.widgets().button("home.explore", this::explore),
                        context.widgets().button("home.import", this::importFile)));
        card.setId("empty");
        return Widgets.styled(card, "card", "empty");
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        commands.stream().skip(4).forEach(command -> {
            var item = new MenuItem(context.messages().get(command.id()));
            item.setOnAction(event -> command.run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private boolean anySelected() {
        return list.selected().isPresent() && search.query().isEmpty();
    }

    private void reload() {
        context.background().runQuietly(progress -> ports.library().list(), this::show, context.toasts()::showFailure);
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
                .open(context.messages().get("home.import_title"), List.of("json"))
                .ifPresent(file -> context.background()
                        .run(
                                context.messages().get("home.importing", file.getFileName()),
                                progress -> {
                                    var arrived = ports.reader().read(file);
                                    progress.report(0.5);
                                    ports.library().add(arrived.workshop(), arrived.journal());
                                    return arrived.workshop();
                                },
                                workshop -> {
                                    context.toasts()
                                            .showSuccess(context.messages()
                                                    .get(
                                                            "home.imported",
                                                            workshop.details().title()));
                                    reload();
                                },
                                context.toasts()::showFailure));
    }

    /** Shows the plan of the sample; where there is one on the list, a click decides between it and a fresh one. */
    private void explore() {
        var there = entries.stream()
                .filter(entry -> entry.fictional() && !entry.archived())
                .filter(entry -> entry.status() == Details.Status.FOLLOWED_UP)
                .findFirst();
        if (there.isEmpty()) {
            addSample();
            return;
        }
        context.dialogs()
                .show(
                        context.messages().get("home.explore"),
                        Widgets.wrapped(context.messages().get("home.explore_again"), "muted"),
                        List.of(
                                new Dialogs.Choice(
                                        context.messages().get("home.explore_open"),
                                        () -> context.navigator()
                                                .openPlan(there.get().id())),
                                new Dialogs.Choice(context.messages().get("home.explore_anew"), this::addSample)));
    }

    private void addSample() {
        context.background()
                .run(
                        context.messages().get("home.exploring"),
                        progress -> {
                            var sample = ports.sample().get();
                            sample.forEach(one -> ports.library().add(one.workshop(), one.journal()));
                            return sample.getFirst().workshop();
                        },
                        finished -> context.navigator().openPlan(finished.id()),
                        context.toasts()::showFailure);
    }

    private void duplicate() {
        list.selected()
                .ifPresent(row -> context.dialogs()
                        .show(
                                context.messages().get("home.duplicate_title", row.title()),
                                Widgets.wrapped(context.messages().get("home.duplicate_text"), "muted"),
                                List.of(
                                        new Dialogs.Choice(
                                                context.messages().get("home.duplicate_empty"),
                                                () -> duplicate(row, false)),
                                        new Dialogs.Choice(
                                                context.messages().get("home.duplicate_full"),
                                                () -> duplicate(row, true)))));
    }

    private void duplicate(WorkshopRow row, boolean withContents) {
        context.background()
                .runQuietly(
                        progress -> {
                            var original = ports.library().open(row.id()).workshop();
                            var title = context.messages().get("home.copy_of", row.title());
                            var fits = title.substring(0, Math.min(title.length(), Limits.MAX_TITLE_LENGTH));
                            var copy = Workshops.duplicate(original, ports.idsAndClock(), fits, withContents);
                            ports.library().add(copy);
                            return copy;
                        },
                        copy -> reload(),
                        context.toasts()::showFailure);
    }

    private void archive() {
        list.selected()
                .ifPresent(row -> ports.session()
                        .openWorkshop(
                                row.id(),
                                open -> {
                                    var live = open.live();
                                    live.onSaveState(state -> {
                                        if (state instanceof SaveState.Saved) {
                                            ports.session().close();
                                            reload();
                                        }
                                    });
                                    live.performUndoable(Workshops.setArchived(live.workshop(), !row.archived()));
                                },
                                context.toasts()::showFailure));
    }

    /** Also offers to delete a fictional workshop together with the others of its sample, its check-ins. */
    private void delete() {
        list.selected().ifPresent(row -> {
            var sample = entries.stream()
                    .filter(entry -> entry.id().equals(row.id()) && entry.fictional())
                    .flatMap(entry -> OrganisationWorkshops.sameOrganisation(entry, entries).stream())
                    .map(Library.WorkshopSummary::id)
                    .toList();
            var choices = new ArrayList<Dialogs.Choice>();
            choices.add(new Dialogs.Choice(context.messages().get("home.delete_yes"), () -> delete(List.of(row.id()))));
            if (sample.size() > 1) {
                choices.add(new Dialogs.Choice(
                        context.messages().get("home.delete_sample", sample.size()), () -> delete(sample)));
            }
            context.dialogs()
                    .show(
                            context.messages().get("home.delete_title", row.title()),
                            Widgets.wrapped(context.messages().get("home.delete_text"), "muted"),
                            choices);
        });
    }

    private void delete(List<String> ids) {
        context.background()
                .runQuietly(
                        progress -> {
                            ids.forEach(ports.library()::delete);
                            return ids;
                        },
                        gone -> reload(),
                        context.toasts()::showFailure);
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
                                        workshopId,
                                        open -> recordCheckIn(open.live(), begun),
                                        context.toasts()::showFailure),
                        context.toasts()::showFailure);
    }

    private void recordCheckIn(LiveWorkshop followed, FollowUps.FollowUp begun) {
        followed.performLive(begun.changeToFollowed());
        context.navigator().openPreparation(begun.next().id());
    }
}

package org.commonground.ui.home;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.live.Library;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.SaveState;
import org.commonground.programme.Limits;
import org.commonground.programme.Programme;
import org.commonground.ui.home.HomeModel.Found;
import org.commonground.ui.home.HomeModel.Go;
import org.commonground.ui.home.HomeModel.Row;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Fold;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Session;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.Workshops;

/** The home page: the workshops stored on this computer. */
public final class HomePage implements Page {

    private static final int MOST_HITS = 200;

    /** The minimum width of the list beside the panels, in pixels. */
    private static final double LIST = 640;

    private final Kit kit;
    private final Ports ports;
    private final HomeModel model;
    private final WorkshopList list;
    private final Search search;
    private final DuePanel due;
    private final TrendPanel trend;
    private final NewWorkshop newWorkshop;
    private final CheckBox archived;
    private final StackPane middle = new StackPane();
    private final Node empty;
    private final List<Command> commands;
    private final Node view;
    private List<Library.Entry> entries = List.of();

    /**
     * The services of the page. {@code programmes}, {@code reader} and {@code checkIns} are called on another thread than the user
     * interface's.
     */
    public record Ports(
            Library library,
            Session session,
            Supplier<List<Programme>> programmes,
            Reader reader,
            CheckIns checkIns,
            Pen pen,
            Clock clock) {}

    /** Reads a workshop file. */
    public interface Reader {
        /** @throws Exception if the file is rejected; its message is shown to the user */
        Workshop read(Path file) throws Exception;
    }

    /** Creates the workshop for a check-in. */
    public interface CheckIns {
        FollowUps.Begun begin(Workshop followedUp);
    }

    public HomePage(Kit kit, Ports ports) {
        this.kit = kit;
        this.ports = ports;
        model = new HomeModel(kit.words(), ports.clock());
        list = new WorkshopList(kit.ui(), this::go);
        search = new Search(kit.ui(), this::search, this::open);
        due = new DuePanel(kit.ui(), row -> beginCheckIn(row.workshopId()));
        trend = new TrendPanel(kit.ui());
        newWorkshop = new NewWorkshop(kit, ports.pen());
        archived = new CheckBox(kit.words().get("home.with_archived"));
        archived.setId("with-archived");
        archived.setVisible(false);
        archived.setOnAction(event -> showRows());
        commands = List.of(
                Command.of("home.new", this::create, "Shortcut+N"),
                Command.of("home.open", () -> list.selected().ifPresent(this::go), "Enter")
                        .when(() -> list.view().isFocused()),
                Command.of("home.find", () -> search.field().requestFocus(), "Shortcut+F"),
                Command.of("home.import", this::importFile, "Shortcut+O"),
                Command.of("home.programmes", kit.navigator()::programmes, "Shortcut+P"),
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
        return kit.words().get("app.name");
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        reload();
    }

    @Override
    public void gone() {
        search.field().clear();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    private Node build() {
        var head = new Flow(
                12,
                kit.ui().text("home.title", "h1"),
                Ui.spacer(),
                search.field(),
                kit.ui().button("home.import", this::importFile),
                kit.ui().button(commands.getFirst(), "primary"));
        // As high as its content, at most the rest of the window.
        var left = new VBox(22, head, middle, archived);
        middle.getStyleClass().add("middle");
        var right = new VBox(18, due.view(), trend.view());
        right.setPrefWidth(300);
        var body = new Fold(LIST, 36, left, right);
        body.getStyleClass().add("home-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return new VBox(Header.of(kit.ui(), kit.navigator()::programmes, kit.navigator()::settings), body);
    }

    private Node empty() {
        var card = Ui.column(
                12,
                kit.ui().text("home.empty_title", "h2"),
                Ui.wrapped(kit.words().get("home.empty"), "muted"),
                Ui.row(
                        8,
                        kit.ui().button("home.new", this::create, "primary"),
                        kit.ui().button("home.import", this::importFile)));
        card.setId("empty");
        return Ui.styled(card, "card", "empty");
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        commands.stream().skip(4).forEach(command -> {
            var item = new MenuItem(kit.words().get(command.id()));
            item.setOnAction(event -> command.run());
            menu.getItems().add(item);
        });
        return menu;
    }

    private boolean anySelected() {
        return list.selected().isPresent() && search.text().isEmpty();
    }

    private void reload() {
        kit.background().quietly(progress -> ports.library().list(), this::show, kit.toasts()::failed);
        kit.background()
                .quietly(
                        progress -> ports.library().due(LocalDate.now(ports.clock())),
                        found -> due.show(model.due(found)),
                        kit.toasts()::failed);
        kit.background()
                .quietly(progress -> TrendPanel.of(ports.library(), kit.words()), trend::show, kit.toasts()::failed);
    }

    private void show(List<Library.Entry> next) {
        entries = next;
        showRows();
    }

    private void showRows() {
        list.show(model.rows(entries, archived.isSelected()));
        archived.setVisible(entries.stream().anyMatch(Library.Entry::archived));
        if (search.text().isEmpty()) {
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
        kit.background()
                .quietly(
                        progress -> ports.library().search(text, MOST_HITS),
                        hits -> {
                            // The result of an outdated query is dropped.
                            if (text.equals(search.text())) {
                                search.show(model.found(hits, entries));
                                middle.getChildren().setAll(search.hits());
                            }
                        },
                        kit.toasts()::failed);
    }

    private void open(Found found) {
        go(found.go(), found.workshopId());
    }

    private void go(HomeModel.Row row) {
        go(row.go(), row.id());
    }

    private void go(Go go, String id) {
        switch (go) {
            case PREPARE -> kit.navigator().prepare(id);
            case CONTINUE -> kit.navigator().console(id);
            case PLAN -> kit.navigator().plan(id);
        }
    }

    private void create() {
        kit.background()
                .quietly(
                        progress -> ports.programmes().get(),
                        programmes -> newWorkshop.ask(
                                programmes,
                                workshop -> add(workshop, () -> kit.navigator().prepare(workshop.id()))),
                        kit.toasts()::failed);
    }

    private void add(Workshop workshop, Runnable then) {
        kit.background()
                .quietly(
                        progress -> {
                            ports.library().add(workshop);
                            return workshop;
                        },
                        added -> then.run(),
                        kit.toasts()::failed);
    }

    private void importFile() {
        kit.files()
                .open(kit.words().get("home.import_title"), List.of("json"))
                .ifPresent(file -> kit.background()
                        .run(
                                kit.words().get("home.importing", file.getFileName()),
                                progress -> {
                                    var workshop = ports.reader().read(file);
                                    progress.at(0.5);
                                    ports.library().add(workshop);
                                    return workshop;
                                },
                                workshop -> {
                                    kit.toasts()
                                            .done(kit.words()
                                                    .get(
                                                            "home.imported",
                                                            workshop.details().title()));
                                    reload();
                                },
                                kit.toasts()::failed));
    }

    private void duplicate() {
        list.selected()
                .ifPresent(row -> kit.dialogs()
                        .show(
                                kit.words().get("home.duplicate_title", row.title()),
                                Ui.wrapped(kit.words().get("home.duplicate_text"), "muted"),
                                List.of(
                                        new Dialogs.Choice(
                                                kit.words().get("home.duplicate_empty"), () -> duplicate(row, false)),
                                        new Dialogs.Choice(
                                                kit.words().get("home.duplicate_full"), () -> duplicate(row, true)))));
    }

    private void duplicate(Row row, boolean withContents) {
        kit.background()
                .quietly(
                        progress -> {
                            var original = ports.library().open(row.id()).workshop();
                            var title = kit.words().get("home.copy_of", row.title());
                            var fits = title.substring(0, Math.min(title.length(), Limits.LONGEST_TITLE));
                            var copy = Workshops.duplicate(original, ports.pen(), fits, withContents);
                            ports.library().add(copy);
                            return copy;
                        },
                        copy -> reload(),
                        kit.toasts()::failed);
    }

    private void archive() {
        list.selected()
                .ifPresent(row -> ports.session()
                        .with(
                                row.id(),
                                open -> {
                                    var live = open.live();
                                    live.onSaveState(state -> {
                                        if (state instanceof SaveState.Saved) {
                                            ports.session().close();
                                            reload();
                                        }
                                    });
                                    live.perform(Workshops.archive(live.workshop(), !row.archived()));
                                },
                                kit.toasts()::failed));
    }

    private void delete() {
        list.selected()
                .ifPresent(row -> kit.dialogs()
                        .confirm(
                                kit.words().get("home.delete_title", row.title()),
                                kit.words().get("home.delete_text"),
                                kit.words().get("home.delete_yes"),
                                () -> kit.background()
                                        .quietly(
                                                progress -> {
                                                    ports.library().delete(row.id());
                                                    return row;
                                                },
                                                gone -> reload(),
                                                kit.toasts()::failed)));
    }

    private void beginCheckIn(String workshopId) {
        kit.background()
                .quietly(
                        progress -> {
                            var begun = ports.checkIns()
                                    .begin(ports.library().open(workshopId).workshop());
                            ports.library().add(begun.next());
                            return begun;
                        },
                        begun -> ports.session()
                                .with(workshopId, open -> held(open.live(), begun), kit.toasts()::failed),
                        kit.toasts()::failed);
    }

    private void held(LiveWorkshop followed, FollowUps.Begun begun) {
        followed.record(begun.followed());
        kit.navigator().prepare(begun.next().id());
    }
}

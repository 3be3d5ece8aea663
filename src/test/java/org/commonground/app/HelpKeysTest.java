package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.app.ReadmeKeys.named;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Every key that a help page, the README or a hint names is pressed: somewhere on its page it does something that is seen. What the keys of
 * guides promise is tried in {@code GuideKeysTest}.
 */
@Tag("window")
class HelpKeysTest {

    /** Keys of the room view, of a session in a window, or of another page: each is tried in the test that is named. */
    private static final Map<String, String> TRIED_ELSEWHERE = Map.ofEntries(
            Map.entry("console.room", "OneWindowTest"),
            Map.entry("console.leave_room", "OneWindowTest"),
            Map.entry("console.room_window", "RoomWindowTest"),
            Map.entry("room.forward", "OneWindowTest"),
            Map.entry("room.back", "OneWindowTest"),
            Map.entry("room.message", "RoomMessageTest"),
            Map.entry("console.speaks_first", "AirtimeJourneyTest"),
            Map.entry("console.speaks_second", "AirtimeJourneyTest"),
            Map.entry("kit.undo", "ConsoleJourneyTest"),
            Map.entry("kit.redo", "ConsoleJourneyTest"),
            Map.entry("kit.home", "ExploreSampleTest"),
            Map.entry("kit.save", "GuideKeysTest"),
            Map.entry("kit.full_screen", "ExportPageTest"),
            Map.entry("kit.settings", "SettingsPageTest"),
            Map.entry("board.details", "CardDetailsTest"),
            Map.entry("board.merge", "GuideKeysTest"),
            Map.entry("board.rename", "GuideKeysTest"),
            Map.entry("board.ungroup", "GuideKeysTest"),
            Map.entry("console.suggested", "GuideKeysTest"),
            Map.entry("home.archive", "HomePageTest"),
            Map.entry("plan.down", "PlanPageTest"),
            Map.entry("plan.up", "PlanPageTest"),
            Map.entry("plan.edit", "PlanPageTest"),
            Map.entry("status.accept_all", "StatusPageTest"),
            Map.entry("kinds.paste", "PasteJourneyTest"));

    private static final int OF_A_KIND = 2;

    @TempDir
    private static Path folder;

    private static Gallery gallery;

    private static Stage window;

    /** Whether a command of a page has done something that was seen, by page and command. */
    private final Map<String, Boolean> seen = new TreeMap<>();

    private final Map<String, Set<String>> keysByPage = new HashMap<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        window = FxToolkit.registerStage(Stage::new);
        FxToolkit.setupStage(stage -> {
            stage.setScene(new Scene(new StackPane(), 1000, 760));
            stage.show();
        });
        WaitForAsyncUtils.waitForAsyncFx(60_000, Theme::loadFonts);
        gallery = WaitForAsyncUtils.waitForAsyncFx(120_000, () -> new Gallery(folder));
        // A file that is not there: a key that asks for one then says so.
        gallery.desk.chosen = Optional.of(folder.resolve("none.json"));
        gallery.desk.several = List.of(folder.resolve("none.json"));
    }

    @AfterAll
    static void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void everyKeyOfAHelpPageOfTheReadmeAndOfAHintIsThereAndDoesSomethingThatIsSeen() {
        WaitForAsyncUtils.waitForAsyncFx(
                120_000, () -> gallery.names().forEach(name -> gallery.open(name, 1000, 760, this::press)));
        assertThat(seen).hasSizeGreaterThan(90);
        assertThat(seen.entrySet().stream()
                        .filter(tried -> !tried.getValue())
                        .map(Map.Entry::getKey)
                        .toList())
                .as("nothing was seen")
                .isEmpty();

        var known = new TreeSet<String>();
        keysByPage.values().forEach(known::addAll);
        assertThat(ReadmeKeys.ofTheTable()).hasSizeGreaterThan(40).isSubsetOf(known);

        var missing = new ArrayList<String>();
        var texts = ResourceBundle.getBundle("texts", Locale.UK);
        texts.keySet().forEach(key -> {
            var page = keysByPage.getOrDefault(pageOf(key), known);
            named(texts.getString(key)).stream()
                    .filter(named -> !page.contains(named))
                    .forEach(named -> missing.add(key + ": " + named));
        });
        assertThat(missing).as("no such key on its page").isEmpty();
    }

    /** The page on which a text is shown, by the beginning of its key; "" where it may be on several. */
    private static String pageOf(String key) {
        if (key.startsWith("prepare.airtime")) {
            // The preparation tells the keys of the console.
            return "ConsolePage";
        }
        return switch (key.substring(0, key.indexOf('.'))) {
            case "board", "capture", "console", "kinds" -> "ConsolePage";
            case "plan" -> "PlanPage";
            case "prepare" -> "PreparePage";
            case "home" -> "HomePage";
            case "reviews" -> "ReviewsPage";
            case "programmes" -> "ProgrammesPage";
            default -> "";
        };
    }

    private void press(Shell shell, PageContext context) {
        var page = shell.page().orElseThrow();
        var scene = shell.scene();
        // A node has the focus only in a window that has it.
        window.setScene(scene);
        layOut(scene);
        var name = page.getClass().getSimpleName();
        pressAll(name, page.commands(), scene, context);
        pressAll(name, shell.sharedCommands(page), scene, context);
        page.commands().stream()
                .filter(command -> command.id().equals("console.board"))
                .forEach(Command::tryRun);
        pressAll(name, page.focusedKeys(), scene, context);
        pressAll(name, page.commands(), scene, context);
    }

    private void pressAll(String page, List<Command> commands, Scene scene, PageContext context) {
        for (var command : commands) {
            var key = page + " " + command.id();
            for (var shortcut : command.shortcuts()) {
                keysByPage.computeIfAbsent(page, of -> new HashSet<>()).add(shortcut.displayText());
                if (!seen.getOrDefault(key, TRIED_ELSEWHERE.containsKey(command.id()))) {
                    seen.put(key, isSeen(command, shortcut, scene, context));
                }
            }
        }
    }

    /** Some keys act on what has the focus: they are tried with the first controls of each kind. */
    private boolean isSeen(Command command, Shortcut shortcut, Scene scene, PageContext context) {
        if (command.enabled().getAsBoolean() && isSeen(shortcut, scene, context)) {
            return true;
        }
        var kinds = new HashMap<String, Integer>();
        for (var node : focusable(scene.getRoot())) {
            if (node.getScene() == scene
                    && kinds.merge(node.getClass() + " " + node.getStyleClass(), 1, Integer::sum) <= OF_A_KIND) {
                node.requestFocus();
                layOut(scene);
                if (command.enabled().getAsBoolean() && isSeen(shortcut, scene, context)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Node> focusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return List.of();
        }
        var all = new ArrayList<Node>(node.isFocusTraversable() ? List.of(node) : List.of());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(focusable(child)));
        }
        return all;
    }

    private boolean isSeen(Shortcut shortcut, Scene scene, PageContext context) {
        var before = shown(scene);
        if (shortcut instanceof Shortcut.Typed && scene.getFocusOwner() instanceof TextInputControl) {
            return false;
        }
        Event.fireEvent(Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot()), event(shortcut));
        layOut(scene);
        boolean changed = !before.equals(shown(scene));
        if (context.dialogs().isOpen()) {
            context.dialogs().close();
        }
        return changed;
    }

    private static KeyEvent event(Shortcut shortcut) {
        return switch (shortcut) {
            case Shortcut.Typed(var character) ->
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false);
            case Shortcut.Keys(var keys) -> {
                var code = (KeyCodeCombination) keys;
                boolean control = code.getControl() == ModifierValue.DOWN || code.getShortcut() == ModifierValue.DOWN;
                yield new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        code.getCode(),
                        code.getShift() == ModifierValue.DOWN,
                        control,
                        code.getAlt() == ModifierValue.DOWN,
                        false);
            }
        };
    }

    private static void layOut(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** What somebody sees: words, what is typed and selected, what has the focus or is chosen, and how far is scrolled. */
    private List<Object> shown(Scene scene) {
        var all = new ArrayList<Object>(gallery.desk.ways);
        all.add(Optional.ofNullable(scene.getFocusOwner()).map(System::identityHashCode));
        add(scene.getRoot(), all);
        return all;
    }

    private static void add(Node node, List<Object> all) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case TextInputControl field -> {
                all.add(field.getText());
                all.add(field.getSelection());
            }
            case Labeled labeled -> all.add(String.valueOf(labeled.getText()));
            case Text text -> all.add(text.getText());
            case ScrollBar bar -> all.add(bar.getValue());
            default -> {}
        }
        all.add(node.getPseudoClassStates().toString());
        all.add(node.getStyleClass().toString());
        all.add(node.getLocalToSceneTransform().getMxx());
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, all));
        }
    }
}

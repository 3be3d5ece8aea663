package org.commonground.ui.kit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys of a part of the page that is worked on with keys. They act while it has the focus, and stand on the help page. */
public final class PaneKeys {

    private final List<Key> keys;
    private final Runnable ran;

    /**
     * What one or several keys do.
     *
     * @param id also the key of its text
     * @param enabled asked each time before it runs
     * @param run is told the place, from 0, of the shortcut that was pressed
     */
    public record Key(String id, List<Shortcut> shortcuts, BooleanSupplier enabled, IntConsumer run) {

        public Key {
            shortcuts = List.copyOf(shortcuts);
        }

        /** For keys that do much the same, each its own way. */
        public static Key each(String id, IntConsumer run, String... shortcuts) {
            return new Key(id, Arrays.stream(shortcuts).map(Shortcut::of).toList(), () -> true, run);
        }

        public static Key of(String id, Runnable run, String... shortcuts) {
            return each(id, which -> run.run(), shortcuts);
        }

        public Key when(BooleanSupplier condition) {
            return new Key(id, shortcuts, condition, run);
        }
    }

    /**
     * @param ran runs after each
     * @throws IllegalArgumentException if two share a shortcut
     */
    public PaneKeys(Runnable ran, Key... keys) {
        this.ran = ran;
        this.keys = List.of(keys);
        var seen = new HashSet<String>();
        all().stream().flatMap(key -> key.shortcuts().stream()).forEach(shortcut -> {
            if (!seen.add(shortcut.shown())) {
                throw new IllegalArgumentException("Used twice: " + shortcut.shown());
            }
        });
    }

    public List<Key> all() {
        return keys;
    }

    /** Acts on keys that come to the node or anything within it, where nobody types. */
    public void on(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                pressed(event);
            }
        });
        node.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                typed(event);
            }
        });
    }

    public void pressed(KeyEvent event) {
        run(event, shortcut -> shortcut instanceof Shortcut.Keys(var combination) && combination.match(event));
    }

    public void typed(KeyEvent event) {
        if (!event.isShortcutDown() && !event.isAltDown()) {
            run(
                    event,
                    shortcut -> shortcut instanceof Shortcut.Typed(var character)
                            && character.equalsIgnoreCase(event.getCharacter()));
        }
    }

    private void run(KeyEvent event, Predicate<Shortcut> meant) {
        for (var key : keys) {
            for (int which = 0; which < key.shortcuts().size(); which++) {
                if (meant.test(key.shortcuts().get(which)) && key.enabled().getAsBoolean()) {
                    event.consume();
                    key.run().accept(which);
                    ran.run();
                    return;
                }
            }
        }
    }
}

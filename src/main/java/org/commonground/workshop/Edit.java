package org.commonground.workshop;

import java.util.Optional;
import org.commonground.workshop.record.Item;

/** A record before and after a change. Without {@code before} the record is added, without {@code after} it is deleted. */
public record Edit(Optional<Item> before, Optional<Item> after) {

    /** @throws IllegalArgumentException if both are missing, or they differ in kind or id */
    public Edit {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("An edit needs a record before or after.");
        }
        if (before.isPresent()
                && after.isPresent()
                && !(before.get().getClass() == after.get().getClass()
                        && before.get().id().equals(after.get().id()))) {
            throw new IllegalArgumentException(
                    "An edit is about one record: " + before.get().id());
        }
    }

    public static Edit add(Item item) {
        return new Edit(Optional.empty(), Optional.of(item));
    }

    public static Edit replace(Item before, Item after) {
        return new Edit(Optional.of(before), Optional.of(after));
    }

    public static Edit delete(Item item) {
        return new Edit(Optional.of(item), Optional.empty());
    }

    Edit reversed() {
        return new Edit(after, before);
    }

    /** The record after the edit, or before it if it is deleted. */
    public Item item() {
        return after.or(() -> before).orElseThrow();
    }
}

package org.commonground.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of a value, called in the order in which they were added. */
public final class Listeners<T> {

    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();

    public Subscription add(Consumer<T> listener) {
        // Wrapped, so that the same listener added twice is two subscriptions.
        Consumer<T> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    public void publish(T value) {
        listeners.forEach(listener -> listener.accept(value));
    }
}

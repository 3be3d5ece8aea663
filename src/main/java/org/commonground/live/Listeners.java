package org.commonground.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to hear of new values, in the order in which they asked. */
final class Listeners<T> {

    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();

    Subscription add(Consumer<T> listener) {
        // Wrapped, so that the same listener added twice is two subscriptions.
        Consumer<T> own = listener::accept;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    void tell(T value) {
        listeners.forEach(listener -> listener.accept(value));
    }
}

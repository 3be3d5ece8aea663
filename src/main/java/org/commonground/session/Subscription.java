package org.commonground.session;

import java.util.List;

/** Ends listening; ending twice does nothing. */
public interface Subscription {

    /** Listens to nothing. */
    Subscription NONE = () -> {};

    void cancel();

    /** Ends several together. */
    static Subscription of(Subscription... several) {
        var all = List.of(several);
        return () -> all.forEach(Subscription::cancel);
    }
}

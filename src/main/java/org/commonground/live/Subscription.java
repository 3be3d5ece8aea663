package org.commonground.live;

import java.util.List;

/** Ends listening; ending twice does nothing. */
public interface Subscription {

    /** Listens to nothing. */
    Subscription NONE = () -> {};

    void end();

    /** Ends several together. */
    static Subscription of(Subscription... several) {
        var all = List.of(several);
        return () -> all.forEach(Subscription::end);
    }
}

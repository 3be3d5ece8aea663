package org.commonground.live;

/** Ends a listening; ending twice does nothing. */
public interface Subscription {
    void end();
}

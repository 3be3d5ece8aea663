package org.commonground.cli;

/** Called by the sample's play whenever there is something to see. */
interface Camera {

    /** Console and room view. */
    void shoot(String name);

    /** A further page of the room view. */
    void wall(String name);
}

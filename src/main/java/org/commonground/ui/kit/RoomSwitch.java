package org.commonground.ui.kit;

/** Turns the room view on and off, wherever it is shown. */
public interface RoomSwitch {
    void toggle();
}

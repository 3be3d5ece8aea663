package org.commonground.programme;

/** The three movements of every exercise: bring what you know, put it together, settle it. */
public enum Beat {
    COLLABORATE,
    COLLIDE,
    CALIBRATE
}

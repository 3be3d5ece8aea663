package org.commonground.programme.model;

/** The three phases of every exercise: collect what people bring, compare it, agree on it. */
public enum Beat {
    COLLABORATE,
    COLLIDE,
    CALIBRATE
}

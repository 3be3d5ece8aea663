package org.commonground.ui.plan;

import org.commonground.programme.model.Side;

/** A person's name and side. */
public record PersonOnSide(Side side, String name) {}

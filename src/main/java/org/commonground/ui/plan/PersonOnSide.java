package org.commonground.ui.plan;

import org.commonground.programme.Side;

/** A person's name and side. */
record PersonOnSide(Side side, String name) {}

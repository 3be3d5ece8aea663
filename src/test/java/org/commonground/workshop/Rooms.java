package org.commonground.workshop;

/** The {@link WorkshopBuilder} under its former name, for the tests that still use it. */
public final class Rooms extends WorkshopBuilder {

    private Rooms() {
        super(WorkshopBuilder.empty(), WorkshopBuilder.pen());
    }
}

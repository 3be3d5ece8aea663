package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Checks that input is refused, and why. */
public final class Refusals {

    private Refusals() {}

    public static void assertRefused(InvalidInput.Reason reason, ThrowingCallable input) {
        assertThatThrownBy(input)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

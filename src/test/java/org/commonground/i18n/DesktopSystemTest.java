package org.commonground.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DesktopSystemTest {

    private static final String TEXT = "Ctrl Z undoes, Ctrl Shift G ungroups, Ctrl Space chooses, Ctrl H hides.";

    @Test
    void sentencesNameTheKeysOfTheSystem() {
        assertThat(DesktopSystem.nameKeys(TEXT, false)).isEqualTo(TEXT);
        assertThat(DesktopSystem.nameKeys(TEXT, true))
                .isEqualTo("⌘ Z undoes, ⌘ Shift G ungroups, Ctrl Space chooses, Ctrl H hides.");
    }
}

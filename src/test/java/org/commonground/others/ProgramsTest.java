package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramsTest {

    @Test
    void aProgramThatIsMissingIsNamedWithWhatToInstall() {
        assertThatThrownBy(() -> Programs.find("a-package", "no-such-program", "nor-this"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no-such-program or nor-this is missing. Install it: apt-get install a-package");
    }
}

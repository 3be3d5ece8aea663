package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalOutputTest {

    private static final Charset OF_TERMINAL = Charset.forName("IBM850");

    @Test
    void aTerminalOfWindowsGetsItsOwnCharacterSet() {
        assertThat(TerminalOutput.charset("Windows 11", true, OF_TERMINAL)).isEqualTo(OF_TERMINAL);
    }

    @Test
    void filesAndOtherSystemsGetUtf8() {
        assertThat(TerminalOutput.charset("Windows 11", false, OF_TERMINAL)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(TerminalOutput.charset("Linux", true, OF_TERMINAL)).isEqualTo(StandardCharsets.UTF_8);
    }
}

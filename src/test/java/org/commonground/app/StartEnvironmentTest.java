package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What JavaFX would add to the environment on Linux is there before it starts. An addition moves the list of all variables, while the
 * threads that open the store and read fonts look one up in it: with a glibc before 2.41 the start could end with a crash.
 */
@EnabledOnOs(OS.LINUX)
class StartEnvironmentTest {

    @Test
    void holdsWhatJavaFxWouldAdd() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", "fonts=assets/fonts; . src/packaging/linux/environment.sh; env");
        var inherited = builder.environment();
        inherited.keySet().removeAll(List.of("GDK_BACKEND", "IBUS_ENABLE_SYNC_MODE"));
        var process = builder.redirectErrorStream(true).start();
        var found = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as(found.toString()).isZero();
        assertThat(found).contains("GDK_BACKEND=x11", "IBUS_ENABLE_SYNC_MODE=1");
    }
}

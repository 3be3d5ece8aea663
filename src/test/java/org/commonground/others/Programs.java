package org.commonground.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other people's programs on this machine. */
final class Programs {

    private Programs() {}

    /**
     * Where a program is.
     *
     * @param debian the package that has it
     * @param names what it may be called
     * @throws AssertionError with what to install where it is missing
     */
    static Path find(String debian, String... names) {
        var folders = System.getenv("PATH").split(":");
        return Arrays.stream(names)
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        String.join(" or ", names) + " is missing. Install it: apt-get install " + debian));
    }

    /** Runs a program to its end. @return what it printed. @throws AssertionError if it fails or takes longer than that */
    static String run(long seconds, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("program", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            var said = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(command + (ended ? " failed: " : " took too long: ") + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}

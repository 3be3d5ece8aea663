package org.commonground.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A drive of a few megabytes that can be filled and made read-only. Needs Linux and root; a test that cannot have it says so. */
record SmallDrive(Path folder) implements AutoCloseable {

    static SmallDrive of(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "none", folder.toString()),
                "a small drive can be mounted here (Linux, as root)");
        return new SmallDrive(folder);
    }

    /** Takes all the room there is. */
    void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space")) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(folder.resolve("filler"));
    }

    void makeReadOnly() {
        remount("ro");
    }

    void makeWritable() {
        remount("rw");
    }

    private void remount(String how) {
        if (!ran("mount", "-o", "remount," + how, folder.toString())) {
            throw new AssertionError("The drive was not mounted anew: " + how);
        }
    }

    static boolean ran(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (!ran("umount", "-l", folder.toString())) {
            throw new AssertionError("The drive is still mounted: " + folder);
        }
    }
}

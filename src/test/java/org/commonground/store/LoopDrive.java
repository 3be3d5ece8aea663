package org.commonground.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.commonground.LongRun;

/**
 * A drive with a file system of its own, in a file. Its power can be cut: what was not synchronised to it is gone then, whoever holds its
 * files open gets errors, and it comes back as it was left. Needs Linux, root and xfsprogs.
 */
record LoopDrive(Path image, Path folder) implements AutoCloseable {

    static LoopDrive of(Path place, String fileSystem, LongRun run) throws IOException {
        var drive = new LoopDrive(place.resolve(fileSystem + ".image"), place.resolve(fileSystem));
        Files.createDirectories(drive.folder);
        try (var file = new RandomAccessFile(drive.image.toFile(), "rw")) {
            // XFS is not made smaller than 300 MB; the file takes only what is written.
            file.setLength(320_000_000);
        }
        run.assumeHere(
                SmallDrive.ran("mkfs." + fileSystem, "-q", drive.image.toString())
                        && SmallDrive.ran("xfs_io", "-c", "help")
                        && drive.mounts(),
                "a loop device with " + fileSystem + " (Linux, as root, with xfsprogs)");
        return drive;
    }

    private boolean mounts() {
        return SmallDrive.ran("mount", "-o", "loop", image.toString(), folder.toString());
    }

    void cutPower() {
        require(SmallDrive.ran("xfs_io", "-x", "-c", "shutdown", folder.toString()), "shut down");
    }

    /** Takes it away also while files on it are open. */
    void unplug() {
        require(SmallDrive.ran("umount", "-l", folder.toString()), "unmounted");
    }

    void plugIn() {
        require(mounts(), "mounted");
    }

    /** Brings it back after {@link #cutPower}, when nobody holds a file on it open any more. */
    void restorePower() throws IOException {
        unplug();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (isAttached() && System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
        }
        plugIn();
    }

    private boolean isAttached() throws IOException {
        try (var devices = Files.newDirectoryStream(Path.of("/sys/block"), "loop*")) {
            for (var device : devices) {
                var file = device.resolve("loop").resolve("backing_file");
                if (Files.exists(file) && Files.readString(file).startsWith(image.toString())) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException detachedMeanwhile) {
            return isAttached();
        }
    }

    private void require(boolean done, String what) {
        if (!done) {
            throw new AssertionError(folder + " was not " + what);
        }
    }

    @Override
    public void close() {
        unplug();
    }
}

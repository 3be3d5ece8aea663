package org.commonground.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonground.i18n.Messages;

/** Folders in which a store must not live, because something else copies or locks its file while it is written. */
public final class SyncedFolders {

    private record Service(String name, Pattern folder) {}

    private static final List<Service> SERVICES = List.of(
            new Service("OneDrive", Pattern.compile("onedrive( - .*|-.*)?")),
            new Service("Dropbox", Pattern.compile("dropbox( \\(.*\\)|-.*)?")),
            new Service("Google Drive", Pattern.compile("google ?drive(-.*| \\(.*\\))?|my drive")),
            new Service("iCloud Drive", Pattern.compile("icloud ?drive|mobile documents")),
            new Service("CloudStorage", Pattern.compile("cloudstorage")));

    private static final Set<String> NETWORK = Set.of(
            "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afpfs", "webdav", "fuse.sshfs", "fuse.rclone", "9p");

    private SyncedFolders() {}

    /** Why a store must not live there; empty if it may. */
    public static Optional<String> refusal(Path file) throws IOException {
        var absolute = file.toAbsolutePath().normalize();
        var there = nearest(absolute);
        var real = there.toRealPath().resolve(there.relativize(absolute));
        return byName(absolute.toString())
                .or(() -> byName(real.toString()))
                .or(() -> networkType(typeOf(there)))
                .map(where -> Messages.text("storage.synced_folder", file, where));
    }

    /** Which service or network a path leads to, recognised by folder names alone. */
    public static Optional<String> byName(String path) {
        if (path.startsWith("\\\\") || path.startsWith("//")) {
            return Optional.of(Messages.text("storage.network_folder"));
        }
        for (var part : path.toLowerCase(Locale.ROOT).split("[/\\\\]")) {
            for (var service : SERVICES) {
                if (service.folder().matcher(part).matches()) {
                    return Optional.of(Messages.text("storage.folder_of_service", service.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> networkType(String type) {
        return NETWORK.contains(type) ? Optional.of(Messages.text("storage.network_folder")) : Optional.empty();
    }

    /** The file, or the folder above it that is there already. */
    private static Path nearest(Path file) {
        Path there = file;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static String typeOf(Path there) {
        try {
            return Files.getFileStore(there).type().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            // The type of the drive is unknown: whether the store can be opened decides.
            return "";
        }
    }
}

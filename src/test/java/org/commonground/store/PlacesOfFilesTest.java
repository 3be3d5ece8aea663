package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commonground.store.db.NativeLibrary;
import org.commonground.store.file.DataFolder;
import org.commonground.store.file.SyncedFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where data lies, and where it must not. */
class PlacesOfFilesTest {

    private static final Path HOME = Path.of("/home/ada");

    @Test
    void theDataFolderIsWhereEachSystemExpectsIt() {
        assertThat(DataFolder.of("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/common-ground"));
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME))
                .isEqualTo(Path.of("/data/common-ground"));
        assertThat(DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "relative"), HOME))
                .isEqualTo(HOME.resolve(".local/share/common-ground"));
        assertThat(DataFolder.of("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Common Ground"));
        assertThat(DataFolder.of("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Common Ground"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\ada\\OneDrive\\x.sqlite",
                "C:\\Users\\ada\\OneDrive - Fictional Ltd\\x.sqlite",
                "/home/ada/Dropbox/x.sqlite",
                "/home/ada/Dropbox (Personal)/x.sqlite",
                "G:\\My Drive\\x.sqlite",
                "/Users/ada/Google Drive/x.sqlite",
                "/Users/ada/Library/CloudStorage/GoogleDrive-ada@example.org/x.sqlite",
                "/Users/ada/Library/Mobile Documents/com~apple~CloudDocs/x.sqlite",
                "C:\\Users\\ada\\iCloudDrive\\x.sqlite",
                "\\\\server\\share\\x.sqlite"
            })
    void syncedAndNetworkFoldersAreTold(String path) {
        assertThat(SyncedFolders.byName(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ada/my dropbox notes/x.sqlite", "C:\\Users\\ada\\AppData\\Local\\x.sqlite"})
    void otherFoldersMayHoldAStore(String path) {
        assertThat(SyncedFolders.byName(path)).isEmpty();
    }

    @Test
    void sqliteIsUnpackedOnceAndAgainIfItWasChanged(@TempDir Path folder) throws IOException {
        var library = folder.resolve(NativeLibrary.unpack(folder));
        var whole = Files.readAllBytes(library);
        var made = Files.getLastModifiedTime(library);
        NativeLibrary.unpack(folder);
        assertThat(Files.getLastModifiedTime(library)).isEqualTo(made);
        Files.write(library, new byte[] {1, 2, 3});
        NativeLibrary.unpack(folder);
        assertThat(library).hasBinaryContent(whole);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(library);
        }
    }
}

package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packages for Windows ({@code .msi}, {@code .zip}) and macOS ({@code .dmg}). They are not registered for files: both systems look at
 * the last ending only, and the app would take over every {@code .json}.
 */
final class DesktopInstallers {

    /** By this Windows replaces an older version; it never changes. */
    private static final String UPGRADE_ID = "6d0a1f5e-6a57-4a6b-9f0d-2f9d1c7c3b58";

    private DesktopInstallers() {}

    /**
     * @param made the files that were made are added here
     * @param missing one sentence for each package that could not be made is added here
     */
    static void make(Release release, AppImage image, List<Path> made, List<String> missing)
            throws IOException, InterruptedException {
        if (Platform.current() == Platform.MACOS) {
            var identity = System.getenv("COMMON_GROUND_MACOS_IDENTITY");
            if (identity != null) {
                sign(release, image, identity);
            }
            made.add(install(release, image, "dmg", List.of()));
            return;
        }
        var zip = release.packages().resolve(release.fileName() + ".zip");
        Archives.writeZip(image.folder(), zip, release.time());
        made.add(zip);
        if (Tool.isInstalled("wix.exe") || Tool.isInstalled("candle.exe")) {
            made.add(install(
                    release,
                    image,
                    "msi",
                    List.of("--win-menu", "--win-per-user-install", "--win-upgrade-uuid", UPGRADE_ID)));
        } else {
            missing.add("No .msi was made: install the WiX toolset ('dotnet tool install --global wix').");
        }
    }

    /** @param identity the name of a certificate in the keychain */
    private static void sign(Release release, AppImage image, String identity)
            throws IOException, InterruptedException {
        Tool.run(
                release.work().resolve("sign.log"),
                Map.of(),
                List.of(
                        "codesign",
                        "--force",
                        "--deep",
                        "--timestamp",
                        "--options",
                        "runtime",
                        "--entitlements",
                        release.resources().resolve("macos/entitlements.plist").toString(),
                        "--sign",
                        identity,
                        image.folder().toString()));
    }

    private static Path install(Release release, AppImage image, String type, List<String> more) throws IOException {
        var to = Files.createDirectories(release.work().resolve(type));
        var command = new ArrayList<>(List.of(
                "--type",
                type,
                "--name",
                Release.TITLE,
                "--app-version",
                AppImage.version(release),
                "--vendor",
                Release.VENDOR,
                "--license-file",
                release.root().resolve("LICENSE").toString(),
                "--app-image",
                image.folder().toString(),
                "--dest",
                to.toString()));
        command.addAll(more);
        Tool.jdk("jpackage", command);
        try (var installers = Files.list(to)) {
            var file = release.packages().resolve(release.fileName() + "." + type);
            return Files.move(installers.findFirst().orElseThrow(), file);
        }
    }
}

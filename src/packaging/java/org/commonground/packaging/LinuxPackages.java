package org.commonground.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packages for Linux: an archive that runs where it is unpacked, and packages for Debian's and Fedora's families. */
final class LinuxPackages {

    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256, 512};

    private LinuxPackages() {}

    /**
     * @param made the files that were made are added here
     * @param missing one sentence for each package that could not be made is added here
     */
    static void make(Release release, AppImage image, List<Path> made, List<String> missing)
            throws IOException, InterruptedException {
        Trees.copy(
                release.resources().resolve("linux/common-ground"),
                image.folder().resolve("common-ground"));
        Trees.copy(
                release.resources().resolve("linux/environment.sh"), image.app().resolve("environment.sh"));
        var root = release.work().resolve("root");
        install(release, image, root);
        made.add(makeTarGz(release, image));
        if (Tool.isInstalled("dpkg-deb")) {
            made.add(makeDeb(release, root));
        } else {
            missing.add("No .deb was made: install dpkg (on Fedora 'sudo dnf install dpkg').");
        }
        if (Tool.isInstalled("rpmbuild")) {
            made.add(makeRpm(release, root));
        } else {
            missing.add(
                    "No .rpm was made: install rpmbuild (on Debian 'sudo apt install rpm', on Fedora 'sudo dnf install rpm-build').");
        }
    }

    /** Puts everything where it is on a system. No script runs at installing: the system itself finds menu entry, icons and file types. */
    private static void install(Release release, AppImage image, Path root) throws IOException {
        Trees.copy(image.folder(), root.resolve("usr/lib/common-ground"));
        var start = root.resolve("usr/bin/common-ground");
        Files.createDirectories(start.getParent());
        Files.createSymbolicLink(start, Path.of("../lib/common-ground/common-ground"));
        share(release, root.resolve("usr/share"));
        Trees.normalise(root, release.time());
    }

    /** The same files in every package, so that a portable one can be put into a menu by hand. */
    private static void share(Release release, Path share) throws IOException {
        var linux = release.resources().resolve("linux");
        Trees.copy(linux.resolve(Release.ID + ".desktop"), share.resolve("applications/" + Release.ID + ".desktop"));
        Trees.copy(
                filled(release, "linux/" + Release.ID + ".metainfo.xml"),
                share.resolve("metainfo/" + Release.ID + ".metainfo.xml"));
        Trees.copy(linux.resolve(Release.ID + ".xml"), share.resolve("mime/packages/" + Release.ID + ".xml"));
        var icons = release.root().resolve("assets/icons");
        Trees.copy(
                icons.resolve("common-ground.svg"),
                share.resolve("icons/hicolor/scalable/apps/" + Release.ID + ".svg"));
        for (int size : ICON_SIZES) {
            Trees.copy(
                    icons.resolve("common-ground-" + size + ".png"),
                    share.resolve("icons/hicolor/" + size + "x" + size + "/apps/" + Release.ID + ".png"));
        }
        Trees.copy(release.root().resolve("LICENSE"), share.resolve("doc/common-ground/copyright"));
    }

    private static Path makeTarGz(Release release, AppImage image) throws IOException {
        var top = release.work().resolve(Release.NAME + "-" + release.version());
        Trees.copy(image.folder(), top);
        share(release, top.resolve("share"));
        Trees.normalise(top, release.time());
        var file = release.packages().resolve(release.fileName() + ".tar.gz");
        Archives.writeTarGz(top, file, release.time());
        return file;
    }

    private static Path makeDeb(Release release, Path root) throws IOException, InterruptedException {
        var tree = release.work().resolve("deb");
        Trees.copy(root, tree);
        var control = Files.readString(filled(release, "linux/debian-control"))
                .replace("@KILOBYTES@", Long.toString(Trees.size(root) / 1024));
        Files.createDirectories(tree.resolve("DEBIAN"));
        Files.writeString(tree.resolve("DEBIAN/control"), control);
        Trees.normalise(tree, release.time());
        var file = release.packages().resolve(release.fileName() + ".deb");
        Tool.run(
                log(release),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond())),
                List.of("dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", tree.toString(), file.toString()));
        return file;
    }

    private static Path makeRpm(Release release, Path root) throws IOException, InterruptedException {
        var top = release.work().resolve("rpm");
        var spec = filled(release, "linux/common-ground.spec");
        List<String> command = new ArrayList<>(List.of("rpmbuild", "-bb", "--quiet"));
        for (var define : List.of(
                "_topdir " + top,
                "_rpmdir " + release.packages(),
                "_build_name_fmt " + release.fileName() + ".rpm",
                "_buildhost localhost",
                "root " + root)) {
            command.addAll(List.of("--define", define));
        }
        command.add(spec.toString());
        Tool.run(
                log(release),
                Map.of("SOURCE_DATE_EPOCH", Long.toString(release.time().getEpochSecond())),
                command);
        return release.packages().resolve(release.fileName() + ".rpm");
    }

    /** A copy of a file in which the names in {@code @...@} are replaced. */
    private static Path filled(Release release, String name) throws IOException {
        var text = Files.readString(release.resources().resolve(name))
                .replace("@VERSION@", release.version())
                .replace(
                        "@DAY@",
                        LocalDate.ofInstant(release.time(), ZoneOffset.UTC).toString())
                .replace("@DEB_ARCHITECTURE@", System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64");
        return Files.writeString(release.work().resolve(Path.of(name).getFileName()), text);
    }

    private static Path log(Release release) {
        return release.work().resolve("packages.log");
    }
}

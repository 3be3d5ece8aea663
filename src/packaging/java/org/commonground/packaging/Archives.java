package org.commonground.packaging;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Archives whose bytes depend on nothing but the files in them: no owner, no order of the file system, no time of day. */
final class Archives {

    private Archives() {}

    /** Puts a folder, under its own name, into a {@code .tar.gz}. */
    static void writeTarGz(Path top, Path file, Instant time) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_COMPRESSION);
        try (var tar = new TarArchiveOutputStream(
                new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), parameters))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var path : Trees.list(top)) {
                var name = slashed(top, path);
                boolean link = Files.isSymbolicLink(path);
                var entry = link
                        ? new TarArchiveEntry(name, TarConstants.LF_SYMLINK)
                        : new TarArchiveEntry(Files.isDirectory(path) ? name + "/" : name);
                if (link) {
                    entry.setLinkName(Files.readSymbolicLink(path).toString());
                }
                entry.setMode(Files.isDirectory(path) || Files.isExecutable(path) ? 0755 : 0644);
                entry.setModTime(time.toEpochMilli());
                boolean content = !link && Files.isRegularFile(path);
                entry.setSize(content ? Files.size(path) : 0);
                tar.putArchiveEntry(entry);
                if (content) {
                    Files.copy(path, tar);
                }
                tar.closeArchiveEntry();
            }
        }
    }

    /** Puts a folder, under its own name, into a {@code .zip}. Links are not written. */
    static void writeZip(Path top, Path file, Instant time) throws IOException {
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (var path : Trees.list(top)) {
                var entry = new ZipArchiveEntry(slashed(top, path) + (Files.isDirectory(path) ? "/" : ""));
                entry.setTime(time.toEpochMilli());
                zip.putArchiveEntry(entry);
                if (Files.isRegularFile(path)) {
                    Files.copy(path, zip);
                }
                zip.closeArchiveEntry();
            }
        }
    }

    private static String slashed(Path top, Path path) {
        return top.toAbsolutePath()
                .getParent()
                .relativize(path.toAbsolutePath())
                .toString()
                .replace('\\', '/');
    }

    /** Writes a file that {@code sha256sum --check} reads. */
    static void writeSums(Path file, List<Path> summed) throws IOException {
        var lines = new StringBuilder();
        for (var one : summed.stream().sorted().toList()) {
            lines.append(sha256(one)).append("  ").append(one.getFileName()).append('\n');
        }
        Files.writeString(file, lines);
    }

    static String sha256(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

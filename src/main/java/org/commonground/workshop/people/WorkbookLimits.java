package org.commonground.workshop.people;

import java.io.IOException;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.commonground.workshop.InvalidInput;

/** What a workbook may need when it is read: a small damaged or made-up file could take all memory. */
public final class WorkbookLimits {

    /** Unpacked, in bytes: a zip file of 10 MB could hold gigabytes. */
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    /** The last column of Excel is XFD. The library makes a place for every column up to that of a cell. */
    private static final int MOST_COLUMN_LETTERS = 3;

    private WorkbookLimits() {}

    /** @throws InvalidInput if the workbook is damaged, no workbook, larger than Excel has them, or a zip file of something else */
    public static void require(byte[] workbook) {
        try (var zip = open(workbook)) {
            require(zip);
        } catch (IOException | RuntimeException e) {
            throw e instanceof InvalidInput known ? known : new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
        }
    }

    /** By the directory at the end, as Excel does: the sizes in front of the entries are not always right. */
    static ZipFile open(byte[] workbook) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
    }

    static void require(ZipFile zip) throws IOException {
        long unpacked = 0;
        boolean isWorkbook = false;
        var buffer = new byte[8192];
        for (var entry : Collections.list(zip.getEntries())) {
            isWorkbook |= entry.getName().startsWith("xl/");
            try (var content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new InvalidInput(InvalidInput.Reason.LIST_TOO_LARGE, MOST_UNPACKED / 1_000_000);
                    }
                }
            }
        }
        if (!isWorkbook) {
            throw new InvalidInput(
                    unpacked == 0 ? InvalidInput.Reason.DAMAGED_LIST : InvalidInput.Reason.NO_LIST_FORMAT);
        }
        for (var entry : Collections.list(zip.getEntries())) {
            if (entry.getName().startsWith("xl/") && !entry.isDirectory()) {
                requireColumns(zip, entry.getName());
            }
        }
    }

    /** A part that is no XML has no cells. */
    private static void requireColumns(ZipFile zip, String part) {
        try {
            SheetLayout.elements(zip, part, (element, xml) -> {
                if (element.equals("c") && letters(SheetLayout.attribute(xml, "r")) > MOST_COLUMN_LETTERS) {
                    throw new InvalidInput(InvalidInput.Reason.DAMAGED_LIST);
                }
            });
        } catch (IOException noXml) {
            // The cells before the damage were looked at.
        }
    }

    private static long letters(String cell) {
        return cell.chars().filter(Character::isLetter).count();
    }
}

package org.commonground.store.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.files.AtomicFiles;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.session.OwnProgrammes;
import org.commonground.session.StoreFailure;

/** Own programmes as JSON files in a folder beside the store. Files that others put there are read too. */
public final class ProgrammeFolder implements OwnProgrammes {

    private final Path folder;

    /** @param folder made when the first programme is kept */
    public ProgrammeFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<StoredProgramme> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> name(file).endsWith(".json") && !name(file).startsWith("."))
                    .sorted()
                    .map(ProgrammeFolder::read)
                    .toList();
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.folder_programmes_could_not", folder, e.getMessage()), e);
        }
    }

    private static StoredProgramme read(Path file) {
        try {
            return new StoredProgramme.Readable(
                    name(file),
                    ProgrammeFile.read(name(file), BoundedFiles.read(file, Limits.MAX_PROGRAMME_FILE_BYTES)));
        } catch (UnreadableProgramme e) {
            return new StoredProgramme.Unreadable(name(file), e.sentence());
        } catch (IOException e) {
            return new StoredProgramme.Unreadable(
                    name(file), Messages.text("storage.could_not_read", name(file), e.getMessage()));
        }
    }

    @Override
    public void save(String file, Programme programme) {
        try {
            AtomicFiles.createPrivateFolder(folder);
            AtomicFiles.write(
                    folder.resolve(file), ProgrammeFile.write(programme).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.programme_could_not_saved", folder, e.getMessage()), e);
        }
    }

    @Override
    public void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new StoreFailure(Messages.text("storage.programme_could_not_deleted", file, e.getMessage()), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

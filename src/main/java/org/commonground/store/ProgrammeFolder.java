package org.commonground.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.files.AtomicFiles;
import org.commonground.live.OwnProgrammes;
import org.commonground.live.StoreFailure;
import org.commonground.programme.Programme;
import org.commonground.programme.ProgrammeFile;
import org.commonground.programme.UnreadableProgramme;
import org.commonground.words.Words;

/** Own programmes as JSON files in a folder beside the store. Files that others put there are read too. */
public final class ProgrammeFolder implements OwnProgrammes {

    private final Path folder;

    /** @param folder made when the first programme is kept */
    public ProgrammeFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Kept> list() {
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
            throw new StoreFailure(Words.text("storage.folder_programmes_could_not", folder, e.getMessage()), e);
        }
    }

    private static Kept read(Path file) {
        try {
            return new Kept.Whole(name(file), ProgrammeFile.read(name(file), Files.readAllBytes(file)));
        } catch (UnreadableProgramme e) {
            return new Kept.Broken(name(file), e.sentence());
        } catch (IOException e) {
            return new Kept.Broken(name(file), Words.text("storage.could_not_read", name(file), e.getMessage()));
        }
    }

    @Override
    public void keep(String file, Programme programme) {
        try {
            AtomicFiles.makeFolder(folder);
            AtomicFiles.write(
                    folder.resolve(file), ProgrammeFile.write(programme).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new StoreFailure(Words.text("storage.programme_could_not_saved", folder, e.getMessage()), e);
        }
    }

    @Override
    public void delete(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new StoreFailure(Words.text("storage.programme_could_not_deleted", file, e.getMessage()), e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}

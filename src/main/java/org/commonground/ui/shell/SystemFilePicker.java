package org.commonground.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.commonground.ui.control.FilePicker;
import org.jspecify.annotations.Nullable;

/** The choosers of the operating system. Each opens in the folder of the previous answer. */
public final class SystemFilePicker implements FilePicker {

    private final Window owner;
    private Optional<File> last = Optional.empty();

    public SystemFilePicker(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, List<String> extensions) {
        return answer(chooser(title, patterns(extensions), extensions).showOpenDialog(owner));
    }

    @Override
    public List<Path> openSeveral(String title, List<String> extensions) {
        var chosen = Optional.ofNullable(
                        chooser(title, patterns(extensions), extensions).showOpenMultipleDialog(owner))
                .orElse(List.of());
        chosen.forEach(this::answer);
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> save(String title, String suggestedName, String extension) {
        var chooser = chooser(title, List.of("*." + extension), List.of(extension));
        chooser.setInitialFileName(suggestedName);
        return answer(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        var folder = Optional.ofNullable(chooser.showDialog(owner));
        last = folder.or(() -> last);
        return folder.map(File::toPath);
    }

    /** The chooser of GTK tells capitals from small letters: "LIST.CSV" and "Contacts.Vcf" are lists, too. */
    static List<String> patterns(List<String> extensions) {
        return extensions.stream()
                .flatMap(ending -> Stream.of(
                        ending,
                        ending.toUpperCase(Locale.ROOT),
                        ending.substring(0, 1).toUpperCase(Locale.ROOT) + ending.substring(1)))
                .map(ending -> "*." + ending)
                .toList();
    }

    private FileChooser chooser(String title, List<String> patterns, List<String> extensions) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        var shown = extensions.stream().map(ending -> "*." + ending).collect(Collectors.joining(", "));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(shown, patterns));
        return chooser;
    }

    private Optional<Path> answer(@Nullable File chosen) {
        var file = Optional.ofNullable(chosen);
        last = file.map(File::getParentFile).or(() -> last);
        return file.map(File::toPath);
    }
}

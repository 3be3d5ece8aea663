package org.commonground.ui.status;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.plan.PlanVersions;
import org.commonground.report.status.StatusFile;
import org.commonground.report.status.StatusUpdate;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.InvalidInput;

/** The files that were opened, compared with the plan as it is now: what is accepted is no longer different, what is undone is again. */
final class StatusModel {

    private final PageContext context;
    private final LiveWorkshop live;
    private final Clock clock;
    private final List<OpenedFile> files = new ArrayList<>();
    private final Set<FileUpdate> left = new HashSet<>();

    /** Keys of what is not decided, among the drafts: paths, one a line, and what is left as it is. */
    private static final String FILES = "draft.status.files";

    private static final String LEFT = "draft.status.left";

    StatusModel(PageContext context, LiveWorkshop live, Clock clock) {
        this.context = context;
        this.live = live;
        this.clock = clock;
    }

    private record OpenedFile(Path path, String name, StatusFile content) {}

    /** An update with the file and line that it comes from. */
    record FileUpdate(String file, int line, StatusUpdate update) {

        @Override
        public boolean equals(Object other) {
            return other instanceof FileUpdate(String otherFile, int otherLine, var _)
                    && file.equals(otherFile)
                    && line == otherLine;
        }

        @Override
        public int hashCode() {
            return file.hashCode() + line;
        }
    }

    LiveWorkshop live() {
        return live;
    }

    /** Reads a file. @return why it cannot be read, or "" */
    String open(Path path) {
        var name = String.valueOf(path.getFileName());
        try {
            var read = StatusFile.read(path, context.messages(), LocalDate.now(clock));
            files.removeIf(file -> file.name().equals(name));
            left.removeIf(update -> update.file().equals(name));
            files.add(new OpenedFile(path.toAbsolutePath(), name, read));
            return "";
        } catch (InvalidInput | IOException unreadable) {
            return context.text(
                    "reviews.unreadable", name, context.failureMessages().describe(unreadable));
        }
    }

    /** The files with updates that were not decided when the page was left. */
    List<Path> keptFiles() {
        return live.typedDraft(FILES).lines().map(Path::of).toList();
    }

    /** Once the kept files are read: leaves again what was left as it is. */
    void leaveAgain() {
        var lines = live.typedDraft(LEFT).lines().toList();
        updates().stream().filter(update -> lines.contains(line(update))).forEach(left::add);
    }

    /** Keeps what is not decided for the next visit and the next start. */
    void keepUndecided() {
        boolean any = !updates().isEmpty();
        keep(FILES, any ? files.stream().map(file -> file.path().toString()) : Stream.of());
        keep(LEFT, any ? left.stream().map(StatusModel::line).sorted() : Stream.of());
    }

    private static String line(FileUpdate update) {
        return update.line() + " " + update.file();
    }

    private void keep(String key, Stream<String> lines) {
        live.saveDraft(key, lines.collect(Collectors.joining("\n")));
    }

    boolean hasFiles() {
        return !files.isEmpty();
    }

    List<FileUpdate> updates() {
        return files.stream()
                .flatMap(file -> compare(file).updates().stream()
                        .map(update -> new FileUpdate(file.name(), update.line(), update)))
                .filter(update -> !left.contains(update))
                .toList();
    }

    /** What cannot be taken over, and what is not in a file, as sentences. */
    List<String> notes() {
        return files.stream().flatMap(this::notes).toList();
    }

    private Stream<String> notes(OpenedFile file) {
        var found = compare(file);
        var missing = found.missing().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(context.text("status.missing", String.join(" · ", found.missing())));
        return Stream.concat(found.notTaken().stream(), missing).map(note -> file.name() + " · " + note);
    }

    private StatusFile.Comparison compare(OpenedFile file) {
        var workshop = live.workshop();
        return file.content().compare(workshop, live.asOfVersion(PlanVersions.lastVersion(workshop)));
    }

    void accept(List<FileUpdate> updates) {
        live.performUndoable(StatusFile.accept(
                live.workshop(), updates.stream().map(FileUpdate::update).toList()));
    }

    void leave(FileUpdate update) {
        left.add(update);
    }
}

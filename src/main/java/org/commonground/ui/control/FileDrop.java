package org.commonground.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Accepts files that are dropped on a node. The receiver decides what to do with each of them. */
public final class FileDrop {

    private FileDrop() {}

    /** The first of the dropped files, for a receiver that takes one; a message names the others. */
    public static Path first(PageContext context, List<Path> files) {
        var first = files.getFirst();
        if (files.size() > 1) {
            var others = files.stream()
                    .skip(1)
                    .map(file -> String.valueOf(file.getFileName()))
                    .collect(Collectors.joining(", "));
            context.toasts().showFailure(context.text("files.only_one", first.getFileName(), others));
        }
        return first;
    }

    /** @param when whether files are accepted now */
    public static void install(Node node, BooleanSupplier when, Consumer<List<Path>> take) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && when.getAsBoolean()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                take.accept(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}

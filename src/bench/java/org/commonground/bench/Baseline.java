package org.commonground.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** The floor: JavaFX alone, which shows as many texts as the app. */
final class Baseline {

    private static final double ROW = 56;

    private Baseline() {}

    /** A window with a list. */
    static void start() {
        Platform.startup(() -> {});
        var list = FxThread.get(() -> {
            var lines = new ListView<String>();
            IntStream.range(0, 4).forEach(i -> lines.getItems().add("Bare line " + i));
            show(new Scene(lines, 1000, 640));
            return lines;
        });
        var eye = FxThread.get(() -> new PixelProbe(list.getScene()));
        FxThread.await(
                "the bare list", () -> eye.sees(list, text -> text.getText().startsWith("Bare line")));
        BenchOutput.ready();
    }

    /** Two windows with as many texts as the app's; Enter adds one to each. */
    static void board(int inConsole, int inRoom, int presses) {
        Platform.startup(() -> {});
        var field = FxThread.get(TextField::new);
        var console = new Cards(3, 300);
        var room = new Cards(4, 150);
        FxThread.run(() -> {
            console.fill(inConsole);
            room.fill(inRoom);
            var page = new BorderPane(console.view);
            page.setBottom(field);
            field.setOnAction(event -> {
                console.add(field.getText());
                room.add(field.getText());
                field.clear();
            });
            show(new Scene(page, 1000, 640));
            show(new Scene(room.view, 640, 360));
        });
        BenchWindows.arrange(console.view.getScene(), room.view.getScene());
        var first = FxThread.get(() -> new PixelProbe(console.view.getScene()));
        var second = FxThread.get(() -> new PixelProbe(room.view.getScene()));
        FxThread.await("the bare board", () -> first.sees(console.lastText()));
        FxThread.await("the bare room view", () -> second.sees(room.lastText()));
        BenchOutput.ready();
        new KeyPresses(field, first, second, Optional.empty()).measure(presses);
    }

    private static void show(Scene scene) {
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** Regions with a text each, in columns, scrolled to the last. */
    private static final class Cards {
        private static final Background WHITE =
                new Background(new BackgroundFill(Color.WHITE, CornerRadii.EMPTY, Insets.EMPTY));

        private final int columns;
        private final double width;
        private final Pane pane = new Pane();
        private final Pane view = new Pane(pane);

        Cards(int columns, double width) {
            this.columns = columns;
            this.width = width;
            var clip = new Rectangle();
            clip.widthProperty().bind(view.widthProperty());
            clip.heightProperty().bind(view.heightProperty());
            view.setClip(clip);
            view.heightProperty().addListener((of, before, now) -> scroll());
        }

        void fill(int many) {
            IntStream.range(0, many).forEach(i -> add("Bare card number " + i));
        }

        String lastText() {
            var card = (Pane) pane.getChildren().getLast();
            return ((Text) card.getChildren().getFirst()).getText();
        }

        void add(String text) {
            int at = pane.getChildren().size();
            var words = new Text(8, 22, text);
            words.setWrappingWidth(width - 24);
            Region card = new Pane(words);
            card.setBackground(WHITE);
            card.setManaged(false);
            card.resizeRelocate(at % columns * width, Math.floorDiv(at, columns) * ROW, width - 8, ROW - 6);
            pane.getChildren().add(card);
            scroll();
        }

        private void scroll() {
            double height = Math.ceilDiv(pane.getChildren().size(), columns) * ROW;
            pane.setTranslateY(Math.min(0, Math.floor(view.getHeight() - height)));
        }
    }

    /** Runs the measurement that is named first. */
    static void run(List<String> what) {
        switch (what.getFirst()) {
            case "bare-start" -> start();
            case "bare-board" ->
                board(Integer.parseInt(what.get(1)), Integer.parseInt(what.get(2)), Integer.parseInt(what.get(3)));
            default -> throw new IllegalArgumentException(what.getFirst());
        }
    }
}

package org.commonground.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    sealed interface Shape {
        record Round(BigDecimal radius, Optional<String> name) implements Shape {}

        record Square(int side, String kind) implements Shape {
            public boolean isSmall() {
                return side < 2;
            }
        }
    }

    record Drawing(String title, List<Shape> shapes) {}

    private final Json json = new Json(Shape.class);

    @Test
    void whatWasWrittenIsReadBack() {
        var drawing = new Drawing(
                "Zwei 😀 مرحبا",
                List.of(
                        new Shape.Round(new BigDecimal("1.50"), Optional.of("O")),
                        new Shape.Round(new BigDecimal("2"), Optional.empty()),
                        new Shape.Square(3, "a component may be called kind")));

        assertThat(json.read(json.write(drawing), Drawing.class)).isEqualTo(drawing);
        assertThat(json.convert(json.readTree(bytes(json.writeReadable(drawing))), Drawing.class))
                .isEqualTo(drawing);
        assertThat(json.convert(json.tree(drawing), Drawing.class)).isEqualTo(drawing);
    }

    @Test
    void onlyAnOptionalMayBeLeftOut() {
        assertThat(json.read("{'type':'Round','radius':1}".replace('\'', '"'), Shape.class))
                .isEqualTo(new Shape.Round(BigDecimal.ONE, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"title":"a"}                                            | the name "shapes" is missing
                    {"title":"a","shapes":[],"colour":1}                     | the name "colour" is not known
                    {"title":"a","shapes":[],"title":"b"}                    | Duplicate
                    {"title":"a","shapes":[null]}                            | line 1, column
                    {"title":null,"shapes":[]}                               | at title
                    {"title":"a","shapes":[{"type":"Star"}]}                 | at shapes[0]: "Star" is not a known type
                    {"title":"a","shapes":[{"side":1}]}                      | the name "type" is missing
                    {"title":"a","shapes":[{"type":"Square","side":1.5,"kind":""}]} | at shapes[0].side
                    {"title":"a","shapes":[{"type":"Square","side":"x","kind":""}]} | at shapes[0].side: this value is not allowed here
                    {"title":"a","shapes":[{"type":"Round","radius":NaN}]}   | line 1, column
                    {"title":"a","shapes":[]} {}                             | there is more text after the end
                    {"title":"a"                                             | line 1, column
                    """)
    void whatIsNotTheValueIsRefusedWithPlaceAndReason(String text, String part) {
        assertThatThrownBy(() -> json.read(text, Drawing.class))
                .isInstanceOf(UnreadableJson.class)
                .hasMessageContaining(part)
                .hasMessageNotContaining("org.commonground");
    }

    /** As Notepad writes it. */
    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(json.readTree(bytes("\uFEFF{\"a\": 1}")).path("a").asInt()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        var latin = "{\"title\":\"Süd\",\"shapes\":[]}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> json.read(latin, Drawing.class)).hasMessage("this is not text in UTF-8");
        assertThatThrownBy(() -> json.readTree(latin)).hasMessage("this is not text in UTF-8");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

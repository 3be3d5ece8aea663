package org.commonground.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void dropsOnlyWhatXmlForbids() {
        assertThat(ShownText.clean("a\uFFFEb\uFFFFc\u0001d\uD800e\uDFFFf")).isEqualTo("abcdef");
        var kept = "Übergrößenträger 👩‍💻 عميل שלום 一个 é\tx\ny";
        assertThat(ShownText.clean(kept)).isEqualTo(kept);
    }

    @Test
    void isolatesOnlyWhatReadsFromRightToLeft() {
        assertThat(ShownText.isolate("plain – ü 👍")).isEqualTo("plain – ü 👍");
        assertThat(ShownText.isolate("عميل")).isEqualTo("\u2068عميل\u2069");
    }

    @Test
    void aTextCannotBreakOutOfItsIsolation() {
        assertThat(ShownText.isolate("a\u2069\u202Eb")).isEqualTo("\u2068a\u202Eb\u2069");
        assertThat(ShownText.isolate("a\u2067b")).isEqualTo("\u2068a\u2067b\u2069\u2069");
        assertThat(ShownText.isolate("a\u2067b\u2069c")).isEqualTo("\u2068a\u2067b\u2069c\u2069");
    }

    @Test
    void readsInTheDirectionOfItsFirstLetter() {
        assertThat(ShownText.direction("1. عميل web")).isEqualTo("rtl");
        assertThat(ShownText.direction("web عميل")).isEqualTo("ltr");
        assertThat(ShownText.direction("")).isEqualTo("ltr");
    }
}

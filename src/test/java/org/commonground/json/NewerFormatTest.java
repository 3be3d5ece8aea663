package org.commonground.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.commonground.i18n.AppVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file of a newer version of the app says when it is opened. */
class NewerFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"version": 3, "app": "0.9.1"}    | The file was made by Common Ground 0.9.1, in format 3. | the file needs 0.9.1 or newer
            {"version": 3}                    | The file was made by a newer Common Ground, in format 3. | the file needs a newer version
            {"version": 3, "app": "<b>"}      | The file was made by a newer Common Ground, in format 3. | the file needs a newer version
            """)
    void theVersionThatIsNeededIsNamed(String file, String madeBy, String needs) {
        var tree = new Json().readTree(file.getBytes(StandardCharsets.UTF_8));
        assertThat(NewerFormat.sentence(tree, 2))
                .startsWith(madeBy)
                .contains("This is " + AppVersion.current().number() + ", which reads format 2")
                .endsWith(needs);
    }
}

package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SystemFilePickerTest {

    @ParameterizedTest
    @ValueSource(strings = {"list.csv", "LIST.CSV", "Contacts.Vcf"})
    void aFileIsOfferedWhateverTheCapitalsOfItsEnding(String file) {
        assertThat(SystemFilePicker.patterns(List.of("csv", "vcf")))
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(Path.of(file)));
    }
}

package org.commonground.programme.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The role of a column follows from its id and type. */
class ColumnRoleTest {

    @ParameterizedTest
    @CsvSource({
        "placing, CHOICE, PLACING",
        "placing, TEXT, NONE",
        "priority, CHOICE, PRIORITY",
        "priority, NUMBER, NONE",
        "target, TEXT, TARGET",
        "share, NUMBER, SHARE",
        "owner, PERSON, NONE",
        "'', TEXT, NONE"
    })
    void aColumnHasTheRoleOfItsId(String id, ColumnType type, ColumnRole role) {
        var column = new Column(id, "Any", type, type == ColumnType.CHOICE ? List.of("First", "Second") : List.of());
        assertThat(column.role()).isEqualTo(role);
        var register = new StepKind.Register(List.of(column), Optional.empty());
        assertThat(register.column(role)).contains(column);
        assertThat(register.placesRows()).isEqualTo(role == ColumnRole.PLACING);
    }
}

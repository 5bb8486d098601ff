package vn.rasoat.report.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.FaultyDataException;
import vn.rasoat.report.World;
import vn.rasoat.report.cube.EthnicColumns;
import vn.rasoat.report.cube.FactBook;

class FormReaderTest {

    private static final String GOOD =
            """
            key: test
            number: {label: "7.99", status: inferred}
            title: T
            lead: [TT, Phường/Xã]
            columns:
              - {id: "1", header: [A], unit: hộ, count: {where: {class: poor}}}
              - {id: "2", header: [B], unit: hộ, count: {where: {class: poor, minority: "yes"}}}
              - {id: "3", header: [C], unit: "%", rate: 2/1}
            """;

    @Test
    void aGoodFileIsRead() {
        assertThat(read(GOOD).columns()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    title: T       | titel: T          | unknown keys [titel]
                    minority       | minorities        | unknown fact minorities
                    "yes"          | "maybe"           | unknown value maybe of minority
                    "yes"          | yes               | must be quoted text
                    rate: 2/1      | rate: 2/9         | missing column 9
                    rate: 2/1      | rate: "2"         | not part/whole
                    id: "2"        | id: "1"           | repeats the column 1
                    class: poor}   | minority: "no"}   | asks for no class
                    class: poor}   | class: rich}      | unknown value rich of class
                    unit: "%"      | unit: hộ          | must have the unit %
                    rate: 2/1      | title: x          | unknown keys [title]
                    {where         | {measure: x, where | unknown measure x
                    {where         | {of: dogs, where  | counts unknown things
                    [TT, Phường/Xã] | [TT]             | needs 2 lead headers
                    """)
    void aFaultyFileIsRefusedWithFileAndFault(String good, String bad, String fault) {
        assertThatThrownBy(() -> read(GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad)))
                .isInstanceOf(FaultyDataException.class)
                .hasMessageStartingWith("test.yaml: ")
                .hasMessageContaining(fault);
    }

    @Test
    void aDoubledKeyIsRefused() {
        assertThatThrownBy(() -> read(GOOD + "title: U\n"))
                .isInstanceOf(FaultyDataException.class)
                .hasMessageContaining("duplicate key title");
    }

    @Test
    void anInvariantAboutAMissingColumnIsRefused() {
        String yaml =
                """
                counters: {}
                rollUp: x
                equations:
                  - {text: x, left: [test/1], right: [test/9]}
                """;
        assertThatThrownBy(
                        () ->
                                new Invariants(
                                        DataNode.parse("invariants.yaml", yaml),
                                        List.of(read(GOOD)),
                                        book()))
                .isInstanceOf(FaultyDataException.class)
                .hasMessageStartingWith("invariants.yaml: ")
                .hasMessageContaining("missing column test/9");
    }

    @Test
    void allFilesOfTheBundleCanBeUsedInEveryProvince() {
        assertThat(FormSet.load(new World.TestStandard(), "20").forms()).hasSize(11);
        BoundForm ethnic = FormSet.load(new World.TestStandard(), "01").forms().get(8);
        assertThat(ethnic.columns())
                .extracting(it -> it.column().id())
                .containsExactly("1", "1.1", "1.2", "1.2:Khác", "2", "2.1", "2.2", "2.2:Khác");
    }

    private static BoundForm read(String yaml) {
        return new FormReader(book()).read(DataNode.parse("test.yaml", yaml));
    }

    private static FactBook book() {
        EthnicColumns columns = EthnicColumns.of(DataNode.resource("ethnic-columns.yaml"), "20");
        return new FactBook(DataNode.resource("facts.yaml"), new World.TestStandard(), columns);
    }
}

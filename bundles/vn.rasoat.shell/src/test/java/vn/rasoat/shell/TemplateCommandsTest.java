package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandsTest {

    @TempDir Path folder;

    private Fixture fixture;
    private TemplateCommand template;
    private XlsFormCommand form;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
        template = new TemplateCommand();
        template.session = fixture.session();
        template.templates = new FakeTemplates();
        template.round = "20-2025";
        template.commune = "06505";
        template.file = "06505.xlsx";
        form = new XlsFormCommand();
        form.session = fixture.session();
        form.templates = new FakeTemplates();
        form.file = "form.xlsx";
    }

    @Test
    void aWorkbookIsForACommuneOrAVillage() {
        template.execute();
        assertThat(folder.resolve("06505.xlsx")).hasContent("20-2025 - 06505 -");

        template.previous = "20-2024";
        template.village = " Thôn Đồng Mỏ";
        template.execute();

        assertThat(folder.resolve("06505.xlsx")).hasContent("20-2025 20-2024 06505 [Thôn Đồng Mỏ]");
        assertThat(fixture.lines()).contains("Đã ghi " + folder.resolve("06505.xlsx"));
    }

    @Test
    void whatIsRefusedHalfWayLeavesNoFile() {
        template.previous = "20-2025";
        assertThatThrownBy(template::execute).hasMessageStartingWith("HN-2008 ");
        template.previous = "twenty";
        assertThatThrownBy(template::execute).hasMessageStartingWith("HN-2001 ");
        form.round = "20-2025";
        assertThatThrownBy(form::execute).hasMessageStartingWith("HN-9002 ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFormForPhonesIsOfTheRound() {
        form.round = "20-2024";

        form.execute();

        assertThat(folder.resolve("form.xlsx")).hasContent("form of 20-2024");
    }
}

package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandsTest {

    @TempDir Path folder;

    private final FakeProfiles profiles = new FakeProfiles();
    private Fixture fixture;
    private ProfileInstallCommand install;
    private ProfileListCommand list;

    @BeforeEach
    void prepare() throws IOException {
        fixture = new Fixture(folder);
        Files.writeString(folder.resolve("so.yaml"), "id: x");
        install = new ProfileInstallCommand();
        install.session = fixture.session();
        install.profiles = profiles;
        install.file = "so.yaml";
        list = new ProfileListCommand();
        list.session = fixture.session();
        list.profiles = profiles;
    }

    @Test
    void aProfileIsPrintedAndNotInstalledByDefault() {
        install.execute();
        list.execute();

        assertThat(fixture.lines())
                .containsSubsequence(
                        "hồ sơ ánh xạ so-theo-doi@2, SHA-256 ab12",
                        "  Nhân số | family.numberOfMembers |  | ",
                        "Có thể cài.",
                        "Chưa cài hồ sơ ánh xạ nào");
    }

    @Test
    void aProfileIsInstalledOnRequestAndListed() {
        install.yes = true;
        install.person = "P";
        install.source = "S";
        install.execute();
        list.lang = "en";
        list.execute();

        assertThat(fixture.lines())
                .anyMatch(line -> line.startsWith("Đã cài hồ sơ ánh xạ so-theo-doi@2"))
                .last()
                .isEqualTo(
                        "Installed: mapping profile so-theo-doi@2, 2026-02-03T04:05:06Z, by P,"
                                + " source S");
    }

    @Test
    void aFaultFailsWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("so.yaml"), "broken");

        assertThatThrownBy(install::execute).hasMessageStartingWith("HN-2013 so.yaml, dòng 3: sai");
        install.yes = true;
        assertThatThrownBy(install::execute).hasMessageStartingWith("HN-2013 ");
        install.file = "none.yaml";
        assertThatThrownBy(install::execute).hasMessageContaining("none.yaml");
        assertThat(profiles.installed()).isEmpty();
    }
}

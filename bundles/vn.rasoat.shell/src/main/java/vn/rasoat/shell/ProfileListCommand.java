package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.MappingProfiles;

/** Lists the mapping profiles and who installed them. */
@Service
@Command(
        scope = "rasoat",
        name = "profile-list",
        description = "Liệt kê các hồ sơ ánh xạ đã cài / Lists the installed mapping profiles")
public final class ProfileListCommand extends ReviewCommand {

    @Reference MappingProfiles profiles;

    @Override
    void run(PrintStream out, Language language) {
        if (profiles.installed().isEmpty()) {
            out.println(language.text("profile.none"));
        }
        profiles.installed()
                .forEach(
                        text ->
                                out.println(
                                        language.text(
                                                "standard.text",
                                                language.word("kind", text.kind().name()),
                                                text.id() + "@" + text.revision(),
                                                text.installedAt(),
                                                text.person(),
                                                text.source())));
    }
}

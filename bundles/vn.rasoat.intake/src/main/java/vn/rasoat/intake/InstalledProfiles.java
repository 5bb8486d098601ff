package vn.rasoat.intake;

import java.time.Clock;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.intake.MappingProfiles;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.profile.CheckedProfile;

/** Profiles in the store, beside the texts of the law and kept in the same way. */
@Component
public final class InstalledProfiles implements MappingProfiles {

    private final ReferenceTexts texts;
    private final Clock clock;
    private final FieldCatalogue fields = new FieldCatalogue();
    private final LayoutFinder finder = new LayoutFinder(fields);

    /**
     * Called by Declarative Services.
     *
     * @param texts keeps them
     */
    @Activate
    public InstalledProfiles(@Reference ReferenceTexts texts) {
        this(texts, Clock.systemUTC());
    }

    InstalledProfiles(ReferenceTexts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public CheckedText check(String fileName, byte[] content) {
        return CheckedProfile.of(fileName, content, fields, finder::isSheet);
    }

    @Override
    public InstalledText install(String fileName, byte[] content, String person, String source) {
        require("person", person);
        require("source", source);
        CheckedText text = check(fileName, content);
        if (!text.accepted()) {
            Issue fault = text.faults().get(0);
            throw new RejectedRequestException(
                    fault.code(), fault.arguments().toArray(String[]::new));
        }
        return texts.keep(
                text,
                new InstalledText(
                        text.kind(),
                        text.id(),
                        text.revision(),
                        text.sha256(),
                        fileName,
                        CheckedProfile.sha256(content),
                        person.strip(),
                        source.strip(),
                        clock.instant()));
    }

    private static void require(String name, String value) {
        if (value.isBlank()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, name);
        }
    }

    @Override
    public List<InstalledText> installed() {
        return texts.all().stream()
                .filter(text -> text.kind() == CheckedText.Kind.MAPPING_PROFILE)
                .toList();
    }
}

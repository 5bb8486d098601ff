package vn.rasoat.shell;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.intake.MappingProfiles;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/** Takes whatever does not begin with {@code broken}. */
final class FakeProfiles implements MappingProfiles {

    private final List<InstalledText> kept = new ArrayList<>();

    @Override
    public CheckedText check(String fileName, byte[] content) {
        boolean broken = new String(content, StandardCharsets.UTF_8).startsWith("broken");
        return new CheckedText(
                CheckedText.Kind.MAPPING_PROFILE,
                broken ? "" : "so-theo-doi",
                broken ? 0 : 2,
                "ab12",
                "",
                broken ? List.of() : List.of(List.of("Nhân số", "family.numberOfMembers", "", "")),
                broken ? List.of(fault(fileName)) : List.of());
    }

    private static Issue fault(String fileName) {
        return Issue.of(
                IssueCode.TEXT_REFUSED, new Place(fileName, 3, ""), fileName, "3", "sai", "wrong");
    }

    @Override
    public InstalledText install(String fileName, byte[] content, String person, String source) {
        CheckedText text = check(fileName, content);
        if (!text.accepted()) {
            throw new RejectedRequestException(
                    IssueCode.TEXT_REFUSED, fileName, "3", "sai", "wrong");
        }
        InstalledText record =
                new InstalledText(
                        text.kind(),
                        text.id(),
                        text.revision(),
                        text.sha256(),
                        fileName,
                        "cd34",
                        person,
                        source,
                        Instant.parse("2026-02-03T04:05:06Z"));
        kept.add(record);
        return record;
    }

    @Override
    public List<InstalledText> installed() {
        return List.copyOf(kept);
    }
}

package vn.rasoat.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.rasoat.api.intake.SurveyTemplates;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/** Says what it was asked to write, and breaks off where a village is not known. */
final class FakeTemplates implements SurveyTemplates {

    static final String VILLAGE = "Thôn Đồng Mỏ";

    @Override
    public void workbook(
            RoundKey round,
            Optional<RoundKey> previous,
            String commune,
            Optional<String> village,
            OutputStream out)
            throws IOException {
        String asked =
                round
                        + " "
                        + previous.map(RoundKey::toString).orElse("-")
                        + " "
                        + commune
                        + " "
                        + village.map(name -> "[" + name + "]").orElse("-");
        out.write(asked.getBytes(StandardCharsets.UTF_8));
        if (previous.isPresent() && previous.get().year() >= round.year()) {
            throw new RejectedRequestException(IssueCode.REQUEST_INVALID, "previous");
        }
        if (village.isPresent() && !village.get().isEmpty() && !village.get().equals(VILLAGE)) {
            throw new RejectedRequestException(IssueCode.VILLAGE_UNKNOWN, "", commune);
        }
    }

    @Override
    public void xlsForm(RoundKey round, OutputStream out) throws IOException {
        if (round.year() > 2024) {
            throw new IOException("disk full");
        }
        out.write(("form of " + round).getBytes(StandardCharsets.UTF_8));
    }
}

package vn.rasoat.report.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.HouseholdKey;

/** Made-up lists of households of average living standard. */
final class LivingStandards {

    private LivingStandards() {}

    static LivingStandardList list(Round round, int households) {
        List<LivingStandardList.Entry> entries = new ArrayList<>();
        for (int i = 1; i <= households; i++) {
            entries.add(
                    new LivingStandardList.Entry(
                            "id" + i,
                            new HouseholdKey("06505", "Thôn Nà Pàn", "" + i, ""),
                            i == 2 ? "=HYPERLINK(\"x\")<script>" : "Hoàng Văn Thử " + i,
                            4,
                            i == 3 ? OptionalLong.empty() : OptionalLong.of(1_800_000 + i)));
        }
        return new LivingStandardList(
                round,
                Explanations.COMMUNE,
                "ỦY BAN NHÂN DÂN XÃ VÂN LINH",
                entries,
                List.of(
                        new Issue(
                                IssueCode.LIVING_STANDARD_STATED,
                                Place.FILE,
                                "06505/Thôn Nà Pàn/3",
                                "",
                                List.of()),
                        Issue.of(
                                IssueCode.LIVING_STANDARD_OPEN,
                                Place.FILE,
                                "1",
                                "thu nhập 12 tháng qua",
                                "06505/Thôn Nà Pàn/40")));
    }
}

package vn.rasoat.rest;

import java.text.Normalizer;
import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import vn.rasoat.api.intake.SurveyTemplates;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.rest.v1.TemplatesApi;

/** What the survey is filled in with. A filled workbook is personal data and never logged. */
public class TemplatesResource implements TemplatesApi {

    private final SurveyTemplates templates;
    private final DownloadSpool spool;

    TemplatesResource(SurveyTemplates templates, DownloadSpool spool) {
        this.templates = templates;
        this.spool = spool;
    }

    @Override
    public Response getTemplate(String roundId, String commune, String previous, String village) {
        RoundKey key = Requests.key(roundId);
        Optional<RoundKey> before = Optional.ofNullable(previous).map(Requests::key);
        // empty is a village: that of the households without one
        Optional<String> name =
                Optional.ofNullable(village)
                        .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC).strip());
        return answer(
                out -> templates.workbook(key, before, commune, name, out),
                "template-" + key + "-" + commune.replaceAll("[^0-9]", ""));
    }

    @Override
    public Response getXlsForm(String roundId) {
        RoundKey key = Requests.key(roundId);
        return answer(out -> templates.xlsForm(key, out), "xlsform-" + key);
    }

    private Response answer(DownloadSpool.Content content, String name) {
        return Response.ok(spool.fill(content), MediaTypes.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".xlsx\"")
                .build();
    }
}

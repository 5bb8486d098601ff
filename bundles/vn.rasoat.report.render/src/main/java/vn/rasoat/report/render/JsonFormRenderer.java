package vn.rasoat.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Writes JSON for other software. Counts are numbers, rates the very strings that are printed (so
 * that nobody rounds them again), blanks null.
 */
@Component(service = FormRenderer.class)
public final class JsonFormRenderer implements FormRenderer {

    private final JsonFactory factory =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            head(json, pack);
            json.writeStringField("form", form.number());
            form(json, form);
            status(json, pack);
            json.writeEndObject();
        }
    }

    @Override
    public void render(FormPack pack, OutputStream out) throws IOException {
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.writeStartObject();
            head(json, pack);
            json.writeObjectFieldStart("forms");
            for (StatutoryForm form : pack.forms()) {
                json.writeObjectFieldStart(form.number());
                form(json, form);
                json.writeEndObject();
            }
            json.writeEndObject();
            status(json, pack);
            json.writeEndObject();
        }
    }

    private static void head(JsonGenerator json, FormPack pack) throws IOException {
        json.writeNumberField("round", pack.round().key().year());
        json.writeStringField("unit", pack.unit().code());
    }

    private static void form(JsonGenerator json, StatutoryForm form) throws IOException {
        json.writeArrayFieldStart("rows");
        for (FormRow row : form.rows()) {
            json.writeStartObject();
            json.writeStringField("unit", row.unit().code());
            json.writeStringField("level", row.unit().level().word());
            if (row.breakdown().isEmpty()) {
                json.writeNullField("breakdown");
            } else {
                json.writeStringField("breakdown", row.breakdown());
            }
            json.writeObjectFieldStart("cells");
            for (int i = 0; i < form.columns().size(); i++) {
                cell(json, form.columns().get(i).id(), row.cells().get(i));
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("key", form.key());
        json.writeStringField("title", form.title());
        json.writeArrayFieldStart("columns");
        for (FormColumn column : form.columns()) {
            json.writeStartObject();
            json.writeStringField("id", column.id());
            json.writeStringField("label", column.label());
            json.writeArrayFieldStart("header");
            for (String part : column.header()) {
                json.writeString(part);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (String note : form.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private static void cell(JsonGenerator json, String id, Cell cell) throws IOException {
        if (cell instanceof Cell.Count count) {
            json.writeNumberField(id, count.value());
        } else if (cell instanceof Cell.Rate rate) {
            json.writeStringField(id, rate.text());
        } else {
            json.writeNullField(id);
        }
    }

    private static void status(JsonGenerator json, FormPack pack) throws IOException {
        json.writeStringField("status", pack.preliminary() ? "preliminary" : "official");
        json.writeStringField("ruler", pack.ruler().word());
        json.writeObjectFieldStart("standard");
        json.writeStringField("id", pack.standard().id());
        json.writeNumberField("revision", pack.standard().revision());
        json.writeStringField("sha256", pack.standard().sha256());
        json.writeEndObject();
        json.writeArrayFieldStart("reasons");
        for (Issue reason : pack.reasons()) {
            json.writeStartObject();
            json.writeStringField("code", reason.code().code());
            json.writeStringField("severity", reason.severity().name().toLowerCase(Locale.ROOT));
            if (!reason.value().isEmpty()) {
                json.writeStringField("value", reason.value());
            }
            json.writeStringField("message", IssueTexts.VIETNAMESE.message(reason));
            json.writeStringField("repair", IssueTexts.VIETNAMESE.repair(reason));
            json.writeStringField("messageEn", IssueTexts.ENGLISH.message(reason));
            json.writeStringField("repairEn", IssueTexts.ENGLISH.repair(reason));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

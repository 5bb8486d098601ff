package vn.rasoat.report.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.FaultyDataException;

/**
 * {@code proof.json}: everything of a pack that its counters do not say, so that the pack can be
 * made again from both.
 *
 * @param software version that made it
 * @param pack the pack, whose forms are not written
 * @param lastChangeSet the last change of the register that is in it
 * @param units its units with their hashes, the unit of the pack first
 */
record ProofText(String software, FormPack pack, int lastChangeSet, List<Unit> units) {

    private static final String FORMAT = "rasoat-pack/1";

    ProofText {
        units = List.copyOf(units);
    }

    /**
     * A unit.
     *
     * @param unit the unit
     * @param ordinal TT
     * @param hash see {@link UnitHashes}
     */
    record Unit(AdministrativeUnit unit, String ordinal, String hash) {}

    byte[] write() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("software", software);
            Round round = pack.round();
            json.writeStringField("round", round.key().toString());
            json.writeStringField("startsOn", round.startsOn().toString());
            json.writeStringField("endsOn", round.endsOn().toString());
            json.writeStringField("standardOn", round.standardOn().toString());
            json.writeStringField("ruler", pack.ruler().word());
            ref(json, "counted", pack.standard());
            ref(json, "standard", round.pins().standard());
            if (round.pins().localStandard().isPresent()) {
                ref(json, "localStandard", round.pins().localStandard().get());
            }
            if (round.pins().b1Table().isPresent()) {
                TableRef table = round.pins().b1Table().get();
                ref(json, "b1Table", new StandardRef(table.id(), table.revision(), table.sha256()));
            }
            json.writeStringField(
                    "indicators", round.pins().indicators().name().toLowerCase(Locale.ROOT));
            json.writeStringField("authority", pack.authority());
            json.writeNumberField("lastChangeSet", lastChangeSet);
            json.writeStringField("status", pack.preliminary() ? "preliminary" : "official");
            json.writeArrayFieldStart("reasons");
            for (Issue reason : pack.reasons()) {
                reason(json, reason);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("units");
            for (Unit unit : units) {
                unit(json, unit);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void ref(JsonGenerator json, String name, StandardRef ref) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("id", ref.id());
        json.writeNumberField("revision", ref.revision());
        json.writeStringField("sha256", ref.sha256());
        json.writeEndObject();
    }

    private static void reason(JsonGenerator json, Issue reason) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", reason.code().code());
        json.writeStringField("value", reason.value());
        json.writeArrayFieldStart("arguments");
        for (String argument : reason.arguments()) {
            json.writeString(argument);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void unit(JsonGenerator json, Unit unit) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", unit.unit().code());
        json.writeStringField("name", unit.unit().name());
        json.writeStringField("level", unit.unit().level().word());
        json.writeStringField("kind", unit.unit().kind());
        json.writeStringField("parent", unit.unit().parent());
        json.writeStringField("ordinal", unit.ordinal());
        json.writeStringField("sha256", unit.hash());
        json.writeEndObject();
    }

    /**
     * Reads what {@link #write()} wrote; what it did not write is refused.
     *
     * @throws UnreadablePackException if it is something else
     */
    static ProofText read(byte[] content) throws UnreadablePackException {
        try {
            // JSON is YAML, and the reader of our data files forgives nothing
            return read(
                    DataNode.parse(PackFile.PROOF, new String(content, StandardCharsets.UTF_8)));
        } catch (FaultyDataException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadablePackException(PackFile.PROOF, e);
        }
    }

    private static ProofText read(DataNode json) {
        json.only(
                "format",
                "software",
                "round",
                "startsOn",
                "endsOn",
                "standardOn",
                "ruler",
                "counted",
                "standard",
                "localStandard",
                "b1Table",
                "indicators",
                "authority",
                "lastChangeSet",
                "status",
                "reasons",
                "units");
        if (!json.text("format").equals(FORMAT)) {
            throw json.fault("has another format");
        }
        List<Unit> units = new ArrayList<>();
        for (DataNode node : json.nodes("units")) {
            units.add(unit(node));
        }
        if (units.isEmpty()) {
            throw json.fault("has no units");
        }
        List<Issue> reasons = new ArrayList<>();
        for (DataNode node : json.nodes("reasons")) {
            reasons.add(reason(node));
        }
        Round round =
                new Round(
                        RoundKey.parse(json.text("round")),
                        LocalDate.parse(json.text("startsOn")),
                        LocalDate.parse(json.text("endsOn")),
                        LocalDate.parse(json.text("standardOn")),
                        new RoundPins(
                                ref(json.node("standard")),
                                json.has("localStandard")
                                        ? Optional.of(ref(json.node("localStandard")))
                                        : Optional.empty(),
                                json.has("b1Table")
                                        ? Optional.of(ref(json.node("b1Table")))
                                                .map(
                                                        it ->
                                                                new TableRef(
                                                                        it.id(),
                                                                        it.revision(),
                                                                        it.sha256()))
                                        : Optional.empty(),
                                IndicatorSource.valueOf(
                                        json.text("indicators").toUpperCase(Locale.ROOT))));
        FormPack pack =
                new FormPack(
                        round,
                        units.get(0).unit(),
                        Ruler.ofWord(json.text("ruler"))
                                .orElseThrow(() -> json.fault("has an unknown ruler")),
                        ref(json.node("counted")),
                        json.text("authority"),
                        json.text("status").equals("preliminary"),
                        reasons,
                        List.of());
        return new ProofText(json.text("software"), pack, json.integer("lastChangeSet", 0), units);
    }

    private static StandardRef ref(DataNode node) {
        node.only("id", "revision", "sha256");
        return new StandardRef(node.text("id"), node.integer("revision", 0), node.text("sha256"));
    }

    private static Issue reason(DataNode node) {
        node.only("code", "value", "arguments");
        String code = node.text("code");
        return new Issue(
                Arrays.stream(IssueCode.values())
                        .filter(it -> it.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> node.fault("has an unknown code")),
                Place.FILE,
                node.text("value"),
                "",
                node.texts("arguments"));
    }

    private static Unit unit(DataNode node) {
        node.only("code", "name", "level", "kind", "parent", "ordinal", "sha256");
        String level = node.text("level");
        return new Unit(
                new AdministrativeUnit(
                        node.text("code"),
                        node.text("name"),
                        Arrays.stream(UnitLevel.values())
                                .filter(it -> it.word().equals(level))
                                .findFirst()
                                .orElseThrow(() -> node.fault("has an unknown level")),
                        node.text("kind"),
                        node.text("parent"),
                        LocalDate.MIN,
                        LocalDate.MAX,
                        List.of()),
                node.text("ordinal"),
                node.text("sha256"));
    }
}

package vn.rasoat.rest;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.ws.rs.core.Response;
import vn.rasoat.api.classification.TextFinder;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.contract.rest.v1.LawApi;
import vn.rasoat.contract.rest.v1.RecalculationList;
import vn.rasoat.contract.rest.v1.RecalculationRequest;
import vn.rasoat.contract.rest.v1.RoundLawChangeList;
import vn.rasoat.contract.rest.v1.RoundLawRequest;
import vn.rasoat.contract.rest.v1.StandardTextList;
import vn.rasoat.contract.rest.v1.TextName;

/** The texts of the law, and what a round is scored with. */
public class LawResource implements LawApi {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final LawServices services;
    private final TextFinder texts;
    private final UploadSpool spool;

    LawResource(LawServices services, TextFinder texts, UploadSpool spool) {
        this.services = services;
        this.texts = texts;
        this.spool = spool;
    }

    @Override
    public Response setRoundLaw(String roundId, RoundLawRequest request) {
        RoundKey key = Requests.key(roundId);
        Requests.present("body", request);
        services.rounds().get(key);
        RoundPins pins =
                new RoundPins(
                        named(
                                "standard",
                                Requests.present("standard", request.getStandard()),
                                texts::standard),
                        Optional.ofNullable(request.getLocalStandard())
                                .map(name -> named("localStandard", name, texts::standard)),
                        Optional.ofNullable(request.getB1Table())
                                .map(name -> named("b1Table", name, texts::b1Table)),
                        indicators(request));
        Round round =
                services.rounds()
                        .repin(
                                key,
                                pins,
                                Requests.line("person", request.getPerson(), LONGEST_NAME),
                                Requests.line("reason", request.getReason(), LONGEST_REASON));
        return Response.ok(Answers.round(round)).build();
    }

    private static IndicatorSource indicators(RoundLawRequest request) {
        return switch (Requests.present("indicatorSource", request.getIndicatorSource())) {
            case TICKED -> IndicatorSource.TICKED;
            case COMPUTED -> IndicatorSource.COMPUTED;
        };
    }

    private static <T> T named(String field, TextName name, BiFunction<String, Integer, T> find) {
        return find.apply(
                Requests.id(field + ".id", name.getId()),
                Requests.present(field + ".revision", name.getRevision()));
    }

    @Override
    public Response listRoundLawChanges(String roundId) {
        RoundLawChangeList list = new RoundLawChangeList();
        services.rounds()
                .changes(Requests.key(roundId))
                .forEach(change -> list.addChangesItem(LawAnswers.change(change)));
        return Response.ok(list).build();
    }

    @Override
    public Response listRecalculations() {
        RecalculationList list = new RecalculationList();
        services.recalculations()
                .due()
                .forEach(due -> list.addRecalculationsItem(LawAnswers.recalculation(due)));
        return Response.ok(list).build();
    }

    @Override
    public Response recalculateRound(String roundId, RecalculationRequest request) {
        RoundKey key = Requests.key(roundId);
        Requests.present("body", request);
        return Response.ok(
                        Answers.summary(
                                services.recalculations()
                                        .recalculate(
                                                key,
                                                Requests.line(
                                                        "person",
                                                        request.getPerson(),
                                                        LONGEST_NAME),
                                                Requests.line(
                                                        "reason",
                                                        request.getReason(),
                                                        LONGEST_REASON))))
                .build();
    }

    @Override
    public Response listStandards() {
        return Response.ok(LawAnswers.standards(services.catalogue())).build();
    }

    @Override
    public Response listStandardTexts() {
        List<vn.rasoat.api.rules.InstalledText> installed = services.installation().installed();
        return Response.ok(
                        new StandardTextList()
                                .texts(installed.stream().map(LawAnswers::installed).toList())
                                .faults(
                                        services.catalogue().faults().stream()
                                                .map(Answers::issue)
                                                .toList()))
                .build();
    }

    @Override
    public Response submitStandardText(
            String fileName,
            InputStream body,
            String dryRun,
            String round,
            String person,
            String source) {
        boolean trial = Requests.flag("dryRun", dryRun);
        String name = Requests.baseName(Requests.present("fileName", fileName));
        Requests.present("body", body);
        if (trial) {
            Optional<RoundKey> key = Optional.ofNullable(round).map(Requests::key);
            return Response.ok(
                            LawAnswers.check(
                                    services.installation().dryRun(name, spool.bytes(body), key)))
                    .build();
        }
        String who = Requests.line("person", person, LONGEST_NAME);
        String from = Requests.line("source", source, LONGEST_REASON);
        return Response.status(Response.Status.CREATED)
                .entity(
                        LawAnswers.installed(
                                services.installation()
                                        .install(name, spool.bytes(body), who, from)))
                .build();
    }
}

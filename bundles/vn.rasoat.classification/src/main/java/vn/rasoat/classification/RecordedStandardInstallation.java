package vn.rasoat.classification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ReferenceTexts;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardTexts;

/** Installs texts of the law into the store, with who vouches for them. */
@Component
public final class RecordedStandardInstallation implements StandardInstallation {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedStandardInstallation.class);

    private final StandardTexts texts;
    private final ReferenceTexts store;
    private final StandardCatalogue catalogue;
    private final Rounds rounds;
    private final SurveyRegister register;
    private final HouseholdClassifier classifier;
    private final Clock clock;

    /**
     * Called by Declarative Services.
     *
     * @param texts reads files with law in them
     * @param store keeps them
     * @param catalogue reads them again from there
     * @param rounds finds the round that a text is tried on
     * @param register holds its surveys
     * @param classifier classifies what is not classified yet
     */
    @Activate
    public RecordedStandardInstallation(
            @Reference StandardTexts texts,
            @Reference ReferenceTexts store,
            @Reference StandardCatalogue catalogue,
            @Reference Rounds rounds,
            @Reference SurveyRegister register,
            @Reference HouseholdClassifier classifier) {
        this(texts, store, catalogue, rounds, register, classifier, Clock.systemUTC());
    }

    RecordedStandardInstallation(
            StandardTexts texts,
            ReferenceTexts store,
            StandardCatalogue catalogue,
            Rounds rounds,
            SurveyRegister register,
            HouseholdClassifier classifier,
            Clock clock) {
        this.texts = texts;
        this.store = store;
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.register = register;
        this.classifier = classifier;
        this.clock = clock;
    }

    @Override
    public DryRun dryRun(String fileName, byte[] content, Optional<RoundKey> key) {
        Optional<Round> round = key.map(rounds::get);
        CheckedText text = texts.check(fileName, content);
        return new DryRun(
                text, round.filter(any -> text.accepted()).flatMap(tried -> effect(text, tried)));
    }

    private Optional<Effect> effect(CheckedText text, Round round) {
        return texts.trial(text, round.standard(), round.pins().scoring())
                .map(
                        scorer -> {
                            TextTrial trial = new TextTrial(round, classifier, scorer);
                            return register.read(
                                    round.key(),
                                    Set.of(),
                                    snapshot -> {
                                        snapshot.forEachHousehold(trial::add);
                                        return trial.effect();
                                    });
                        });
    }

    @Override
    public InstalledText install(String fileName, byte[] content, String person, String source) {
        String vouches = Requests.recorded("person", person);
        String origin = Requests.recorded("source", source);
        CheckedText text = texts.check(fileName, content);
        if (!text.accepted()) {
            Issue fault = text.faults().get(0);
            throw new RejectedRequestException(
                    fault.code(), fault.arguments().toArray(String[]::new));
        }
        InstalledText kept =
                store.keep(
                        text,
                        new InstalledText(
                                text.kind(),
                                text.id(),
                                text.revision(),
                                text.sha256(),
                                fileName,
                                sha256(content),
                                vouches,
                                origin,
                                clock.instant()));
        catalogue.refresh();
        LOG.info("Installed {} revision {}, SHA-256 {}", kept.id(), kept.revision(), kept.sha256());
        return kept;
    }

    @Override
    public List<InstalledText> installed() {
        return store.all().stream().filter(text -> text.kind().isLaw()).toList();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

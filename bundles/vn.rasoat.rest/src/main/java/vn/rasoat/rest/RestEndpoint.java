package vn.rasoat.rest;

import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.util.List;
import org.apache.cxf.BusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.classification.Recalculations;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.classification.RulerComparison;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.classification.TextFinder;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.ImportJobs;
import vn.rasoat.api.intake.MappingProfiles;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.intake.SurveyTemplates;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.people.HouseholdMatches;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FilledFormChecker;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.Submissions;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;

/** Publishes the REST contract while the services behind it are there. */
@Component(
        name = "vn.rasoat.rest",
        service = {},
        immediate = true)
@Designate(ocd = RestConfiguration.class)
public class RestEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(RestEndpoint.class);

    private final ReviewServices services;
    private final CorrectionServices corrections;
    private final PackServices packs;
    private final ImportServices imports;
    private final LawServices law;
    private final HouseholdServices households;
    private final AnalysisServices analysis;
    private final SurveyTemplates templates;
    private final MappingProfiles profiles;
    private final HouseholdMatches matches;
    private final RestConfiguration configuration;

    /** Formats come and go without a restart of the endpoint. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<FormRenderer> renderers = List.of();

    /** As above. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<PageRenderer> pageRenderers = List.of();

    private Server server;

    @Activate
    public RestEndpoint(
            @Reference Rounds rounds,
            @Reference SurveyImporter importer,
            @Reference SurveyRegister register,
            @Reference RoundClassifier classifier,
            @Reference FormPackComposer composer,
            @Reference StandardCatalogue catalogue,
            @Reference StandardInstallation installation,
            @Reference Recalculations recalculations,
            @Reference UnitDirectory units,
            @Reference HouseholdExplainer explainer,
            @Reference LivingStandardLists livingStandards,
            @Reference RulerComparison comparison,
            @Reference PovertyMeasures measures,
            @Reference WorkbookMarker marker,
            @Reference SurveyTemplates templates,
            @Reference ImportUndo undo,
            @Reference SealedPacks packs,
            @Reference Submissions submissions,
            @Reference FilledFormChecker checker,
            @Reference MappingProfiles profiles,
            @Reference HouseholdMatches matches,
            @Reference ImportJobs jobs,
            @Reference HeldImports held,
            @Reference RowOutcomes rows,
            RestConfiguration configuration) {
        this.services = new ReviewServices(rounds, importer, register, classifier, composer);
        this.corrections = new CorrectionServices(register, marker, undo);
        this.packs = new PackServices(packs, submissions, checker);
        this.imports = new ImportServices(rounds, jobs, held, rows);
        this.law = new LawServices(rounds, catalogue, installation, recalculations);
        this.households =
                new HouseholdServices(
                        new HouseholdSearch(rounds, units, register), explainer, livingStandards);
        this.analysis = new AnalysisServices(comparison, measures);
        this.templates = templates;
        this.profiles = profiles;
        this.matches = matches;
        this.configuration = configuration;
    }

    @Activate
    void start() {
        Pages pages = new Pages(() -> pageRenderers);
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(BusFactory.getDefaultBus());
        factory.setAddress(configuration.address());
        factory.setServiceBeans(
                List.of(
                        new ReviewResource(
                                services,
                                new Documents(() -> renderers),
                                UploadSpool.of(configuration)),
                        new CorrectionsResource(
                                corrections,
                                UploadSpool.of(configuration),
                                DownloadSpool.of(configuration)),
                        new PacksResource(
                                packs,
                                UploadSpool.of(configuration),
                                DownloadSpool.of(configuration)),
                        new ImportsResource(
                                imports,
                                UploadSpool.of(configuration),
                                DownloadSpool.of(configuration)),
                        new LawResource(
                                law,
                                new TextFinder(law.catalogue(), law.installation()),
                                UploadSpool.ofTexts(configuration)),
                        new HouseholdsResource(households, pages),
                        new AnalysisResource(analysis, pages),
                        new TemplatesResource(templates, DownloadSpool.of(configuration)),
                        new ProfilesResource(profiles, UploadSpool.ofTexts(configuration)),
                        new PeopleResource(matches),
                        new ContractResource()));
        factory.setProviders(
                List.of(
                        new JacksonJsonProvider(Json.mapper()),
                        new LoopbackFilter(),
                        new ResponseHeaders(),
                        new ProblemMappers.Rejected(),
                        new ProblemMappers.Unavailable(),
                        new ProblemMappers.Http(),
                        new ProblemMappers.MalformedJson(),
                        new ProblemMappers.Unexpected()));
        server = factory.create();
        LOG.warn(
                "REST {}: no access control yet, only requests from this machine (loopback) are"
                        + " answered. | Chưa có kiểm soát truy cập, chỉ trả lời yêu cầu từ chính"
                        + " máy này (loopback).",
                configuration.address());
    }

    @Deactivate
    void stop() {
        server.destroy();
    }
}

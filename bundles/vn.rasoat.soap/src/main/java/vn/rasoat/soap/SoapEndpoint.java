package vn.rasoat.soap;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.attachment.AttachmentDeserializer;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.staxutils.StaxUtils;
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
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.ReviewService;

/** Publishes the SOAP contract, in both SOAP versions, while the services behind it are there. */
@Component(
        name = "vn.rasoat.soap",
        service = {},
        immediate = true)
@Designate(ocd = SoapConfiguration.class)
public class SoapEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(SoapEndpoint.class);

    private static final int MIB = 1024 * 1024;
    private static final String NAMESPACE = ReviewService.SERVICE.getNamespaceURI();
    private static final List<String> UPLOADS =
            List.of("submitSurvey", "checkStandardText", "installStandardText");

    private final ReviewServices services;
    private final ImportUndo undo;
    private final LawServices law;
    private final HouseholdServices households;
    private final AnalysisServices analysis;
    private final SoapConfiguration configuration;

    /** Formats come and go without a restart of the endpoint. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<FormRenderer> renderers = List.of();

    /** As above. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<PageRenderer> pageRenderers = List.of();

    private final List<Server> servers = new ArrayList<>();

    @Activate
    public SoapEndpoint(
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
            @Reference ImportUndo undo,
            SoapConfiguration configuration) {
        this.services = new ReviewServices(rounds, importer, register, classifier, composer);
        this.undo = undo;
        this.law = new LawServices(rounds, catalogue, installation, recalculations);
        this.households =
                new HouseholdServices(
                        new HouseholdSearch(rounds, units, register), explainer, livingStandards);
        this.analysis = new AnalysisServices(comparison, measures);
        this.configuration = configuration;
    }

    @Activate
    void start() {
        Pages pages = new Pages(() -> pageRenderers);
        ReviewPort port =
                new ReviewOperations(
                        services,
                        new Documents(() -> renderers),
                        new UploadSpool(spoolFolder(), configuration.uploadLimitMiB()),
                        new CorrectionOperations(undo),
                        new LawOperations(
                                law,
                                new TextFinder(law.catalogue(), law.installation()),
                                UploadSpool.ofTexts(spoolFolder())),
                        new HouseholdOperations(households, pages),
                        new AnalysisOperations(analysis, pages));
        try {
            servers.add(publish(port, "ReviewPort", configuration.address()));
            servers.add(
                    publish(
                            port,
                            "ReviewPort12",
                            configuration.address() + PortAddresses.SOAP12_SUFFIX));
        } catch (RuntimeException e) {
            // nobody deactivates what was never active, and the address would stay taken
            stop();
            throw e;
        }
        LOG.warn(
                "SOAP {}: no access control yet, only requests from this machine (loopback) are"
                        + " answered. | Chưa có kiểm soát truy cập, chỉ trả lời yêu cầu từ chính"
                        + " máy này (loopback).",
                configuration.address());
    }

    @Deactivate
    void stop() {
        servers.forEach(Server::destroy);
    }

    private Server publish(ReviewPort port, String portName, String address) {
        Bus bus = BusFactory.getDefaultBus();
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress(address);
        factory.setServiceBean(port);
        factory.setServiceName(ReviewService.SERVICE);
        factory.setEndpointName(new QName(NAMESPACE, portName));
        factory.setWsdlLocation("classpath:vn/rasoat/contract/soap/v1/review.wsdl");
        factory.setProperties(properties());
        factory.getInInterceptors().add(new LoopbackInterceptor());
        factory.getInInterceptors().add(new AttachmentGuard());
        factory.getInInterceptors().add(new FaultTranslator.Understood());
        factory.getOutInterceptors().add(new AttachmentCleanup());
        factory.getOutInterceptors().add(new MtomForMtomCallers());
        factory.getOutFaultInterceptors().add(new AttachmentCleanup());
        factory.getOutFaultInterceptors().add(new FaultTranslator(configuration.uploadLimitMiB()));
        // The contract lies in another bundle, where CXF would not look.
        Server server = withLoader(ReviewPort.class.getClassLoader(), factory::create);
        UPLOADS.forEach(operation -> exemptFromSchemaValidation(server, operation));
        return server;
    }

    private Map<String, Object> properties() {
        FaultListener quiet = (exception, description, message) -> false; // FaultTranslator logs
        return Map.ofEntries(
                Map.entry(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN),
                Map.entry(AttachmentDeserializer.ATTACHMENT_DIRECTORY, spoolFolder().getPath()),
                Map.entry(
                        AttachmentDeserializer.ATTACHMENT_MEMORY_THRESHOLD, Integer.toString(MIB)),
                Map.entry(
                        AttachmentDeserializer.ATTACHMENT_MAX_SIZE,
                        Long.toString((long) configuration.uploadLimitMiB() * MIB)),
                Map.entry(AttachmentDeserializer.ATTACHMENT_MAX_COUNT, "1"),
                Map.entry(
                        StaxUtils.MAX_TEXT_LENGTH,
                        (int)
                                Math.min(
                                        Integer.MAX_VALUE,
                                        (long) configuration.inlineLimitMiB() * MIB)),
                Map.entry(WSDLGetUtils.class.getName(), new PortAddresses()),
                Map.entry(WSDLGetUtils.AUTO_REWRITE_ADDRESS_ALL, true),
                Map.entry(FaultListener.class.getName(), quiet));
    }

    /**
     * JAXB validates an attachment as Base64 text held in memory, four times the size of the file.
     * So these operations are not validated by the schema; they check what they get themselves.
     */
    private static void exemptFromSchemaValidation(Server server, String operation) {
        server.getEndpoint()
                .getEndpointInfo()
                .getInterface()
                .getOperation(new QName(NAMESPACE, operation))
                .setProperty(Message.SCHEMA_VALIDATION_TYPE, SchemaValidationType.NONE);
    }

    private File spoolFolder() {
        String folder =
                configuration.spoolFolder().isBlank()
                        ? System.getProperty("java.io.tmpdir")
                        : configuration.spoolFolder();
        return new File(folder);
    }

    private static <T> T withLoader(ClassLoader loader, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

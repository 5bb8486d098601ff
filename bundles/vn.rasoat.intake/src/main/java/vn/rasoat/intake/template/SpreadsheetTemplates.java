package vn.rasoat.intake.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.intake.SurveyTemplates;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.text.Folding;

/** Writes workbooks and XLSForms from the fields of the importer and the standard of a round. */
@Component(service = SurveyTemplates.class)
public final class SpreadsheetTemplates implements SurveyTemplates {

    private final Rounds rounds;
    private final UnitDirectory directory;
    private final StandardCatalogue catalogue;
    private final SurveyRegister register;
    private final TemplateFields fields = new TemplateFields();
    private final WorkbookPlan plan = new WorkbookPlan();
    private final FormPlan formPlan = new FormPlan();

    /**
     * The writer as the container starts it.
     *
     * @param rounds open rounds
     * @param directory administrative units and what they were made of
     * @param catalogue the standards
     * @param register the surveys of the round before
     */
    @Activate
    public SpreadsheetTemplates(
            @Reference Rounds rounds,
            @Reference UnitDirectory directory,
            @Reference StandardCatalogue catalogue,
            @Reference SurveyRegister register) {
        this.rounds = rounds;
        this.directory = directory;
        this.catalogue = catalogue;
        this.register = register;
    }

    @Override
    public void workbook(
            RoundKey round,
            Optional<RoundKey> previous,
            String commune,
            Optional<String> village,
            OutputStream out)
            throws IOException {
        Round asked = rounds.get(round);
        Standard standard = standard(asked);
        UnitList units = units(asked);
        AdministrativeUnit unit = commune(units, commune);
        Optional<String> named = village.map(Folding::clean).filter(name -> !name.isEmpty());
        Prior prior = Prior.NONE;
        List<String> notes = List.of();
        Optional<Round> before = previous.map(rounds::get);
        if (before.isPresent()) {
            requireEarlier(before.get(), asked);
            Origins.Found origins =
                    Origins.of(
                            directory,
                            before.get().key().province(),
                            before.get().startsOn(),
                            units,
                            unit);
            prior = Prior.read(register, before.get().key(), origins, named);
            if (named.isPresent()) {
                named = Optional.of(spelling(named.get(), prior, unit));
            }
            notes = Notes.of(plan, before.get(), origins, prior, named.isEmpty());
        }
        WorkbookTemplate.Subject subject =
                new WorkbookTemplate.Subject(
                        asked, before, units, unit, named, standard, b1Items(asked, prior));
        new WorkbookTemplate(plan, fields, subject, prior, notes).write(out);
    }

    @Override
    public void xlsForm(RoundKey round, OutputStream out) throws IOException {
        Round asked = rounds.get(round);
        Standard standard = standard(asked);
        new XlsForm(formPlan, fields, asked, units(asked), standard).write(out);
    }

    private Standard standard(Round round) {
        return catalogue
                .find(round.standard())
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.STANDARD_UNKNOWN,
                                        round.standard().id() + " r" + round.standard().revision(),
                                        catalogue.all().stream()
                                                .map(known -> known.ref().id())
                                                .distinct()
                                                .collect(Collectors.joining(", "))));
    }

    private UnitList units(Round round) {
        return directory
                .units(round.key().province(), round.startsOn())
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.NO_UNIT_LIST,
                                        round.key().province(),
                                        round.startsOn().toString()));
    }

    private static AdministrativeUnit commune(UnitList units, String code) {
        return units.find(code)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.UNIT_UNKNOWN, code, units.day().toString()));
    }

    private static void requireEarlier(Round previous, Round round) {
        if (!previous.startsOn().isBefore(round.startsOn())) {
            throw new RejectedRequestException(
                    IssueCode.REQUEST_INVALID, "previous=" + previous.key());
        }
    }

    /** The village as the register writes it. */
    private static String spelling(String village, Prior prior, AdministrativeUnit commune) {
        return prior.villages().stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.VILLAGE_UNKNOWN, village, commune.code()));
    }

    /** The items of the pinned table; only scoring a household tells them. */
    private List<ScoredItem> b1Items(Round round, Prior prior) {
        if (round.pins().b1Table().isEmpty()) {
            return List.of();
        }
        SurveyedHousehold household =
                prior.listed().isEmpty()
                        ? new SurveyedHousehold(
                                new HouseholdKey("", "", "", ""),
                                Answers.of(
                                        Map.of(
                                                "administrative.areaType",
                                                Area.RURAL.word(),
                                                "family.numberOfMembers",
                                                "1")),
                                List.of())
                        : prior.listed().get(0).survey();
        return catalogue
                .scorer(round.standard(), round.pins().scoring())
                .explain(household)
                .items();
    }
}

package vn.rasoat.rules;

import java.util.List;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A standard over int slots. The way of a household: {@link #encode}, then {@link
 * Evaluator#evaluate} for all there is to know, or {@link Evaluator#classOf} for its class alone.
 */
final class CompiledStandard {

    private final StandardText text;
    private final ClassTable table;
    private final Encoding encoding;
    private final Programme indicators;
    private final Programme work;

    final int visit;
    final int b1;
    final int total;
    final int incomeStated;
    final int perHead;
    final int tableLeast;
    final int tableMost;
    final int itemsGiven;
    final int reason;
    final int[] ticks;
    final int[] nodes;
    final int[] sheet;
    final int[] screening;
    final int workNode;

    CompiledStandard(StandardText text) {
        this.text = text;
        table = new ClassTable(text);
        Encoding.Slots household = new Encoding.Slots();
        Encoding.Slots member = new Encoding.Slots();
        indicators = new Programme(household, member, text.ages());
        work = new Programme(household, member, text.ages());
        visit = household.date(text.ages().on());
        b1 = household.number(text.b1().scale().path());
        total = household.number(text.deprivations().path());
        incomeStated = household.amount(text.income().path());
        tableLeast = household.reserved();
        tableMost = household.reserved();
        itemsGiven = household.reserved();
        ticks =
                text.indicators().stream()
                        .mapToInt(rule -> household.flag(rule.indicator().tickPath()))
                        .toArray();
        nodes =
                text.indicators().stream()
                        .mapToInt(rule -> rule.deprivedWhen().map(indicators::add).orElse(-1))
                        .toArray();
        perHead = text.income().sheet().map(form -> household.number(form.perHead())).orElse(-1);
        List<IncomeSheet.Line> lines =
                text.income().sheet().map(IncomeSheet::lines).orElse(List.of());
        sheet = lines.stream().mapToInt(line -> household.amount(line.path())).toArray();
        reason = text.formA().map(form -> household.given(form.reason())).orElse(-1);
        screening =
                text.formA().map(FormA::items).orElse(List.of()).stream()
                        .mapToInt(item -> household.flag(item.path()))
                        .toArray();
        workNode = text.agriculturalWork().map(known -> work.add(known.when())).orElse(-1);
        indicators.finish();
        work.finish();
        encoding = new Encoding(household, member);
    }

    StandardText text() {
        return text;
    }

    /** Is told of every coded answer, sorted by path, first those of the household. */
    interface WordVisitor {

        /**
         * A coded answer.
         *
         * @param path its machine path
         * @param slot where it is kept
         * @param codes how many words its list has
         * @param ofMember whether each member has one
         */
        void word(String path, int slot, int codes, boolean ofMember);
    }

    void words(WordVisitor visitor) {
        encoding.words(visitor);
    }

    ClassGrid grid(Area area) {
        return table.grid(area);
    }

    Programme indicatorProgramme() {
        return indicators;
    }

    Programme workProgramme() {
        return work;
    }

    /**
     * The answers that this standard asks for.
     *
     * @param survey a household
     * @return without B1 points of a table
     * @throws IllegalArgumentException if area or number of persons are missing
     */
    EncodedHousehold encode(SurveyedHousehold survey) {
        EncodedHousehold encoded = encoding.encode(survey);
        if (itemsMatter(encoded.answers()) && Encoding.given(survey, text.b1().items())) {
            encoded.answers()[itemsGiven] = Encoding.YES;
        }
        return encoded;
    }

    /** Whether items of B1 were answered is asked for only where Phiếu A could decide alone. */
    private boolean itemsMatter(int[] answers) {
        for (int slot : screening) {
            if (answers[slot] != Encoding.SILENT) {
                return true;
            }
        }
        return false;
    }

    /** A place to evaluate in, for one thread at a time. */
    Evaluation evaluation() {
        return new Evaluation(indicators.frame(), work.frame());
    }
}

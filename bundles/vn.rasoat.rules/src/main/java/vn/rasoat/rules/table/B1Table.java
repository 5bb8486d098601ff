package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A table of B1 points, ready to score. The column is that of the area and region that are stored
 * with the survey; a rural household without a known region leaves all rural columns open. What is
 * not answered, or answered with an option that the table does not have, leaves its item open. May
 * be shared between threads.
 */
public final class B1Table {

    /** Before the key of an item. */
    static final String PREFIX = "b1.";

    private static final String REGION = "administrative.region";

    private final TableRef ref;
    private final TableContent content;
    private final AnswerSlots slots;
    private final List<CodedItem> items = new ArrayList<>();

    /** By column, then by place. */
    private final int[][] least;

    private final int[][] most;

    /** The columns that are open where the region is not known. */
    private final int[] rural;

    private final Map<String, Integer> regions = new HashMap<>();
    private final int urban;

    B1Table(TableContent content, String sha256) {
        this.content = content;
        ref = new TableRef(content.id(), content.revision(), sha256);
        slots = new AnswerSlots(content.items());
        int places = 0;
        for (B1Item item : content.items()) {
            CodedItem coded = new CodedItem(item, slots, places);
            items.add(coded);
            places = coded.end();
        }
        int columns = TableLayout.POINT_KEYS.size();
        least = new int[columns][places];
        most = new int[columns][places];
        for (int column = 0; column < columns; column++) {
            for (CodedItem item : items) {
                item.fill(column, least[column], most[column]);
            }
        }
        urban = TableLayout.POINT_KEYS.indexOf(TableLayout.URBAN);
        rural =
                TableLayout.POINT_KEYS.stream()
                        .filter(key -> !key.equals(TableLayout.URBAN))
                        .mapToInt(TableLayout.POINT_KEYS::indexOf)
                        .toArray();
        for (int column : rural) {
            regions.put(TableLayout.region(TableLayout.POINT_KEYS.get(column)), column);
        }
    }

    /**
     * Which text this is.
     *
     * @return id, revision and hash
     */
    public TableRef ref() {
        return ref;
    }

    /**
     * The standard it belongs to.
     *
     * @return its id
     */
    public String standard() {
        return content.standard();
    }

    /**
     * The lines it was made for, equal to those of the standard when it was read.
     *
     * @return the B1 line of every area
     */
    public Map<Area, Integer> lines() {
        return content.lines();
    }

    /**
     * What its points rest on.
     *
     * @return the act; an invented table rests on nothing and has the status unknown
     */
    public Citation citation() {
        return new Citation(
                content.act(),
                content.at(),
                content.forTests() ? FactStatus.UNKNOWN : FactStatus.CONFIRMED,
                content.checkedBy(),
                content.checkedOn());
    }

    /**
     * Where the official text was seen.
     *
     * @return for example number and page of the gazette
     */
    public String source() {
        return content.source();
    }

    /**
     * Whether it is invented; only test instances take such a table.
     *
     * @return true for a table without legal force
     */
    public boolean forTests() {
        return content.forTests();
    }

    /**
     * The totals that are possible, given what is answered.
     *
     * @param household the survey
     * @return one value if everything is answered that can change it
     */
    public Span points(SurveyedHousehold household) {
        return points(encode(household));
    }

    /**
     * The items as scored for a household.
     *
     * @param household the survey
     * @return every item in the order of the annex
     */
    public List<ScoredItem> items(SurveyedHousehold household) {
        int[] codes = encode(household);
        int[] columns = columns(codes[0]);
        List<ScoredItem> scored = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            CodedItem item = items.get(i);
            int place = codes[i + 1];
            scored.add(
                    new ScoredItem(
                            item.path(), item.name(), item.label(place), span(columns, place)));
        }
        return scored;
    }

    private Span span(int[] columns, int place) {
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int column : columns) {
            low = Math.min(low, least[column][place]);
            high = Math.max(high, most[column][place]);
        }
        return new Span(low, high);
    }

    /**
     * What keeps the total open.
     *
     * @param household the survey
     * @return machine paths, each once; empty if the total is exact
     */
    public List<String> unanswered(SurveyedHousehold household) {
        int[] codes = encode(household);
        if (points(codes).exact()) {
            return List.of();
        }
        TreeSet<String> paths = new TreeSet<>();
        int[] columns = columns(codes[0]);
        for (int i = 0; i < items.size(); i++) {
            int place = codes[i + 1];
            for (int column : columns) {
                if (least[column][place] != most[column][place]) {
                    paths.addAll(items.get(i).openPaths(place));
                }
                if (least[column][place] != least[columns[0]][place]
                        || most[column][place] != most[columns[0]][place]) {
                    paths.add(REGION);
                }
            }
        }
        return List.copyOf(paths);
    }

    /**
     * The answers of a household as numbers, for scoring many.
     *
     * @param household the survey
     * @return the column, then one code for each item; of use to this table only
     */
    public int[] encode(SurveyedHousehold household) {
        int[] found = slots.read(household.answers());
        int[] codes = new int[items.size() + 1];
        codes[0] = column(household);
        for (int i = 1; i < codes.length; i++) {
            codes[i] = items.get(i - 1).place(found);
        }
        return codes;
    }

    /**
     * The totals that are possible, from answers as numbers. Additions of {@code int} only.
     *
     * @param codes as {@link #encode} gave them
     * @return the span
     */
    public Span points(int[] codes) {
        if (codes[0] >= 0) {
            return points(codes[0], codes);
        }
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int column : rural) {
            Span here = points(column, codes);
            low = Math.min(low, here.least());
            high = Math.max(high, here.most());
        }
        return new Span(low, high);
    }

    private Span points(int column, int[] codes) {
        int[] lowest = least[column];
        int[] highest = most[column];
        int low = 0;
        int high = 0;
        for (int i = 1; i < codes.length; i++) {
            low += lowest[codes[i]];
            high += highest[codes[i]];
        }
        return new Span(low, high);
    }

    /** The column of a household, -1 where its region is not known. */
    private int column(SurveyedHousehold household) {
        if (household.area() == Area.URBAN) {
            return urban;
        }
        return household.answers().text(REGION).map(regions::get).orElse(-1);
    }

    private int[] columns(int column) {
        return column < 0 ? rural : new int[] {column};
    }
}

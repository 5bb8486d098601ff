package vn.rasoat.report.form;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.report.cube.Counter;

/** Counters of poor and near-poor households together. */
final class Listed {

    private static final Set<String> CLASSES =
            Set.of(PovertyClass.POOR.word(), PovertyClass.NEAR_POOR.word());

    private Listed() {}

    static boolean only(Counter counter) {
        Counter.SortedSetOfText classes = counter.where().get(Counter.CLASS);
        return classes != null && CLASSES.containsAll(classes.values());
    }

    static Counter widen(Counter counter) {
        SortedMap<String, Counter.SortedSetOfText> where = new TreeMap<>(counter.where());
        where.putAll(Map.of(Counter.CLASS, new Counter.SortedSetOfText(CLASSES)));
        return new Counter(counter.subject(), counter.measure(), where);
    }
}

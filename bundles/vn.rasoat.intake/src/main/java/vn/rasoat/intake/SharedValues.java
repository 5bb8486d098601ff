package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that repeat from row to row (classes, places, flags), each once and with a number. */
final class SharedValues {

    /** Of a value that is not shared. */
    static final int NONE = -1;

    private static final int MOST = 20_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> values = new ArrayList<>();

    String share(String value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return values.get(known);
        }
        if (values.size() < MOST) {
            numbers.put(value, values.size());
            values.add(value);
        }
        return value;
    }

    int number(String value) {
        return numbers.getOrDefault(value, NONE);
    }

    String value(int number) {
        return values.get(number);
    }
}

package vn.rasoat.rules.text;

import java.util.List;

/**
 * What is wrong with a file, without saying where. The texts stand in {@code faults_vi.properties}
 * and {@code faults_en.properties}.
 *
 * @param key of its texts
 * @param arguments filled into the texts as {0}, {1} ...
 */
public record Fault(String key, List<String> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    /**
     * A fault.
     *
     * @param key of its texts
     * @param arguments filled into the texts
     * @return the fault
     */
    public static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments).stream().map(Object::toString).toList());
    }
}

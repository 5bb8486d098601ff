package vn.rasoat.intake.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.intake.text.Aliases;
import vn.rasoat.intake.text.Data;

/**
 * The 54 ethnic groups in both official codings. Most codes changed their group in 2008, and a file
 * does not say which coding it uses, so only codes that both give to the same group can be read.
 */
final class EthnicGroups {

    private final Aliases<String> names = new Aliases<>();
    private final Map<String, String> by1979 = new HashMap<>();
    private final Map<String, String> by2008 = new HashMap<>();

    EthnicGroups() {
        for (List<String> line : Data.csv("ethnic-groups.csv")) {
            String name = line.get(0);
            by1979.put(line.get(1), name);
            by2008.put(line.get(2), name);
            names.add(name, name);
            for (String alias : line.get(3).split("\\|")) {
                if (!alias.isEmpty()) {
                    names.add(alias, name);
                }
            }
        }
    }

    Optional<String> named(String written) {
        Set<String> found = names.find(written);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    boolean isCode(String written) {
        return by2008.containsKey(padded(written));
    }

    Optional<String> coded(String written) {
        String code = padded(written);
        return Optional.ofNullable(by2008.get(code)).filter(by1979.get(code)::equals);
    }

    private static String padded(String code) {
        return code.length() == 1 ? "0" + code : code;
    }
}

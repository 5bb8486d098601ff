package vn.rasoat.rules.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.FactStatus;

/** The families of items that a table must have, and what that rests on. */
public final class RequiredFamilies {

    private static final RequiredFamilies SHIPPED = load();

    private final String act;
    private final FactStatus status;
    private final Set<String> required;
    private final Names names;

    /**
     * The families of a standard.
     *
     * @param act act and place that demand them
     * @param status how far that is sure
     * @param required names of each family that must be there, by key; the first name is printed
     * @param optional names of each family that may be there
     */
    public RequiredFamilies(
            String act,
            FactStatus status,
            Map<String, List<String>> required,
            Map<String, List<String>> optional) {
        this.act = act;
        this.status = status;
        this.required = new LinkedHashMap<>(required).keySet();
        Map<String, List<String>> all = new LinkedHashMap<>(required);
        all.putAll(optional);
        names = new Names(all);
    }

    /**
     * The families for standards that name none of their own.
     *
     * @return those of {@code families.yaml}
     */
    public static RequiredFamilies shipped() {
        return SHIPPED;
    }

    private static RequiredFamilies load() {
        Map<String, Object> data = DataFile.mapping(DataFile.load("families.yaml"));
        return new RequiredFamilies(
                data.get("act") + ", " + data.get("at"),
                FactStatus.ofWord(data.get("status").toString()).orElseThrow(),
                DataFile.names(data.get("required")),
                DataFile.names(data.get("optional")));
    }

    String act() {
        return act;
    }

    FactStatus status() {
        return status;
    }

    Set<String> required() {
        return required;
    }

    Names names() {
        return names;
    }

    /** By its own name, else by the name of its item where no family is written. */
    Optional<String> of(Cell family, Cell item) {
        return names.key(family.isBlank() ? item.text() : family.text());
    }
}

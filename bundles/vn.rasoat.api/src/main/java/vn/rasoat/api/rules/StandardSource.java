package vn.rasoat.api.rules;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Brings standards into the catalogue; a bundle with data registers one. */
@ConsumerType
public interface StandardSource {

    /**
     * The standards as YAML, by file name.
     *
     * @return bytes by name; the name stands in every message about a fault
     */
    Map<String, byte[]> standards();
}

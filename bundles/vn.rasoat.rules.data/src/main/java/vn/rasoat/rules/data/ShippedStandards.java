package vn.rasoat.rules.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.rules.StandardSource;

/**
 * Brings the acts, windows and standards that are delivered with the product. A released file is
 * never edited; a correction is a new file with the next revision.
 */
@Component
public final class ShippedStandards implements StandardSource {

    private static final List<String> FILES =
            List.of(
                    "acts.yaml",
                    "windows.yaml",
                    "qd-59-2015.yaml",
                    "nd-07-2021.yaml",
                    "nd-351-2025.yaml",
                    "bac-ninh-2025.yaml");

    @Override
    public Map<String, byte[]> standards() {
        Map<String, byte[]> standards = new LinkedHashMap<>();
        for (String file : FILES) {
            standards.put(file, read("/standards/" + file));
        }
        return standards;
    }

    private static byte[] read(String resource) {
        try (InputStream in = ShippedStandards.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException(resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

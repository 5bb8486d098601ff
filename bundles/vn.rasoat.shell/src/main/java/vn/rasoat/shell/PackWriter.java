package vn.rasoat.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Writes a pack into a folder: one file a form, and in JSON the whole pack as one. Other files of
 * the folder stay.
 */
final class PackWriter {

    private static final String WHOLE_PACK = "json";

    private final Map<String, FormRenderer> renderers = new TreeMap<>();

    PackWriter(List<FormRenderer> renderers) {
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
    }

    /** Refuses an unknown format before anything is computed or written. */
    List<FormRenderer> renderers(String formats) {
        Map<String, FormRenderer> chosen = new LinkedHashMap<>();
        for (String format : formats.split(",")) {
            FormRenderer renderer = renderers.get(format.strip());
            if (renderer == null) {
                throw new RejectedRequestException(
                        IssueCode.FORMAT_UNKNOWN,
                        format.strip(),
                        String.join(", ", renderers.keySet()));
            }
            chosen.put(renderer.format(), renderer);
        }
        return List.copyOf(chosen.values());
    }

    List<Path> write(FormPack pack, List<FormRenderer> chosen, Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (FormRenderer renderer : chosen) {
                if (renderer.format().equals(WHOLE_PACK)) {
                    Path file = folder.resolve("pack." + renderer.format());
                    written.add(WholeFile.replace(file, out -> renderer.render(pack, out)));
                    continue;
                }
                for (StatutoryForm form : pack.forms()) {
                    Path file = folder.resolve(form.number() + "." + renderer.format());
                    written.add(WholeFile.replace(file, out -> renderer.render(pack, form, out)));
                }
            }
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
        return written;
    }
}

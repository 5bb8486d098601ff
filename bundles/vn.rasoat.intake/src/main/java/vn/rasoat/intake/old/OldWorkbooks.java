package vn.rasoat.intake.old;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import vn.rasoat.api.intake.OldWorkbookConverter;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** Turns old workbooks into XLSX, if the site has installed what can. */
@Component(service = OldWorkbooks.class)
public final class OldWorkbooks {

    /** Comes and goes with its bundle, without the endpoints being restarted. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<OldWorkbookConverter> converters = List.of();

    /** As the container starts it; what can convert is set as it comes. */
    @Activate
    public OldWorkbooks() {
        // nothing is known yet
    }

    /**
     * With what is there.
     *
     * @param converters at most one is used
     */
    public OldWorkbooks(List<OldWorkbookConverter> converters) {
        this.converters = List.copyOf(converters);
    }

    /**
     * Writes an old container as XLSX.
     *
     * @param container a file of which {@link OldContainer#is} said so
     * @param budget bytes that it may have, and its parts as XLSX together; what is written of them
     *     to the disk is spent
     * @return a temporary file, which the caller deletes
     * @throws UnreadableFileException HN-1002 no workbook, HN-1003 encrypted, HN-1004 too large,
     *     HN-1011 nothing is installed that can, HN-1012 too old, HN-1013 broken
     * @throws IOException if the disk fails
     */
    public Path toXlsx(Path container, Budget budget) throws UnreadableFileException, IOException {
        switch (OldContainer.content(container)) {
            case ENCRYPTED -> throw new UnreadableFileException(IssueCode.FILE_ENCRYPTED);
            case OTHER ->
                    throw new UnreadableFileException(
                            IssueCode.FILE_UNREADABLE, Texts.of("file.no-workbook"));
            default -> {
                // a workbook, as far as names tell
            }
        }
        OldWorkbookConverter converter =
                converters.stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new UnreadableFileException(IssueCode.XLS_READER_MISSING));
        Path copy = Files.createTempFile("rasoat-xls", ".xlsx");
        boolean whole = false;
        try (OutputStream stream =
                budget.count(new BufferedOutputStream(Files.newOutputStream(copy)))) {
            converter.convert(container, stream, budget.limit());
            whole = true;
            return copy;
        } catch (Budget.Exceeded e) {
            throw budget.exceeded();
        } catch (RejectedRequestException e) {
            throw new UnreadableFileException(
                    e.issue().code(), e.issue().arguments().toArray(String[]::new));
        } finally {
            if (!whole) {
                Files.delete(copy);
            }
        }
    }
}

package vn.rasoat.rest;

import java.io.InputStream;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.contract.rest.v1.CorrectionsApi;
import vn.rasoat.contract.rest.v1.UndoRequest;

/** What to do about a file that was handed in. */
public class CorrectionsResource implements CorrectionsApi {

    private static final String MACROS = ".xlsm";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final CorrectionServices services;
    private final UploadSpool uploads;
    private final DownloadSpool downloads;

    CorrectionsResource(CorrectionServices services, UploadSpool uploads, DownloadSpool downloads) {
        this.services = services;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @Override
    public Response previewUndo(String receiptId) {
        return Response.ok(UndoAnswers.preview(services.undo().preview(change(receiptId)))).build();
    }

    @Override
    public Response undoImport(String receiptId, UndoRequest request) {
        String id = change(receiptId);
        Requests.present("body", request);
        return Response.ok(
                        UndoAnswers.record(
                                services.undo()
                                        .undo(
                                                id,
                                                Requests.line(
                                                        "person",
                                                        request.getPerson(),
                                                        LONGEST_NAME),
                                                Requests.line(
                                                        "reason",
                                                        request.getReason(),
                                                        LONGEST_REASON))))
                .build();
    }

    /** No change has a longer id; an answer must not repeat one at any length. */
    private static String change(String id) {
        if (id.length() > LONGEST_ID) {
            throw new RejectedRequestException(IssueCode.RECEIPT_UNKNOWN, Requests.quoted(id));
        }
        return id;
    }

    @Override
    public Response markWorkbook(String receiptId, InputStream body) {
        // Asked before the file is taken in, as for a survey.
        Receipt receipt = Requests.receipt(services.register(), receiptId);
        Requests.present("body", body);
        StreamingOutput marked =
                uploads.with(
                        body,
                        file -> downloads.fill(out -> services.marker().mark(file, receipt, out)));
        // Excel opens no macros under the name of a workbook without them.
        boolean macros = receipt.fileName().toLowerCase(Locale.ROOT).endsWith(MACROS);
        return Response.ok(marked, macros ? MediaTypes.XLSM : MediaTypes.XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"marked-"
                                + receipt.id()
                                + (macros ? MACROS : ".xlsx")
                                + "\"")
                .build();
    }
}

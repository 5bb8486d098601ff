package vn.rasoat.api.intake;

/**
 * What a marking did. What was left out is also said on the result sheet.
 *
 * @param resultSheet name of the sheet that lists the issues
 * @param cells cells that were marked
 * @param notes notes that were written, alone or below the officer's own
 * @param notesLeftOut marked cells without a note: beyond the limit of a sheet, or the cell holds a
 *     conversation
 * @param listed issues on the result sheet
 * @param listedLeftOut issues beyond the last row of a sheet
 * @param linksLeftOut listed issues with a place but without a link, beyond the limit of a sheet
 * @param signatureDropped whether a digital signature was removed, since it no longer holds
 */
public record MarkedWorkbook(
        String resultSheet,
        int cells,
        int notes,
        int notesLeftOut,
        int listed,
        int listedLeftOut,
        int linksLeftOut,
        boolean signatureDropped) {}

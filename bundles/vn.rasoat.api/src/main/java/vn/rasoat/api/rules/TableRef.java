package vn.rasoat.api.rules;

/**
 * Exactly which text of a B1 table a result came from. An installed table is never overwritten,
 * only superseded by a later revision.
 *
 * @param id for example {@code b1-nd-07-2021}
 * @param revision counts from 1
 * @param sha256 of its canonical text, hexadecimal; the same table in XLSX, CSV and YAML has the
 *     same one
 */
public record TableRef(String id, int revision, String sha256) {}

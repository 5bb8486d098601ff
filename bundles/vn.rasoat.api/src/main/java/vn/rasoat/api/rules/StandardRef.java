package vn.rasoat.api.rules;

/**
 * Exactly which text of a standard a result came from. A released revision is never edited.
 *
 * @param id for example {@code nd-07-2021}
 * @param revision counts from 1
 * @param sha256 of the standard's file, hexadecimal
 */
public record StandardRef(String id, int revision, String sha256) {}

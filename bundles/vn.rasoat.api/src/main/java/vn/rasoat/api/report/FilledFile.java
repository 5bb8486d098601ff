package vn.rasoat.api.report;

/**
 * A file with one filled form, as other software exported it.
 *
 * @param name its name, whose ending tells the format
 * @param content its bytes
 */
public record FilledFile(String name, byte[] content) {}

package vn.rasoat.api.unit;

/**
 * A file with official units in it.
 *
 * @param name its name, whose ending tells the format
 * @param content its bytes
 */
public record UnitListFile(String name, byte[] content) {}

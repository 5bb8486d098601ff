package vn.rasoat.rules;

/**
 * A file as a source gave it.
 *
 * @param name its name, for messages
 * @param bytes its content
 * @param candidate whether it is only tried; then it gives way to what is installed
 */
record SourceFile(String name, byte[] bytes, boolean candidate) {}

package vn.rasoat.intake.marking;

/**
 * How one part points at another.
 *
 * @param id id inside the pointing part
 * @param type URI of the kind
 * @param target name of the part, without a leading slash; empty where it is outside
 */
record Relationship(String id, String type, String target) {

    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Strict and transitional files name the same kind differently; the last word decides. */
    boolean isA(String kind) {
        return type.endsWith("/" + kind);
    }

    /** The namespace of relationships that goes with the namespace of a sheet. */
    static String namespaceBeside(String namespace) {
        return namespace.startsWith("http://purl.oclc.org/") ? STRICT : TRANSITIONAL;
    }

    /** The name of the part that holds the relationships of another. */
    static String partOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part a target means, seen from the part that points at it. */
    static String resolve(String from, String target) {
        java.util.ArrayDeque<String> path = new java.util.ArrayDeque<>();
        String whole =
                target.startsWith("/")
                        ? target
                        : from.substring(0, from.lastIndexOf('/') + 1) + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}

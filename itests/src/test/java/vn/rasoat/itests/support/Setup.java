package vn.rasoat.itests.support;

/** What a Karaf of the tests boots with. */
public enum Setup {
    /** The distribution as it is shipped. */
    PRODUCT,
    /**
     * A host as the ministry may run it: Karaf and CXF with JAX-WS from the distribution's {@code
     * system/} folder, nothing of ours installed.
     */
    HOST_WITH_CXF
}

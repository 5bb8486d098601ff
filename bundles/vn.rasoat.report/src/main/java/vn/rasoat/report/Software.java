package vn.rasoat.report;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Which software counts: what another version kept or sealed may rest on other rules. */
final class Software {

    private Software() {}

    /** The version of this bundle, {@code none} outside a framework. */
    static String version() {
        Bundle bundle = FrameworkUtil.getBundle(Software.class);
        return bundle == null ? "none" : bundle.getVersion().toString();
    }
}

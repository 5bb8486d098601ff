/** Filled statutory forms. */
@Export
@Version("1.0.0")
package vn.rasoat.api.report;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

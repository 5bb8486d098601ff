/** Import of survey files and the receipt for it. */
@Export
@Version("1.0.0")
package vn.rasoat.api.intake;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

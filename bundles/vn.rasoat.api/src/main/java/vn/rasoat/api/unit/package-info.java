/** Administrative units with their periods of validity. */
@Export
@Version("1.0.0")
package vn.rasoat.api.unit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The class of a household and how it came about. */
@Export
@Version("1.0.0")
package vn.rasoat.api.classification;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Vietnamese text made comparable, in one way for every bundle. */
@Export
@Version("1.0.0")
package vn.rasoat.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** The store: change sets in, consistent snapshots out. */
@Export
@Version("1.0.0")
package vn.rasoat.api.register;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** Review rounds: one province, one autumn. */
@Export
@Version("1.0.0")
package vn.rasoat.api.round;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

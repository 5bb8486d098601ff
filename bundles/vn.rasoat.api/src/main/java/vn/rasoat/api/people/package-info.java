/** Who is who: households and persons recognised across files, communes and years. */
@Export
@Version("1.0.0")
package vn.rasoat.api.people;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

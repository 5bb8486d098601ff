/** What is wrong in the data: stable codes, places, texts in Vietnamese and English. */
@Export
@Version("1.0.0")
package vn.rasoat.api.issue;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

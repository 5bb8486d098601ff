/** The canonical survey: households, members, opening list, events, residents. */
@Export
@Version("1.0.0")
package vn.rasoat.api.survey;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

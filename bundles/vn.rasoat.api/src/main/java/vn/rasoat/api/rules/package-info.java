/** Poverty standards held as data: which one is in force, and what it says of a household. */
@Export
@Version("1.0.0")
package vn.rasoat.api.rules;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

/** What the host platform provides to the product (host SPI). */
@Export
@Version("1.0.0")
package vn.rasoat.api.host;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;

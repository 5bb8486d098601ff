package vn.rasoat.soap;

import org.apache.cxf.frontend.WSDLGetUtils;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Element;

/**
 * Puts the address under which the WSDL was asked for into both of its ports; CXF by itself only
 * knows that of the port that was asked.
 */
final class PortAddresses extends WSDLGetUtils {

    /** What the address of the port of SOAP 1.2 has behind that of SOAP 1.1. */
    static final String SOAP12_SUFFIX = "12";

    @Override
    protected void rewriteAddressProtocolHostPort(
            String base, Element port, String basePath, String soapNamespace) {
        String soap11 =
                base.endsWith(SOAP12_SUFFIX)
                        ? base.substring(0, base.length() - SOAP12_SUFFIX.length())
                        : base;
        String address =
                port.getAttribute("name").endsWith(SOAP12_SUFFIX) ? soap11 + SOAP12_SUFFIX : soap11;
        for (Element element :
                DOMUtils.findAllElementsByTagNameNS(port, soapNamespace, "address")) {
            element.setAttribute("location", address);
        }
    }
}

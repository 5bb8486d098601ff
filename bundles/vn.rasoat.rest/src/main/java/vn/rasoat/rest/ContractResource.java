package vn.rasoat.rest;

import java.io.InputStream;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import vn.rasoat.contract.rest.v1.ReviewApi;

/** Serves the contract itself, as it stands in the contract bundle. */
@Path("/openapi.yaml")
public class ContractResource {

    /**
     * The OpenAPI document.
     *
     * @return its bytes, UTF-8
     */
    @GET
    @Produces("application/yaml")
    public InputStream openApi() {
        return ReviewApi.class.getResourceAsStream("review.yaml");
    }
}

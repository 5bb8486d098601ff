package vn.rasoat.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** How JSON is read and written. */
final class Json {

    /** Requests are a few fields; anything much longer is a mistake or an attack. */
    private static final long LONGEST_REQUEST = 64L * 1024;

    private Json() {}

    /** Dates as ISO text; unknown properties are refused, so that a typing error is not silent. */
    static ObjectMapper mapper() {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxDocumentLength(LONGEST_REQUEST)
                                        .build())
                        .build();
        return new ObjectMapper(factory)
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setAnnotationIntrospector(new LenientRequired());
    }

    /** What is missing from a request is named by the operation, better than a parser could. */
    private static final class LenientRequired extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return false;
        }
    }
}

package vn.rasoat.api.rules;

/**
 * A fact that a standard needs and nobody knows yet. Nothing is computed in its place.
 *
 * @param key where it stands in the standard, for example {@code values.rural.b1Line} or {@code
 *     indicators.health_insurance}
 * @param about what it is, in Vietnamese
 * @param citation the act that would say it; its status is unknown
 */
public record UnknownFact(String key, String about, Citation citation) {}

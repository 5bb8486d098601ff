package vn.rasoat.api.register;

/**
 * What was counted in a commune, kept beside its data. It holds no more of a household than its
 * place.
 *
 * @param stamp {@link RoundSnapshot#stamps()} of the commune when it was counted; worthless as soon
 *     as that moves
 * @param content text of whoever counted, at most 1,000,000 characters
 */
public record KeptCount(long stamp, String content) {}

package vn.rasoat.api.rules;

import vn.rasoat.api.survey.Answer;

/**
 * An indicator of one household, with all that is known of it.
 *
 * @param indicator the indicator
 * @param dimension its dimension, in Vietnamese
 * @param meaning when a household is deprived, in Vietnamese
 * @param ticked the box
 * @param computed what the answers say
 * @param counted what counts
 * @param points B2 points it gives, 0 unless deprived
 * @param citation what it rests on
 */
public record ScoredIndicator(
        Indicator indicator,
        String dimension,
        String meaning,
        Answer ticked,
        Answer computed,
        Answer counted,
        int points,
        Citation citation) {}

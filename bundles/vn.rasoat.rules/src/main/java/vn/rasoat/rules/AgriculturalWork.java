package vn.rasoat.rules;

import vn.rasoat.api.rules.Citation;

/**
 * When a household works in agriculture, forestry, fishery or salt making.
 *
 * @param when the condition
 * @param citation what it rests on
 */
record AgriculturalWork(Condition when, Citation citation) {}

package vn.rasoat.rest;

import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.report.LivingStandardLists;

/** The services behind the household part of the contract. */
record HouseholdServices(
        HouseholdSearch search,
        HouseholdExplainer explainer,
        LivingStandardLists livingStandards) {}

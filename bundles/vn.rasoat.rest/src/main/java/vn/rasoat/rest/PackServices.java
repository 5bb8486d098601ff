package vn.rasoat.rest;

import vn.rasoat.api.report.FilledFormChecker;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.Submissions;

/** The services behind the packs part of the contract. */
record PackServices(SealedPacks packs, Submissions submissions, FilledFormChecker checker) {}

package vn.rasoat.rest;

import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.ImportJobs;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.round.Rounds;

/** The services behind the imports part of the contract. */
record ImportServices(Rounds rounds, ImportJobs jobs, HeldImports held, RowOutcomes rows) {}

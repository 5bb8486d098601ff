package vn.rasoat.soap;

import vn.rasoat.api.classification.RulerComparison;
import vn.rasoat.api.report.PovertyMeasures;

/** The services behind the analysis part of the contract. */
record AnalysisServices(RulerComparison comparison, PovertyMeasures measures) {}

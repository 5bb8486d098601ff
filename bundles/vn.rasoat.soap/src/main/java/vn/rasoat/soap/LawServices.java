package vn.rasoat.soap;

import vn.rasoat.api.classification.Recalculations;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;

/** The services behind the law part of the contract. */
record LawServices(
        Rounds rounds,
        StandardCatalogue catalogue,
        StandardInstallation installation,
        Recalculations recalculations) {}

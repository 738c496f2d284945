package nl.peildatum.query.intake;

import java.time.Instant;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;

/**
 * Tells the view about which countries no question can be answered. A trouble ends only when the
 * record is complete: every event of its chain was applied, and the chain reaches the instant up to
 * which this node has said that everything was read.
 */
record TroubleReport(EventChains chains, Watermarks watermarks, Alarms alarms, PolicyView view) {

  void report() {
    chains.forEach((country, chain) -> report(new CountryCode(country), chain));
    alarms.forEach(view::trouble);
  }

  private void report(CountryCode country, EventChain chain) {
    if (chain.hasGap()) {
      if (alarms.of(country) == null) {
        view.trouble(country, CountryFault.GAP);
      }
    } else if (isComplete(country, chain)) {
      alarms.endIfReadAgain(country);
      if (alarms.of(country) == null) {
        view.trouble(country, null);
      }
    }
  }

  private boolean isComplete(CountryCode country, EventChain chain) {
    var agreed = watermarks.agreedAt(chain.partition()).orElse(Instant.MIN);
    var vouched = view.recordedThrough().orElse(Instant.MIN);
    return view.taken(country) == chain.lastSequence() && !agreed.isBefore(vouched);
  }
}

package nl.peildatum.query.intake;

import java.time.Instant;
import nl.peildatum.area.CountryCode;
import nl.peildatum.query.view.CountryFault;
import nl.peildatum.query.view.PolicyView;

/**
 * Tells the view which countries cannot be answered at the moment. A trouble ends only when the
 * record is complete: its chain reaches the instant that this node has vouched for, and every event
 * of the chain was applied.
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
    } else if (isWhole(country, chain)) {
      alarms.isWhole(country);
      if (alarms.of(country) == null) {
        view.trouble(country, null);
      }
    }
  }

  private boolean isWhole(CountryCode country, EventChain chain) {
    var agreed = watermarks.agreedAt(chain.partition()).orElse(Instant.MIN);
    var vouched = view.recordedThrough().orElse(Instant.MIN);
    return view.taken(country) == chain.lastSequence() && !agreed.isBefore(vouched);
  }
}

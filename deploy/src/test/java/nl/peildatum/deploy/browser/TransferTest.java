package nl.peildatum.deploy.browser;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
@DisplayName("A page")
class TransferTest {
  private static final int MOST_BYTES = 100_000;

  private static final String OBSERVER =
      """
      window.shifts = [];
      window.violations = [];
      new PerformanceObserver(list => list.getEntries().forEach(shift =>
        shifts.push(`${shift.value} by ${shift.sources.map(s => s.node?.nodeName)}`)))
        .observe({ type: 'layout-shift', buffered: true });
      document.addEventListener('securitypolicyviolation', event =>
        violations.push(`${event.effectiveDirective}: ${event.blockedURI}`));
      """;

  /** The browser has drawn the page twice: what shifts has shifted. */
  private static final String DRAWN =
      "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";

  @OnEveryPage
  @DisplayName("asks this site only, keeps to its security policy, is small, and does not shift")
  void transfer(PageList.Page page, Tab tab) {
    tab.observed(OBSERVER).visit(page);
    tab.evaluate(DRAWN);
    var site = tab.evaluate("location.origin").asString() + "/";
    var all = new SoftAssertions();
    all.assertThat(tab.transfers().addresses())
        .hasSizeGreaterThan(1)
        .allMatch(address -> address.startsWith(site), "asks " + site);
    all.assertThat(tab.transfers().bytes()).isBetween(1L, (long) MOST_BYTES);
    all.assertThat(tab.texts("violations")).as("violations of the policy").isEmpty();
    all.assertThat(tab.texts("shifts")).as("shifts").isEmpty();
    all.assertAll();
  }
}

package nl.peildatum.deploy.killing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;

/**
 * What one place holds.
 *
 * @param events each event's bytes as text, in the order of the sequence, by country
 */
record Copy(String where, SortedMap<String, List<String>> events) {

  void assertSameAs(Copy truth) {
    assertThat(events.keySet()).as(where).isEqualTo(truth.events.keySet());
    events.forEach((country, here) -> assertSame(country, here, truth.of(country)));
  }

  List<String> of(String country) {
    return events.getOrDefault(country, List.of());
  }

  private void assertSame(String country, List<String> here, List<String> there) {
    for (var i = 0; i < Math.min(here.size(), there.size()); i++) {
      assertThat(here.get(i)).as("%s, %s, %d", where, country, i + 1).isEqualTo(there.get(i));
    }
    assertThat(here.size()).as("events of %s, %s", where, country).isEqualTo(there.size());
  }
}

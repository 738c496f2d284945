package nl.peildatum.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.peildatum.area.Area;
import nl.peildatum.area.AreaId;
import nl.peildatum.area.AreaType;
import nl.peildatum.area.CountryCode;
import nl.peildatum.decision.RecordedEvent;
import nl.peildatum.decision.Statement;
import nl.peildatum.query.parts.Country;
import nl.peildatum.query.parts.Said;
import nl.peildatum.record.CountryRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place of a region becomes an area of its own: its feed goes on where it was")
class FeedOfARegisteredPlaceTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

  private final Country mali = new Country("ML");
  private final List<RecordedEvent> events = new ArrayList<>();

  private CountryRecord recorded(String id, String at, Statement fact) {
    events.addAll(mali.decides(id, at, List.of(fact)));
    var record = CountryRecord.empty(new CountryCode("ML"));
    for (var event : events) {
      record = record.and(event);
    }
    return record;
  }

  private static Statement registered(String id, AreaId parent) {
    return new Statement.AreaRegistered(
        Country.origin(0), new Area(new AreaId(id), "Djenné", AreaType.CITY, null, parent, true));
  }

  @Test
  @DisplayName("what had a number keeps it, and the loss of the region's policy is a change")
  void goesOn() {
    recorded("kayes", "2026-11-23T09:00:00Z", Said.designated("kayes", "2023-01-11"));
    var before =
        AreaFeed.of(
            recorded("mopti", "2026-11-24T09:00:00Z", Said.designated("mopti", "2023-01-11")),
            "djenne",
            null);
    var elsewhere = registered("djenne", new AreaId("gao"));
    var after =
        AreaFeed.of(recorded("area", "2026-11-25T09:00:00Z", elsewhere), "djenne", LAST_DAY);
    assertThat(before).isNotEmpty();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after.size()).isGreaterThan(before.size());
  }

  @Test
  @DisplayName("an area with another id under that name has a feed of its own")
  void anotherId() {
    recorded("mopti", "2026-11-24T09:00:00Z", Said.designated("mopti", "2023-01-11"));
    var inMopti = registered("djenne-cercle", new AreaId("mopti"));
    var record = recorded("area", "2026-11-25T09:00:00Z", inMopti);
    assertThat(AreaFeed.of(record, "Djenné", LAST_DAY))
        .isEqualTo(AreaFeed.of(record, "djenne-cercle", LAST_DAY))
        .isNotEmpty()
        .noneMatch(change -> change.toString().contains("subject=djenne,"));
  }
}

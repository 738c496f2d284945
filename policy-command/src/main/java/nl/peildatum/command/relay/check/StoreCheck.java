package nl.peildatum.command.relay.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.peildatum.codec.EventCodec;
import nl.peildatum.command.store.TakenDecisionId;
import nl.peildatum.integrity.ChainCheck;
import nl.peildatum.integrity.Damage;
import nl.peildatum.json.Json;
import nl.peildatum.json.StoredObject;
import org.jspecify.annotations.Nullable;

/**
 * Checks every row of the store: the chain of each country, the columns that repeat what an event
 * says, and the table of decisions, which can be derived from the events.
 */
final class StoreCheck {
  static final String PLACE = "store";

  private final StoreRows rows;
  private final Consumer<Damage> found;
  private long events;

  StoreCheck(StoreRows rows, Consumer<Damage> found) {
    this.rows = rows;
    this.found = found;
  }

  /** Checks all countries; returns the number of events. */
  long run() throws InterruptedException {
    for (var country : rows.countries()) {
      checkCountry(country);
    }
    rows.countriesWithoutEvents()
        .forEach(
            country ->
                damage("decision-table", country, 0, "Decisions without events are in the table."));
    new LogCheck(rows, found).run();
    return events;
  }

  private void checkCountry(String country) throws InterruptedException {
    var chain = new ChainCheck(PLACE, country, found);
    var decisions = rows.decisions(country);
    var missing = new ArrayList<StoredObject>();
    var previousIndex = 0L;
    for (var page = rows.after(country, 0);
        !page.isEmpty();
        page = rows.after(country, page.getLast().sequence())) {
      for (var row : page) {
        events++;
        if (row.globalIndex() <= previousIndex) {
          damage(
              "column",
              country,
              row.sequence(),
              "The column global_index is not in the order of the record.");
        }
        previousIndex = row.globalIndex();
        chain
            .take(row.sequence(), row.payload())
            .ifPresent(event -> checkRow(row, event, decisions, missing));
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
    checkRecordedSince(country, missing);
    decisions
        .values()
        .forEach(
            left ->
                damage(
                    "decision-table",
                    country,
                    left.firstSequence(),
                    "The table of decisions has a row that no event accounts for."));
  }

  /** A decision may be recorded between the reading of its table and that of its events. */
  private void checkRecordedSince(String country, List<StoredObject> missing) {
    if (missing.isEmpty()) {
      return;
    }
    var decisions = rows.decisions(country);
    for (var event : missing) {
      compare(country, event, decisions.get(event.number("firstSequence")));
    }
  }

  private void compare(String country, StoredObject event, @Nullable TakenDecisionId kept) {
    if (!derived(event).equals(kept)) {
      damage(
          "decision-table",
          country,
          event.number("firstSequence"),
          "The table of decisions does not hold what this event says.");
    }
  }

  private void checkRow(
      StoreRow row,
      StoredObject event,
      Map<Long, TakenDecisionId> decisions,
      List<StoredObject> missing) {
    for (var column : row.wrongColumns(event)) {
      damage(
          "column",
          row.country(),
          row.sequence(),
          "The column %s does not hold what the event says.".formatted(column));
    }
    if (row.hasOtherLeaf()) {
      damage(
          "leaf",
          row.country(),
          row.sequence(),
          "The hash in the table of leaves is not that of this event.");
    }
    if (event.any("decision").isPresent() && event.any("firstSequence").isPresent()) {
      var kept = decisions.remove(row.sequence());
      if (kept == null) {
        missing.add(event);
      } else {
        compare(row.country(), event, kept);
      }
    }
  }

  private static TakenDecisionId derived(StoredObject event) {
    return new TakenDecisionId(
        event.text("decisionId"),
        event.text("country"),
        EventCodec.sha256(Json.canonical(event.in("decision").object())),
        event.number("firstSequence"),
        event.number("lastSequence"));
  }

  private void damage(String code, String country, long sequence, String detail) {
    found.accept(new Damage(PLACE, code, country, sequence, detail));
  }
}

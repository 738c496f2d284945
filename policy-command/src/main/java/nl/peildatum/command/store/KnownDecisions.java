package nl.peildatum.command.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a decision id unique over all countries; whatever it holds could be derived from the
 * events.
 */
public final class KnownDecisions implements DecisionIds {
  private final JdbcClient store;

  public KnownDecisions(JdbcClient store) {
    this.store = store;
  }

  public Optional<KnownDecision> find(String id) {
    return store
        .sql("select * from decision where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new KnownDecision(
                    row.getString("id"),
                    row.getString("country"),
                    row.getString("request_hash"),
                    row.getLong("first_sequence"),
                    row.getLong("last_sequence")))
        .optional();
  }

  @Override
  public void keep(KnownDecision decision) {
    store
        .sql("insert into decision values (:id, :country, :hash, :first, :last)")
        .param("id", decision.id())
        .param("country", decision.country())
        .param("hash", decision.requestHash())
        .param("first", decision.firstSequence())
        .param("last", decision.lastSequence())
        .update();
  }
}

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

  /** Inserted together with the events that the unit of work appends. */
  @Override
  public void keep(KnownDecision decision) {
    DecisionStatement.keep(decision);
  }
}

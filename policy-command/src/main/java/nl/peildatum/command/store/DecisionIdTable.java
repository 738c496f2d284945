package nl.peildatum.command.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of recorded decision ids, which are unique over all countries. Its content could be
 * derived from the events.
 */
public final class DecisionIdTable implements UniqueDecisionIds {
  private final JdbcClient store;

  public DecisionIdTable(JdbcClient store) {
    this.store = store;
  }

  public Optional<TakenDecisionId> find(String id) {
    return store
        .sql("select * from decision where id = :id")
        .param("id", id)
        .query(
            (row, n) ->
                new TakenDecisionId(
                    row.getString("id"),
                    row.getString("country"),
                    row.getString("request_hash"),
                    row.getLong("first_sequence"),
                    row.getLong("last_sequence")))
        .optional();
  }

  /** Keeps the id, which is inserted together with the events that the unit of work appends. */
  @Override
  public void keep(TakenDecisionId decision) {
    DecisionStatement.keep(decision);
  }
}

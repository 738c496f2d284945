package nl.peildatum.command.log;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.peildatum.checkpoint.Checkpoint;
import nl.peildatum.checkpoint.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The last signed checkpoint of each log, kept in the event store before it is sent. */
final class LastSigned {
  private final JdbcClient store;
  private final TransactionOperations ownTransaction;

  LastSigned(JdbcClient store, TransactionOperations ownTransaction) {
    this.store = store;
    this.ownTransaction = ownTransaction;
  }

  Optional<SignedNote> of(String origin) {
    return store
        .sql("select note from log_checkpoint where origin = :origin")
        .param("origin", origin)
        .query(byte[].class)
        .optional()
        .map(SignedNote::read);
  }

  /**
   * Keeps a checkpoint; returns false, and keeps nothing, when a larger one is kept. The table
   * refuses another root for a size.
   */
  boolean keep(Checkpoint checkpoint, SignedNote note) {
    var kept =
        ownTransaction.execute(
            status ->
                store
                    .sql(
                        """
                        insert into log_checkpoint values (:origin, :size, :root, :note)
                        on conflict (origin) do update set
                          size = excluded.size, root = excluded.root, note = excluded.note
                        where log_checkpoint.size <= excluded.size
                        """)
                    .param("origin", checkpoint.origin())
                    .param("size", checkpoint.size())
                    .param("root", checkpoint.root().bytes())
                    .param("note", note.bytes())
                    .update());
    return Integer.valueOf(1).equals(kept);
  }

  /**
   * Runs an action if the checkpoint is still the last; no relay can keep a larger one meanwhile.
   */
  void ifStillLast(Checkpoint checkpoint, Runnable action) {
    ownTransaction.executeWithoutResult(
        status -> {
          if (locksAsLast(checkpoint).getAsBoolean()) {
            action.run();
          }
        });
  }

  private BooleanSupplier locksAsLast(Checkpoint checkpoint) {
    return () ->
        store
            .sql("select 1 from log_checkpoint where origin = :origin and size = :size for update")
            .param("origin", checkpoint.origin())
            .param("size", checkpoint.size())
            .query(Integer.class)
            .optional()
            .isPresent();
  }
}

package nl.peildatum.deploy.honest;

import java.sql.SQLException;

/**
 * The clock of the event store's machine, which somebody steps: a function of the same name stands
 * before PostgreSQL's own.
 */
record StoreClock(Store store) {

  /** From the next connection on; those that are open are ended. */
  static StoreClock under(Store store) throws SQLException {
    store.run(
        "create table clock_step (step interval not null)",
        "insert into clock_step values ('0')",
        """
        create function public.clock_timestamp() returns timestamptz volatile language sql as
        'select pg_catalog.clock_timestamp() + step from public.clock_step'
        """,
        "alter role current_user set search_path = public, pg_catalog",
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where pid <> pg_backend_pid() and backend_type = 'client backend'
        """);
    return new StoreClock(store);
  }

  /**
   * @param step away from the true time, such as {@code -1 hour}
   */
  void step(String step) throws SQLException {
    store.run("update clock_step set step = '" + step + "'");
  }
}

package nl.peildatum.command.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrates the store's tables to the form that this build needs. */
public final class StoreSchema {
  private StoreSchema() {}

  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:nl/peildatum/command/store")
        .load()
        .migrate();
  }
}

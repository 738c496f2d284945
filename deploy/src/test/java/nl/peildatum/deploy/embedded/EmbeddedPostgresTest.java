package nl.peildatum.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The embedded event store")
class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  @DisplayName("outlives its killed launcher, is adopted by the next one, and has lost nothing")
  void adopted() throws Exception {
    var address = startedByAProcessThatWasKilled();
    try (var store = EmbeddedPostgres.start(folder)) {
      assertThat(store.address()).isEqualTo(address);
      assertThat(theWordKeptIn(store)).isEqualTo("acknowledged");
    }
  }

  @Test
  @DisplayName("starts again after it was stopped, on the same data")
  void restarted() throws Exception {
    startedByAProcessThatWasKilled();
    EmbeddedPostgres.start(folder).close();
    try (var store = EmbeddedPostgres.start(folder)) {
      assertThat(theWordKeptIn(store)).isEqualTo("acknowledged");
    }
  }

  @Test
  @DisplayName("is refused, adopted or not, when it does not write through to the disk")
  void refusedWithoutFsync() throws Exception {
    startedByAProcessThatWasKilled();
    var store = EmbeddedPostgres.start(folder);
    execute(store, "alter role all set synchronous_commit = off");
    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("synchronous_commit");
    store.close();
  }

  @Test
  @DisplayName("lets nobody in without the password of its folder")
  void needsPassword() {
    try (var store = EmbeddedPostgres.start(folder)) {
      var without = store.address().replaceAll("password=.*", "password=guess");
      assertThatThrownBy(() -> DriverManager.getConnection(without))
          .isInstanceOf(SQLException.class);
    }
  }

  private String startedByAProcessThatWasKilled() throws Exception {
    UnpackedPostgres.placeIn(folder);
    return KilledProcess.after(PostgresOwner.class, folder);
  }

  private static String theWordKeptIn(EmbeddedPostgres store) throws SQLException {
    try (var connection = DriverManager.getConnection(store.address());
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select word from kept")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void execute(EmbeddedPostgres store, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(store.address());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

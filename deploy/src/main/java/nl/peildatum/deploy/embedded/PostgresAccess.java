package nl.peildatum.deploy.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The port and password of the embedded PostgreSQL, which listens on loopback only. The password is
 * stored in the data folder and nowhere else.
 */
record PostgresAccess(int port, String password) {
  static final String USER = "peildatum";
  private static final int PASSWORD_BYTES = 24;

  /** The access to the server on a port, with the password stored in the folder. */
  static PostgresAccess on(int port, Path folder) throws IOException {
    return new PostgresAccess(port, Files.readString(passwordFile(folder)));
  }

  /** Stores a new random password in the folder in place of any before; returns its file. */
  static Path newPassword(Path folder) throws IOException {
    var file = passwordFile(folder);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    var random = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(random);
    return Files.writeString(file, HexFormat.of().formatHex(random));
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:"
        + port
        + "/postgres?user="
        + USER
        + "&password="
        + password;
  }

  /** Whether the server on this port uses this data directory. */
  boolean serves(Path data) {
    try (var connection = connect()) {
      return Path.of(show(connection, "data_directory")).toRealPath().equals(data.toRealPath());
    } catch (SQLException | IOException notOurs) {
      return false;
    }
  }

  /** Those of the settings that are not {@code on} in the running server, in the order given. */
  List<String> settingsThatAreOff(List<String> names) throws SQLException {
    var off = new ArrayList<String>();
    try (var connection = connect()) {
      for (var name : names) {
        if (!"on".equals(show(connection, name))) {
          off.add(name);
        }
      }
    }
    return off;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + "&connectTimeout=5&socketTimeout=10");
  }

  private static String show(Connection connection, String setting) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("show " + setting)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }
}

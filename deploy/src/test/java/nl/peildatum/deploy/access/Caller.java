package nl.peildatum.deploy.access;

import java.util.List;
import java.util.Set;

/**
 * Somebody who asks.
 *
 * @param authorization each header of that name, in order
 * @param query goes behind the query of the address; may be empty
 * @param scopes that the token gives
 */
record Caller(
    String name, List<String> authorization, String query, Standing standing, Set<String> scopes) {

  /** Who shows a client's secret. */
  static final String CLIENT = "a client's secret";

  enum Standing {
    NO_TOKEN,
    INVALID,
    VALID
  }

  static Caller nobody(String name, String... authorization) {
    return new Caller(name, List.of(authorization), "", Standing.NO_TOKEN, Set.of());
  }

  static Caller invalid(String name, String... authorization) {
    return new Caller(name, List.of(authorization), "", Standing.INVALID, Set.of());
  }

  static Caller valid(String name, String token, Set<String> scopes) {
    return new Caller(name, List.of("Bearer " + token), "", Standing.VALID, scopes);
  }

  Caller asking(String more) {
    return new Caller(name, authorization, more, standing, scopes);
  }

  @Override
  public String toString() {
    return name;
  }
}

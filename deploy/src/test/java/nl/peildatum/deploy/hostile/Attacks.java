package nl.peildatum.deploy.hostile;

import java.util.List;

/** All families, the commoner ones named more often. */
record Attacks(List<Family> families) {
  static Attacks of(String run, String bearer) {
    var bodies = new Bodies(run, bearer);
    var addresses = new Addresses();
    var queries = new Queries();
    var headers = new Headers(run, bearer);
    return new Attacks(
        List.of(
            bodies,
            bodies,
            bodies,
            bodies,
            bodies,
            bodies,
            bodies,
            bodies,
            queries,
            queries,
            queries,
            addresses,
            addresses,
            headers,
            headers,
            headers,
            new Methods(bearer),
            new Tokens(run, bearer),
            new Tokens(run, bearer),
            new Noise()));
  }

  Attack next(Dice dice) {
    return dice.any(families).next(dice);
  }
}

package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** All families, the commoner ones named more often. */
public record Attacks(List<Family> families) {
  public static Attacks of(String run, String bearer) {
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

  public Attack next(Dice dice) {
    return dice.any(families).next(dice);
  }
}

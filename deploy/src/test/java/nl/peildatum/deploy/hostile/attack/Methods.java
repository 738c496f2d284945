package nl.peildatum.deploy.hostile.attack;

import java.util.List;

/** Verbs, also such as nobody has heard of. */
record Methods(String bearer) implements Family {
  private static final List<String> VERBS =
      List.of(
          "get",
          "Get",
          "HEAD",
          "OPTIONS",
          "PUT",
          "DELETE",
          "PATCH",
          "TRACE",
          "TRACK",
          "CONNECT",
          "PROPFIND",
          "MKCOL",
          "LOCK",
          "PURGE",
          "PRI",
          "SEARCH",
          "QUERY",
          "JEFF",
          "G\u00cbT",
          "G ET",
          "GET\u0000",
          "G{T",
          "",
          " ",
          "A".repeat(1_000),
          "A".repeat(10_000));

  @Override
  public Attack next(Dice dice) {
    var address = dice.oneIn(3) ? "/v1/countries/pe/decisions" : dice.any(Addresses.KNOWN);
    var message = Message.of(dice.any(VERBS), address);
    if (dice.oneIn(3)) {
      message.with("Authorization", bearer);
    }
    return (dice.oneIn(3) ? message.json(new byte[] {'{', '}'}) : message).unframed("method");
  }
}

package nl.peildatum.deploy.access;

import java.util.ArrayList;
import java.util.List;

/** Every kind of caller. */
final class Callers {
  private Callers() {}

  /**
   * @param clients tokens of the demonstration's clients
   */
  static List<Caller> all(Mint mint, List<Caller> clients) {
    var sound = "Bearer " + mint.token("p", String.join(" ", Scopes.ALL));
    var bare = sound.substring("Bearer ".length());
    var callers = new ArrayList<>(clients);
    callers.addAll(new SoundTokens(mint).all());
    callers.addAll(new UnsoundTokens(mint).all());
    callers.addAll(new ForgedTokens(mint).all());
    callers.addAll(
        List.of(
            Caller.nobody("no token"),
            Caller.nobody(Caller.CLIENT, "Basic aW1wb3J0ZXI6ZGVtbw=="),
            Caller.nobody("another scheme", "Token " + bare),
            Caller.nobody("no scheme", bare),
            Caller.nobody("in the query").asking("access_token=" + bare),
            new Caller(
                "scheme in other case",
                List.of("bEARER " + bare),
                "",
                Caller.Standing.VALID,
                Scopes.ALL),
            Caller.invalid("the same token twice", sound, sound),
            Caller.invalid("a sound token and another", sound, "Bearer x"),
            Caller.invalid("another and a sound token", "Bearer x", sound),
            Caller.invalid("a secret and a sound token", "Basic aW1wb3J0ZXI6ZGVtbw==", sound),
            Caller.invalid("two tokens in one header", sound + ", " + sound)));
    return List.copyOf(callers);
  }
}

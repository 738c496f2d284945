package nl.peildatum.deploy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/** Callers whose token says what it must not, or not what it must, or came damaged. */
record UnsoundTokens(Mint mint) {
  private static final String EVERY = String.join(" ", Scopes.ALL);

  static JWTClaimsSet.Builder claims() {
    return Mint.claims("p").claim("scope", EVERY);
  }

  List<Caller> all() {
    return Stream.concat(badlySaid(), damaged()).toList();
  }

  private Stream<Caller> badlySaid() {
    var past = Date.from(Instant.now().minusSeconds(300));
    var future = Date.from(Instant.now().plusSeconds(300));
    return Stream.of(
        with("expired", claims().expirationTime(past)),
        with("no exp", claims().expirationTime(null)),
        with("not valid yet", claims().notBeforeTime(future)),
        with("no iat", claims().issueTime(null)),
        with("another audience", claims().audience("another")),
        with("other audiences", claims().audience(List.of("a", "peildatum2"))),
        with("no audience", claims().audience((String) null)),
        with("another issuer", claims().issuer("https://elsewhere.invalid")),
        with("issuer with a slash", claims().issuer(Mint.ISSUER + "/")),
        with("no issuer", claims().issuer(null)),
        with("no subject", claims().subject(null)),
        with("no client", claims().claim("client_id", null)),
        with("no id", claims().jwtID(null)));
  }

  private Caller with(String name, JWTClaimsSet.Builder claims) {
    return Caller.invalid(name, "Bearer " + mint.sound(claims));
  }

  private Stream<Caller> damaged() {
    var sound = mint.sound(claims());
    var parts = sound.split("\\.", -1);
    var weak = mint.token("p", "").split("\\.", -1);
    return Stream.of(
        Caller.invalid("last letter missing", "Bearer " + sound.substring(0, sound.length() - 1)),
        Caller.invalid("half of it", "Bearer " + sound.substring(0, sound.length() / 2)),
        Caller.invalid("without signature", "Bearer " + parts[0] + "." + parts[1] + "."),
        Caller.invalid("two parts", "Bearer " + parts[0] + "." + parts[1]),
        Caller.invalid("four parts", "Bearer " + sound + "." + parts[2]),
        Caller.invalid(
            "claims of another token", "Bearer " + weak[0] + "." + parts[1] + "." + weak[2]),
        Caller.invalid("alg none", "Bearer " + none("none", parts[1])),
        Caller.invalid("alg None", "Bearer " + none("None", parts[1])),
        Caller.invalid("alg none, signed", "Bearer " + none("none", parts[1]) + parts[2]),
        Caller.invalid("no token behind Bearer", "Bearer"),
        Caller.invalid("words behind Bearer", "Bearer " + sound + " x"));
  }

  private static String none(String alg, String claims) {
    var head = "{\"alg\":\"" + alg + "\",\"typ\":\"at+jwt\"}";
    return Base64.getUrlEncoder().withoutPadding().encodeToString(head.getBytes(UTF_8))
        + "."
        + claims
        + ".";
  }
}

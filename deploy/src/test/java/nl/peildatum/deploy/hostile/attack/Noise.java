package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;

/** What is no request of HTTP/1.1 at all. */
final class Noise implements Family {
  private static final List<String> OTHERS =
      List.of(
          "GET /v1/countries\r\n",
          "GET /v1/countries HTTP/0.9\r\n\r\n",
          "GET /v1/countries HTTP/1.0\r\n\r\n",
          "GET /v1/countries HTTP/1.2\r\nHost: a\r\n\r\n",
          "GET /v1/countries HTTP/2.0\r\nHost: a\r\n\r\n",
          "GET /v1/countries HTTP/9.9\r\nHost: a\r\n\r\n",
          "GET /v1/countries http/1.1\r\nHost: a\r\n\r\n",
          "GET /v1/countries FTP/1.1\r\nHost: a\r\n\r\n",
          "GET  /v1/countries  HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET\t/v1/countries\tHTTP/1.1\r\nHost: a\r\n\r\n",
          "GET /v1/countries HTTP/1.1\nHost: a\n\n",
          "GET /v1/countries HTTP/1.1\r\n\r\n",
          "GET /v1/countries HTTP/1.1\r\nHost a\r\n\r\n",
          "GET /v1/countries HTTP/1.1\r\n Host: a\r\n\r\n",
          "\r\n\r\n\r\nGET /v1/countries HTTP/1.1\r\nHost: a\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\u0000\u0000\u0000\u0004\u0000\u0000\u0000\u0000\u0000",
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + "k".repeat(500),
          "\u0080.\u0001\u0003\u0001",
          "SSH-2.0-OpenSSH_9.6\r\n",
          "EHLO a\r\n",
          "\u0000\u0000\u0000\u0008\u0004\u00d2\u0016/",
          "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
          "",
          "\r\n",
          "GET",
          "GET /");

  @Override
  public Attack next(Dice dice) {
    return new Attack(
        "noise", "", (dice.oneIn(4) ? random(dice) : dice.any(OTHERS)).getBytes(ISO_8859_1), false);
  }

  private static String random(Dice dice) {
    var noise = new StringBuilder();
    for (var left = dice.between(1, 2_000); left > 0; left--) {
      noise.append((char) dice.below(256));
    }
    return noise.toString();
  }
}

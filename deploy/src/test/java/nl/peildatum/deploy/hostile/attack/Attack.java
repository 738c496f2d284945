package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Bytes for a socket.
 *
 * @param framed one whole request of HTTP/1.1, so exactly one reply is due and the next may follow
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record Attack(String family, String method, byte[] bytes, boolean framed) {

  /** Said again on another connection, to the byte, this does the same. */
  public String text() {
    return new String(bytes, ISO_8859_1);
  }

  Attack unframed() {
    return new Attack(family, method, bytes, false);
  }

  @Override
  public String toString() {
    var text = text();
    return family + ": " + (text.length() > 1_200 ? text.substring(0, 1_200) + "…" : text);
  }
}

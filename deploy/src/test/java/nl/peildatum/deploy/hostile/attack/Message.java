package nl.peildatum.deploy.hostile.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** One request, put together without asking whether it is allowed. */
public final class Message {
  private final String method;
  private final StringBuilder head = new StringBuilder();
  private byte[] body = {};
  private boolean stated;

  private Message(String method, String target, String protocol) {
    this.method = method;
    head.append(method).append(' ').append(target).append(' ').append(protocol).append("\r\n");
  }

  public static Message of(String method, String target) {
    return new Message(method, target, "HTTP/1.1").with("Host", "127.0.0.1");
  }

  /** Without even a Host. */
  static Message bare(String method, String target, String protocol) {
    return new Message(method, target, protocol);
  }

  public Message with(String name, String value) {
    head.append(name).append(": ").append(value).append("\r\n");
    return this;
  }

  public Message json(byte[] content) {
    return with("Content-Type", "application/json").holding(content);
  }

  public Message holding(byte[] content) {
    body = content;
    stated = true;
    return with("Content-Length", String.valueOf(content.length));
  }

  /** Of a length that the head says in its own way, or not at all. */
  Message followedBy(String content) {
    body = content.getBytes(UTF_8);
    return this;
  }

  /** A whole request, whatever it asks. */
  public Attack framed(String family) {
    return new Attack(family, method, bytes(), stated || body.length == 0);
  }

  public Attack unframed(String family) {
    return new Attack(family, method, bytes(), false);
  }

  private byte[] bytes() {
    var all = new ByteArrayOutputStream();
    all.writeBytes((head + "\r\n").getBytes(ISO_8859_1));
    all.writeBytes(body);
    return all.toByteArray();
  }
}

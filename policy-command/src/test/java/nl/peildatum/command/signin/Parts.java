package nl.peildatum.command.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** The parts of a form with files, as a browser sends them. */
public final class Parts {
  private static final String BOUNDARY = "----parts-of-a-form";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public Parts field(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(UTF_8));
  }

  public Parts file(String name, String fileName, byte[] content) {
    return part(
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/json".formatted(name, fileName),
        content);
  }

  private Parts part(String disposition, byte[] content) {
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  public String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    var all = new ByteArrayOutputStream();
    all.writeBytes(body.toByteArray());
    all.writeBytes("--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
    return all.toByteArray();
  }
}

package nl.peildatum.query.page.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.json.JsonBody;
import nl.peildatum.json.Listing;
import nl.peildatum.problem.Problem;
import nl.peildatum.query.reply.Delivery;
import nl.peildatum.query.reply.Refused;
import nl.peildatum.wording.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Members of an answer of the API, read as plain maps. */
public final class JsonMembers {
  /** The most bytes of an answer that a page is made of. */
  private static final int MOST = 16 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private JsonMembers() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(byte[] json) {
    return JSON.readValue(json, Map.class);
  }

  /** The members of an answer; refuses one that is too large for a page. */
  public static Map<String, Object> of(JsonBody answer) {
    return of(answer::writeTo);
  }

  /** The members of an answer that is a list; refuses one that is too large for a page. */
  public static Map<String, Object> of(Listing answer) {
    return of(answer::json);
  }

  private static Map<String, Object> of(Delivery.Writing answer) {
    var out = new BoundedOutput();
    try {
      answer.to(out);
    } catch (JacksonException wrapped) {
      throw wrapped.getCause() instanceof Refused refused ? refused : wrapped;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return read(out.toByteArray());
  }

  /** Keeps what is written, up to a limit. */
  private static final class BoundedOutput extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      if (count + length > MOST) {
        throw new Refused(
            Problem.of("answer-too-large", Wording.of("answer-too-large.page", MOST >> 20)));
      }
      super.write(bytes, from, length);
    }
  }

  public static Optional<String> text(Map<String, Object> members, String name) {
    return Optional.ofNullable(members.get(name)).map(Object::toString);
  }

  public static Optional<LocalDate> day(Map<String, Object> members, String name) {
    return text(members, name).map(LocalDate::parse);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Map<String, Object> members, String name) {
    return members.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> objects(Map<String, Object> members, String name) {
    return members.get(name) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
  }
}

package nl.peildatum.evidence;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.peildatum.json.Json;
import nl.peildatum.json.MalformedJson;
import nl.peildatum.json.SentText;
import nl.peildatum.merkle.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * A proof of consistency as a file holds it: the JSON object that the service gives, or only its
 * hashes in base64, one a line.
 *
 * @param sizes that it says it is about; empty if it says none
 */
record GivenProof(Optional<Sizes> sizes, List<TreeHash> hashes) {
  private static final int MOST_HASHES = 2 * Long.SIZE + 1;

  /** The numbers of leaves of the older and of the newer tree. */
  record Sizes(long from, long to) {
    String address() {
      return "/v1/checkpoint/consistency?from=%d&to=%d".formatted(from, to);
    }
  }

  /** Empty if it is no list of hashes. */
  static Optional<GivenProof> read(byte[] file) {
    var bytes = SentText.withoutMark(file);
    var text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("{")) {
      return hashes(text.lines().toList()).map(hashes -> new GivenProof(Optional.empty(), hashes));
    }
    try {
      var object = Json.object(bytes);
      return object.get("hashes") instanceof List<?> list
          ? hashes(list).map(hashes -> new GivenProof(sizes(object), hashes))
          : Optional.empty();
    } catch (MalformedJson e) {
      return Optional.empty();
    }
  }

  private static Optional<List<TreeHash>> hashes(List<?> texts) {
    var hashes = new ArrayList<TreeHash>();
    for (var text : texts) {
      var hash = TreeHash.fromBase64(String.valueOf(text));
      if (hash.isEmpty() || hashes.size() == MOST_HASHES) {
        return Optional.empty();
      }
      hashes.add(hash.get());
    }
    return Optional.of(hashes);
  }

  private static Optional<Sizes> sizes(Map<String, Object> object) {
    return size(object.get("from"))
        .flatMap(from -> size(object.get("to")).map(to -> new Sizes(from, to)));
  }

  private static Optional<Long> size(@Nullable Object value) {
    return value instanceof Integer || value instanceof Long
        ? Optional.of(((Number) value).longValue())
        : Optional.empty();
  }
}

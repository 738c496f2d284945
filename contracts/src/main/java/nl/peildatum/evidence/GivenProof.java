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
 * @param isSized whether it says which sizes it is about
 * @param sizes that it says it is about; empty if it says none, or they are no whole numbers
 */
record GivenProof(boolean isSized, Optional<Sizes> sizes, List<TreeHash> hashes) {
  /** The greatest number up to which every JSON reader tells whole numbers apart. */
  private static final double MOST = 9007199254740991.0;

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
      return hashes(text.lines().toList())
          .map(hashes -> new GivenProof(false, Optional.empty(), hashes));
    }
    try {
      var object = Json.object(bytes);
      Json.canonical(object); // refuses half characters
      var isSized = object.containsKey("from") || object.containsKey("to");
      return object.get("hashes") instanceof List<?> list
          ? hashes(list).map(hashes -> new GivenProof(isSized, sizes(object), hashes))
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

  /** A whole number, however it is written. */
  private static Optional<Long> size(@Nullable Object value) {
    return value instanceof Number number
            && number.doubleValue() >= 0
            && number.doubleValue() <= MOST
            && number.doubleValue() == Math.rint(number.doubleValue())
        ? Optional.of((long) number.doubleValue())
        : Optional.empty();
  }
}

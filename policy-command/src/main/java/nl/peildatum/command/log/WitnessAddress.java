package nl.peildatum.command.log;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import nl.peildatum.checkpoint.VerifierKey;
import nl.peildatum.settings.HttpAddress;

/**
 * A witness that is asked to cosign checkpoints, C2SP tlog-witness.
 *
 * @param url the submission prefix, before {@code /add-checkpoint}
 */
public record WitnessAddress(VerifierKey key, URI url) {
  /** Reads witnesses: each as a public key, a space and an address, with commas between. */
  static List<WitnessAddress> list(String witnesses) {
    return Stream.of(witnesses.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(WitnessAddress::read)
        .toList();
  }

  private static WitnessAddress read(String text) {
    var parts = text.split("\\s+");
    if (parts.length != 2 || !HttpAddress.isOne(parts[1])) {
      throw new UnusableLogKey(
          "A witness is a public key, a space and an http or https address: PEILDATUM_WITNESSES has "
              + text);
    }
    return new WitnessAddress(VerifierKey.read(parts[0]), URI.create(parts[1]));
  }
}

package nl.peildatum.deploy.killing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything that was ever sent, by its id, and what became of it. */
final class Ledger {
  private final Map<String, Sent> sent = new ConcurrentHashMap<>();

  Sent opened(Sending sending, Desk desk) {
    var opened = new Sent(sending, desk);
    sent.put(sending.id(), opened);
    return opened;
  }

  Optional<Sent> find(String id) {
    return Optional.ofNullable(sent.get(id));
  }

  List<Sent> unsettled() {
    return sent.values().stream().filter(one -> !one.isSettled()).toList();
  }

  /** In the order of their ids, so that a seed chooses the same ones of them. */
  List<Sent> acknowledged() {
    return sent.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .filter(one -> one.acknowledgement().isPresent())
        .toList();
  }

  long unknown() {
    return sent.values().stream().filter(Sent::wasUnknown).count();
  }

  List<String> refused(Desk desk) {
    return sent.values().stream()
        .filter(one -> one.isOf(desk) && one.isRefused())
        .map(Sent::toString)
        .toList();
  }

  long refused() {
    return sent.values().stream().filter(Sent::isRefused).count();
  }

  /** As if nobody had sent it. */
  Ledger without(String id) {
    var other = new Ledger();
    other.sent.putAll(sent);
    other.sent.remove(id);
    return other;
  }

  /** As if that had become of it. */
  Ledger with(Sent forged) {
    var other = without(forged.sending().id());
    other.sent.put(forged.sending().id(), forged);
    return other;
  }
}

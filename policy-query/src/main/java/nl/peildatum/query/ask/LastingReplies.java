package nl.peildatum.query.ask;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import nl.peildatum.query.view.PolicyView;
import org.jspecify.annotations.Nullable;

/**
 * Whole replies that can never change, by the address that names all their clocks: what every cache
 * on the way is told it may keep for ever is kept here too.
 */
final class LastingReplies {
  private static final long MOST_BYTES = 16L << 20;
  private static final int BESIDE = 300;

  /**
   * An address as written.
   *
   * @param beginning of the country's record: another one is asked anew
   */
  record Address(
      PolicyView.Beginning beginning, String country, String area, @Nullable String query) {
    private int size() {
      return BESIDE + country.length() + area.length() + (query == null ? 0 : query.length());
    }
  }

  private final Cache<Address, Replies.Ready> replies =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Address address, Replies.Ready ready) -> ready.size() + address.size())
          .executor(Runnable::run)
          .build();

  Replies.@Nullable Ready known(Address address) {
    return replies.getIfPresent(address);
  }

  Optional<Replies.Ready> keep(Address address, Supplier<Optional<Replies.Ready>> answer) {
    var ready = answer.get();
    ready.filter(Replies.Ready::isForEver).ifPresent(lasting -> replies.put(address, lasting));
    return ready;
  }
}

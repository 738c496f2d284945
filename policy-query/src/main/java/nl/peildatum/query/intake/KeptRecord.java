package nl.peildatum.query.intake;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.peildatum.area.CountryCode;
import nl.peildatum.record.WorkCancelled;
import org.jspecify.annotations.Nullable;

/**
 * Reads and parses the stored events of all countries on several threads, while the calling thread
 * takes them country by country.
 */
final class KeptRecord {
  private static final int READERS = 2;
  private static final int PAGES_AHEAD = 64;

  private final EventDocuments documents;

  KeptRecord(EventDocuments documents) {
    this.documents = documents;
  }

  /**
   * Some events of a country.
   *
   * @param last whether no page follows
   * @param failed why reading ends here; null while it goes on, or ends because everything was read
   */
  private record Page<T>(List<T> events, boolean last, @Nullable Throwable failed) {}

  /**
   * Reads all stored events.
   *
   * @param parse called by several threads, but by only one for each country
   * @param reader called by the calling thread, with the events of each country by sequence
   */
  <T> void read(Function<KeptEvent, T> parse, Consumer<T> reader) {
    var countries = new ArrayDeque<BlockingQueue<Page<T>>>();
    var threads =
        Executors.newFixedThreadPool(READERS, Thread.ofPlatform().name("documents-", 0).factory());
    try {
      CountryCode.iso3166().forEach(country -> countries.add(started(country, parse, threads)));
      while (!countries.isEmpty()) {
        take(countries.remove(), reader);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while the documents were read", stopped);
    } finally {
      threads.shutdownNow();
    }
  }

  /**
   * Starts the reading of a country. Countries are started in the order in which they are taken, so
   * the country that is waited for is always being read.
   */
  private <T> BlockingQueue<Page<T>> started(
      CountryCode country, Function<KeptEvent, T> parse, ExecutorService threads) {
    var pages = new ArrayBlockingQueue<Page<T>>(PAGES_AHEAD);
    threads.execute(
        () -> {
          var last = read(country, parse, pages);
          if (!threads.isShutdown()) {
            put(last, pages);
          }
        });
    return pages;
  }

  /** Reads all pages of a country; returns the last page. */
  private <T> Page<T> read(
      CountryCode country, Function<KeptEvent, T> parse, BlockingQueue<Page<T>> pages) {
    try {
      documents.scan(
          country,
          page -> {
            WorkCancelled.check();
            put(new Page<>(page.stream().map(parse).toList(), false, null), pages);
          });
      return new Page<>(List.of(), true, null);
    } catch (RuntimeException | Error failed) {
      return new Page<>(List.of(), true, failed);
    }
  }

  /** Adds a page; leaves it out when the thread was interrupted, because nobody takes it then. */
  private static <T> void put(Page<T> page, BlockingQueue<Page<T>> pages) {
    try {
      pages.put(page);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> void take(BlockingQueue<Page<T>> pages, Consumer<T> reader)
      throws InterruptedException {
    for (var page = pages.take(); ; page = pages.take()) {
      page.events().forEach(reader);
      if (page.failed() != null) {
        throw new IllegalStateException("the documents cannot be read", page.failed());
      }
      if (page.last()) {
        return;
      }
    }
  }
}

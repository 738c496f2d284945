package nl.peildatum.deploy.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The storage of the embedded documents server, with two rules that the library does not have.
 *
 * <ul>
 *   <li>The file is committed only while no message is handled. A document and its index are two
 *       maps in the file. A commit between their two writes, followed by a kill, would leave a
 *       document that can be neither found nor written again.
 *   <li>While a collection or database is dropped, no other message is handled. Otherwise a write
 *       could reopen what the drop is about to close, and the library then refuses every write
 *       until it is started again.
 * </ul>
 */
final class DocumentsBackend extends H2Backend {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentsBackend.class);
  private static final Set<String> DROPS = Set.of("dropDatabase", "drop");
  private static final long COMMIT_EVERY_MILLIS = 500;
  private static final int MAX_UNSAVED_BYTES = 16 << 20;
  private static final int FILL_PERCENT = 50;
  private static final int COMPACT_BYTES = 4 << 20;
  private static final List<String> PLAIN_MAPS =
      List.of("databases.peildatum.events", "peildatum.events._index__id_");

  private final ReadWriteLock messages = new ReentrantReadWriteLock();
  private final MVStore store;
  private final ScheduledExecutorService committing =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("documents-commit").factory());

  /** Takes a store that does not commit by itself. */
  DocumentsBackend(MVStore store) {
    super(withPlainMaps(store));
    this.store = store;
    var _ =
        committing.scheduleWithFixedDelay(
            this::commitIfChanged, COMMIT_EVERY_MILLIS, COMMIT_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /**
   * Opens the maps of events with their own data type, so that the server finds them open with that
   * type later.
   */
  private static MVStore withPlainMaps(MVStore store) {
    for (var map : PLAIN_MAPS) {
      var plain = new PlainDataType();
      store.openMap(map, new MVMap.Builder<Object, Object>().keyType(plain).valueType(plain));
    }
    return store;
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var reply = handleLocked(message);
    if (store.getUnsavedMemory() > MAX_UNSAVED_BYTES) {
      commit();
    }
    return reply;
  }

  @Override
  public void commit() {
    betweenMessages(super::commit);
  }

  @Override
  public void close() {
    committing.close();
    super.close();
  }

  private Document handleLocked(MongoMessage message) {
    var drops = drops(message.getDocument());
    var lock = drops ? messages.writeLock() : messages.readLock();
    lock.lock();
    try {
      var reply = super.handleMessage(message);
      if (drops) {
        withPlainMaps(store);
      }
      return reply;
    } finally {
      lock.unlock();
    }
  }

  /** Whether a message drops something: its first member names the command. */
  private static boolean drops(Document message) {
    return DROPS.contains(message.keySet().iterator().next());
  }

  private void commitIfChanged() {
    try {
      if (store.hasUnsavedChanges()) {
        commitAndCompact();
      }
    } catch (RuntimeException failure) {
      LOG.warn("The documents could not be committed; tried again shortly.", failure);
    }
  }

  /** Commits and compacts; compacting commits too. */
  private void commitAndCompact() {
    betweenMessages(
        () -> {
          super.commit();
          store.compact(FILL_PERCENT, COMPACT_BYTES);
        });
  }

  private void betweenMessages(Runnable work) {
    messages.writeLock().lock();
    try {
      work.run();
    } finally {
      messages.writeLock().unlock();
    }
  }
}

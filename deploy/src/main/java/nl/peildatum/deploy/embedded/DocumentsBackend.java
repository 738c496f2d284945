package nl.peildatum.deploy.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * While something is dropped nothing else is done. The server itself lets a write open again what a
 * drop is about to close, and refuses every write from then on until it is started again.
 */
final class DocumentsBackend extends H2Backend {
  private static final Set<String> DROPS = Set.of("dropDatabase", "drop");

  private final ReadWriteLock drops = new ReentrantReadWriteLock();

  DocumentsBackend(MVStore store) {
    super(store);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var lock = lockFor(message.getDocument());
    lock.lock();
    try {
      return super.handleMessage(message);
    } finally {
      lock.unlock();
    }
  }

  /** The first member of a message names what is to be done. */
  private Lock lockFor(Document message) {
    var command = message.keySet().iterator().next();
    return DROPS.contains(command) ? drops.writeLock() : drops.readLock();
  }
}

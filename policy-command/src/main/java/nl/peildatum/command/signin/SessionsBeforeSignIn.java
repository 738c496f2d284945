package nl.peildatum.command.signin;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds the number of sessions in which nobody has signed in, which anyone can make: of more, the
 * oldest ends.
 */
final class SessionsBeforeSignIn
    implements HttpSessionListener, HttpSessionIdListener, HttpSessionAttributeListener {
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<String, HttpSession> byId = new LinkedHashMap<>();

  SessionsBeforeSignIn(int most) {
    this.most = most;
  }

  @Override
  public void sessionCreated(HttpSessionEvent created) {
    begins(created.getSession()).ifPresent(SessionsBeforeSignIn::end);
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent destroyed) {
    ends(destroyed.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent changed, String before) {
    if (ends(before)) {
      begins(changed.getSession()).ifPresent(SessionsBeforeSignIn::end);
    }
  }

  @Override
  public void attributeAdded(HttpSessionBindingEvent added) {
    if (SessionFilter.isOfSignIn(added.getName())) {
      ends(added.getSession().getId());
    }
  }

  /** Adds a session, and returns the oldest where there are too many. */
  private Optional<HttpSession> begins(HttpSession session) {
    lock.lock();
    try {
      byId.put(session.getId(), session);
      return byId.size() > most ? Optional.of(byId.pollFirstEntry().getValue()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean ends(String id) {
    lock.lock();
    try {
      return byId.remove(id) != null;
    } finally {
      lock.unlock();
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException ended) {
      // it ended by itself meanwhile
    }
  }
}

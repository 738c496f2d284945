package nl.peildatum.bench.system;

import org.jspecify.annotations.Nullable;

/**
 * Requests for a {@link Driver}, and the right body of the response to each. A driver in Java asks
 * the object; wrk runs the Lua, which draws the same paths and compares the same bodies.
 */
interface Workload {
  String name();

  /**
   * The path and query of the next request; null after the last. May be called by several threads.
   */
  @Nullable String nextPath();

  /** Whether this is, byte for byte, the body that the path has to be answered with. */
  boolean isRight(String path, String body);

  /** Requests after which it ends; 0 = it never ends by itself. */
  int count();

  /** Lua that defines {@code next_path()}, nil after the last, and {@code is_right(body)}. */
  String lua();

  /** As a long string of Lua, whatever it contains. */
  static String quoted(String text) {
    return "[==[" + text + "]==]";
  }
}

package nl.peildatum.bench.http;

import org.jspecify.annotations.Nullable;

/**
 * Requests that a {@link LoadGenerator} sends, and the right body of the response to each. In Java
 * it uses this object; wrk uses the Lua, which draws the same paths and compares the same bodies.
 */
interface Workload {
  String name();

  /** Returns path and query of the next request; null after the last. Several threads call it. */
  @Nullable String nextPath();

  /** Whether this is the right body for the path. */
  boolean isRight(String path, String body);

  /** Returns after how many requests the workload ends; 0 = it does not end by itself. */
  int count();

  /**
   * Returns Lua that defines {@code next_path()}, nil after the last, and {@code is_right(body)}.
   */
  String lua();

  /** Returns the text as a long string of Lua, in which nothing has to be escaped. */
  static String quoted(String text) {
    return "[==[" + text + "]==]";
  }
}

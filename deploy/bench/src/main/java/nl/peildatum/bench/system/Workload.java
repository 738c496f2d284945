package nl.peildatum.bench.system;

/**
 * Requests for a {@link Driver}, and the right body of the response to each. A driver in Java asks
 * the object; wrk runs the Lua, which draws the same paths and compares the same bodies.
 */
interface Workload {
  String name();

  /** The path and query of the next request; may be called by several threads. */
  String nextPath();

  /** Whether this is, byte for byte, the body that the path has to be answered with. */
  boolean isRight(String path, String body);

  /** Lua that defines {@code next_path()} and {@code is_right(body)}. */
  String lua();

  /** Leaves out so many paths, which {@link #lua} drew. */
  void skip(long paths);

  /** As a long string of Lua, whatever it contains. */
  static String quoted(String text) {
    return "[==[" + text + "]==]";
  }
}

package nl.peildatum.ratelimit;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The address of a client, for counting. Of an IPv6 address the first 64 bits count: one client has
 * all the rest.
 */
public final class ClientAddress {
  private static final int PREFIX_GROUPS = 4;

  private ClientAddress() {}

  public static String of(HttpServletRequest request) {
    return counted(String.valueOf(request.getRemoteAddr()));
  }

  /** Whether the client, or the proxy before it, is on this machine. */
  public static boolean isLoopback(HttpServletRequest request) {
    var address = String.valueOf(request.getRemoteAddr());
    return address.startsWith("127.") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
  }

  static String counted(String address) {
    if (address.indexOf(':') < 0 || address.contains("::")) {
      return address;
    }
    var groups = address.split(":", PREFIX_GROUPS + 1);
    return groups.length <= PREFIX_GROUPS
        ? address
        : String.join(":", java.util.Arrays.copyOf(groups, PREFIX_GROUPS));
  }
}

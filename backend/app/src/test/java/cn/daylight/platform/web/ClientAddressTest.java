package cn.daylight.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** What counts as one client. */
class ClientAddressTest {

  @Test
  void anIpv6ClientIsItsNetworkHoweverItIsWritten() {
    assertEquals(ClientAddress.network("2001:db8:1:2::1"), ClientAddress.network("2001:0DB8:1:2:ffff:ffff:ffff:ffff"));
    assertEquals(ClientAddress.network("2001:db8:1:2::1"), ClientAddress.network("[2001:db8:1:2::9]"));
    assertNotEquals(ClientAddress.network("2001:db8:1:2::1"), ClientAddress.network("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4ClientIsItselfAlsoInIpv6Dress() {
    assertEquals("203.0.113.5", ClientAddress.network("203.0.113.5"));
    assertEquals("203.0.113.5", ClientAddress.network("::ffff:203.0.113.5"));
  }

  @Test
  void whatIsNoAddressIsLookedUpNowhere() {
    assertEquals("unknown", ClientAddress.network("localhost"));
    assertEquals("unknown", ClientAddress.network("a.example"));
    assertEquals("unknown", ClientAddress.network(""));
  }
}

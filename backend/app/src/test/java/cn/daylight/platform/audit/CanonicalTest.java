package cn.daylight.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published vectors of canonical form v1 (docs/record-canonical-v1.md). They are frozen: a change is a new version. */
class CanonicalTest {

  private static final HexFormat HEX = HexFormat.of();

  @Test
  void emptyFormIsTheVersionByte() {
    assertEquals("01", HEX.formatHex(Canonical.v1().toBytes()));
  }

  @Test
  void aFieldIsItsLengthInBytesAndItsUtf8() {
    // 证 is three bytes in UTF-8: e8 af 81
    assertEquals("01" + "00000003" + "e8af81", HEX.formatHex(Canonical.v1().field("证").toBytes()));
  }

  @Test
  void aMissingFieldIsNotAnEmptyOne() {
    assertEquals("01" + "ffffffff", HEX.formatHex(Canonical.v1().field(null).toBytes()));
    assertEquals("01" + "00000000", HEX.formatHex(Canonical.v1().field("").toBytes()));
  }

  @Test
  void fieldsCannotFlowIntoEachOther() {
    assertEquals("01" + "00000001" + "61" + "00000002" + "6263", HEX.formatHex(Canonical.v1().field("a").field("bc").toBytes()));
    assertEquals("01" + "00000002" + "6162" + "00000001" + "63", HEX.formatHex(Canonical.v1().field("ab").field("c").toBytes()));
  }

  /** sha256(00 01 00000001 61), computed with coreutils: printf '\0\1\0\0\0\1a' | sha256sum. */
  @Test
  void leafIsTheHashOfZeroByteAndForm() {
    assertEquals("81269a7a379674012b1df92801db39bb4d38f9840916aaf7c0f349eec383bc22", Canonical.v1().field("a").hex());
  }

  /** RFC 6962 test data: the root over the three leaf hashes of "", 00 and 10. */
  @Test
  void rootSplitsAtTheLargestPowerOfTwo() {
    byte[] a = HEX.parseHex("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    byte[] b = HEX.parseHex("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
    byte[] c = HEX.parseHex("0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7");
    assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", HEX.formatHex(MerkleRoot.of(List.of(a, b))));
    assertEquals("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", HEX.formatHex(MerkleRoot.of(List.of(a, b, c))));
  }
}

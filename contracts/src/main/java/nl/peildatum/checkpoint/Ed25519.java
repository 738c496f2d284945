package nl.peildatum.checkpoint;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;

/** Ed25519 of RFC 8032 by the JDK, with keys as 32 bytes. */
final class Ed25519 {
  static final int KEY_LENGTH = 32;
  static final int SIGNATURE_LENGTH = 64;

  private static final String NAME = "Ed25519";

  private Ed25519() {}

  /** The public key of a private key. */
  static byte[] publicKey(byte[] seed) {
    return EdwardsPoint.publicKey(seed);
  }

  static boolean isPublicKey(byte[] bytes) {
    try {
      Signature.getInstance(NAME).initVerify(key(bytes));
      return true;
    } catch (InvalidKeySpecException | InvalidKeyException notOnTheCurve) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  static byte[] sign(byte[] seed, byte[] message) {
    try {
      var signature = Signature.getInstance(NAME);
      signature.initSign(privateKey(seed));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
    return KeyFactory.getInstance(NAME)
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    try {
      var verification = Signature.getInstance(NAME);
      verification.initVerify(key(publicKey));
      verification.update(message);
      return verification.verify(signature);
    } catch (SignatureException notOfTheForm) {
      return false;
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  private static PublicKey key(byte[] bytes) throws GeneralSecurityException {
    var last = KEY_LENGTH - 1;
    var y = new byte[KEY_LENGTH];
    for (var i = 0; i < KEY_LENGTH; i++) {
      y[i] = bytes[last - i];
    }
    var isOdd = y[0] < 0;
    y[0] &= 0x7f;
    var point = new EdECPoint(isOdd, new BigInteger(1, y));
    return KeyFactory.getInstance(NAME)
        .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
  }

  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("every Java from 15 on has Ed25519", e);
  }
}

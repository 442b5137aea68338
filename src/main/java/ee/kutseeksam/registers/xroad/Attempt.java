package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.kernel.PersonId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One message that is sent, and what is kept of it: never the message itself. */
final class Attempt {

    final UUID id = UUID.randomUUID();
    final Service service;
    final String issue;
    final Official official;
    final Instant started;
    private long from = System.nanoTime();
    private byte[] askedHash;
    private byte[] answeredHash;
    private String fault = "";
    private String faultDetail = "";

    Attempt(Service service, String issue, Official official, Instant started) {
        this.service = service;
        this.issue = issue;
        this.official = official;
        this.started = started;
    }

    /** It goes now: what was waited for before is not the register's time. */
    void asked(byte[] message) {
        from = System.nanoTime();
        askedHash = hash(message);
    }

    void answered(byte[] message) {
        answeredHash = hash(message);
    }

    /** @param detail the error's id in the log of the server that made it; what is not one is not kept */
    void failed(String code, String detail) {
        fault = FaultTable.readable(code);
        faultDetail = detail.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") ? detail : "";
    }

    Optional<PersonId> person() {
        return official.person();
    }

    Duration lasted() {
        return Duration.ofNanos(System.nanoTime() - from);
    }

    byte[] askedHash() {
        return askedHash;
    }

    byte[] answeredHash() {
        return answeredHash;
    }

    String fault() {
        return fault;
    }

    String faultDetail() {
        return faultDetail;
    }

    private static byte[] hash(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(message);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

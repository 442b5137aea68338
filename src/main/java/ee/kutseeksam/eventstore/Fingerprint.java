package ee.kutseeksam.eventstore;

/** A keyed hash by which a command's content is known again: the content may hold a personal code, which a plain hash would give away. */
@FunctionalInterface
public interface Fingerprint {

    byte[] of(String content);
}

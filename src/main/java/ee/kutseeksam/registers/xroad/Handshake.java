package ee.kutseeksam.registers.xroad;

import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Why TLS with the security server did not come about, and who mends it. Whichever it is, the server has read no question. */
enum Handshake {

    /** We do not trust the server, or it bears another name. */
    TLS_SERVER("Turvaserveri sertifikaati ei usaldata: operaator kontrollib usaldatavat sertifikaati ja turvaserveri nime seadistuses."),
    /** The server said no to us. */
    TLS_CLIENT("Turvaserver ei võtnud meie sertifikaati vastu: operaator kontrollib, et see on alamsüsteemile lisatud ja kehtib."),
    /** The server went away in the middle of it, or versions and ciphers do not meet. */
    TLS("Turvaserver katkestas turvalise ühenduse loomise: operaator kontrollib, et meie sertifikaat on alamsüsteemile lisatud ja TLSi versioonid sobivad.");

    /** What a server says by an alert of the handshake; other alerts may come in the middle of a question. */
    private static final Pattern REFUSED = Pattern.compile("received fatal alert: (bad_certificate|unsupported_certificate|certificate_\\w+"
            + "|unknown_ca|access_denied)");

    private final String sentence;

    Handshake(String sentence) {
        this.sentence = sentence;
    }

    /** For the operator. */
    String sentence() {
        return sentence;
    }

    /** Empty when it was no handshake that failed. */
    static Optional<Handshake> among(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        if (causes.stream().anyMatch(cause -> cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException)) {
            return Optional.of(TLS_SERVER);
        }
        if (causes.stream().anyMatch(cause -> cause instanceof SSLException && REFUSED.matcher(said(cause)).find())) {
            return Optional.of(TLS_CLIENT);
        }
        return causes.stream().anyMatch(SSLHandshakeException.class::isInstance) ? Optional.of(TLS) : Optional.empty();
    }

    static Optional<Handshake> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? "" : cause.getMessage().toLowerCase(Locale.ROOT);
    }
}

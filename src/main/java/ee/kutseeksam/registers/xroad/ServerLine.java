package ee.kutseeksam.registers.xroad;

import ee.kutseeksam.database.StartRefused;
import java.net.http.HttpClient;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;

/**
 * The line to our security server: plain, or by mutual TLS with the key and the trusted certificate that the settings name. A bundle that
 * is renewed holds from the next question on; a question under way ends as it began. Unless the bundle says otherwise TLS 1.2 is spoken:
 * in 1.3 a server refuses our certificate when the question is on its way already, so that nobody could tell a refused write from a lost one.
 */
final class ServerLine implements Supplier<HttpClient> {

    private static final Logger LOG = LoggerFactory.getLogger(ServerLine.class);
    private static final String[] REFUSING_FIRST = {"TLSv1.2"};

    private final XRoadSettings settings;
    private volatile HttpClient http;

    ServerLine(XRoadSettings settings, SslBundles bundles) {
        this.settings = settings;
        if (settings.sslBundle().isEmpty()) {
            this.http = plain().build();
            return;
        }
        if (!"https".equalsIgnoreCase(settings.server().getScheme())) {
            throw new StartRefused("Turvaserveri sertifikaadid on antud (kutse.xtee.ssl-bundle), aga selle aadress ei alga https-iga: päringud läheksid krüptimata.",
                    "Anna aadress https-iga: --kutse.xtee.server=https://turvaserver/ (vt docs/operations.md, X-tee).");
        }
        try {
            this.http = secured(bundles.getBundle(settings.sslBundle()));
            bundles.addBundleUpdateHandler(settings.sslBundle(), this::renew);
        } catch (NoSuchSslBundleException unknown) {
            throw new StartRefused("Seadistus kutse.xtee.ssl-bundle nimetab sertifikaate, mida ei ole antud: " + settings.sslBundle() + ".",
                    "Anna võti ja sertifikaadid: spring.ssl.bundle.pem." + settings.sslBundle() + ".… (vt docs/operations.md, X-tee).");
        }
    }

    @Override
    public HttpClient get() {
        return http;
    }

    private void renew(SslBundle bundle) {
        http = secured(bundle);
        LOG.info("the certificates for the security server are renewed");
    }

    private HttpClient secured(SslBundle bundle) {
        SslOptions options = bundle.getOptions();
        String[] protocols = options.getEnabledProtocols() == null ? REFUSING_FIRST : options.getEnabledProtocols();
        SSLParameters parameters = new SSLParameters(options.getCiphers(), protocols);
        return plain().sslContext(bundle.createSslContext()).sslParameters(parameters).build();
    }

    private HttpClient.Builder plain() {
        return HttpClient.newBuilder().connectTimeout(settings.connect()).version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }
}

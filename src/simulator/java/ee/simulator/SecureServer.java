package ee.simulator;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/** A server by HTTPS that lets in only those whose certificate it trusts, as a security server does for subsystems of the type HTTPS. */
final class SecureServer {

    private SecureServer() { }

    static HttpServer at(InetSocketAddress where, Settings.Secure settings) throws IOException {
        HttpsServer server = HttpsServer.create(where, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(settings)) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters asked = getSSLContext().getDefaultSSLParameters();
                asked.setNeedClientAuth(true);
                if (!settings.protocols().isEmpty()) {
                    asked.setProtocols(settings.protocols().toArray(String[]::new));
                }
                parameters.setSSLParameters(asked);
            }
        });
        return server;
    }

    private static SSLContext context(Settings.Secure settings) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store(settings.keystore(), settings.password()), settings.password().toCharArray());
            TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store(settings.truststore(), settings.password()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException unusable) {
            throw new IOException("the keystore or the truststore cannot be used", unusable);
        }
    }

    private static KeyStore store(Path file, String password) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(file.toFile(), password.toCharArray());
    }
}

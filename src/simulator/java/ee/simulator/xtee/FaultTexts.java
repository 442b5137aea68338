package ee.simulator.xtee;

import java.util.LinkedHashMap;
import java.util.Map;

/** The faults that X-Road itself knows, with what it says of them. */
final class FaultTexts {

    static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("Server.ClientProxy.NetworkError", "Could not connect to any target host");
        TEXTS.put("Server.ClientProxy.MaintenanceMode", "Security server is in maintenance mode");
        TEXTS.put("Server.ClientProxy.OutdatedGlobalConf", "Global configuration is expired");
        TEXTS.put("Server.ClientProxy.UnknownMember", "Could not find addresses for service provider");
        TEXTS.put("Server.ClientProxy.SslAuthenticationFailed", "Client specifies HTTPS but did not supply TLS certificate");
        TEXTS.put("Server.ServerProxy.UnknownService", "Unknown service");
        TEXTS.put("Server.ServerProxy.AccessDenied", "Request is not allowed");
        TEXTS.put("Server.ServerProxy.ServiceDisabled", "Service is disabled: Hooldus");
        TEXTS.put("Server.ServerProxy.ServiceFailed.NetworkError", "Connect to provider failed: Connection refused");
        TEXTS.put("Server.ServerProxy.ServiceFailed.IOError", "Read timed out");
        TEXTS.put("Server.ServerProxy.ServiceFailed.HttpError", "Server responded with error 503: Service Unavailable");
        TEXTS.put("Server.ServerProxy.ServiceFailed.MissingSoap", "Malformed SOAP message: missing SOAP");
        TEXTS.put("Server.ServerProxy.ServiceFailed.InvalidMessage", "Response message is invalid");
        TEXTS.put("Server.ServerProxy.ServiceFailed.InconsistentResponse", "Response headers are not those of the request");
        TEXTS.put("Server.ServerProxy.ServiceFailed.InternalError", "Internal error");
        TEXTS.put("Client.InvalidSoapAction", "Malformed SOAPAction header");
        TEXTS.put("Client.MissingHeaderField", "Required field 'userId' is missing");
        TEXTS.put("V10580", "Päringu esitajal puudub kehtiv isikukood");
        TEXTS.put("Tundmatu.Kood", "Rakenduse viga");
    }

    private FaultTexts() { }

    static String of(String code) {
        return TEXTS.getOrDefault(code, "Rakenduse viga");
    }
}

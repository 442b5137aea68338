package ee.kutseeksam.registers.xroad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every code of a security server, in the spelling of both generations, for a read and for a write. */
class FaultTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Client.InvalidHttpMethod,                         client.invalid_http_method,                         CONFIGURATION, CONFIGURATION
            Client.InvalidSoapAction,                         client.invalid_soap_action,                         CONFIGURATION, CONFIGURATION
            Client.InvalidContentType,                        client.invalid_content_type,                        CONFIGURATION, CONFIGURATION
            Client.MissingHeader,                             client.missing_header,                              CONFIGURATION, CONFIGURATION
            Client.MissingHeaderField,                        client.missing_header_field,                        CONFIGURATION, CONFIGURATION
            Client.DuplicateHeaderField,                      client.duplicate_header_field,                      CONFIGURATION, CONFIGURATION
            Client.MissingBody,                               client.missing_body,                                CONFIGURATION, CONFIGURATION
            Client.InvalidBody,                               client.invalid_body,                                CONFIGURATION, CONFIGURATION
            Client.InconsistentHeaders,                       client.inconsistent_headers,                        CONFIGURATION, CONFIGURATION
            Client.InvalidProtocolVersion,                    client.invalid_protocol_version,                    CONFIGURATION, CONFIGURATION
            Server.ClientProxy.UnknownMember,                 server.clientproxy.unknown_member,                  CONFIGURATION, CONFIGURATION
            Server.ClientProxy.SslAuthenticationFailed,       server.clientproxy.ssl_authentication_failed,       CONFIGURATION, CONFIGURATION
            Server.ClientProxy.NetworkError,                  server.clientproxy.network_error,                   TEMPORARY,     UNKNOWN
            Server.ClientProxy.MaintenanceMode,               server.clientproxy.maintenance_mode,                TEMPORARY,     TEMPORARY
            Server.ClientProxy.OutdatedGlobalConf,            server.clientproxy.outdated_global_conf,            TEMPORARY,     TEMPORARY
            Server.ClientProxy.IOError,                       server.clientproxy.io_error,                        TEMPORARY,     UNKNOWN
            Server.ServerProxy.UnknownService,                server.serverproxy.unknown_service,                 CONFIGURATION, CONFIGURATION
            Server.ServerProxy.AccessDenied,                  server.serverproxy.access_denied,                   CONFIGURATION, CONFIGURATION
            Server.ServerProxy.ServiceType,                   server.serverproxy.service_type,                    CONFIGURATION, CONFIGURATION
            Server.ServerProxy.ServiceDisabled,               server.serverproxy.service_disabled,                TEMPORARY,     TEMPORARY
            Server.ServerProxy.ServiceFailed.NetworkError,    server.serverproxy.service_failed.network_error,    TEMPORARY,     UNKNOWN
            Server.ServerProxy.ServiceFailed.IOError,         server.serverproxy.service_failed.io_error,         TEMPORARY,     UNKNOWN
            Server.ServerProxy.ServiceFailed.HttpError,       server.serverproxy.service_failed.http_error,       TEMPORARY,     UNKNOWN
            Server.ServerProxy.ServiceFailed.MissingSoap,     server.serverproxy.service_failed.missing_soap,     TEMPORARY,     UNKNOWN
            Server.ServerProxy.ServiceFailed.InvalidMessage,  server.serverproxy.service_failed.invalid_message,  TEMPORARY,     UNKNOWN
            Server.ServerProxy.ServiceFailed.InconsistentResponse, server.serverproxy.service_failed.inconsistent_response, TEMPORARY, UNKNOWN
            Server.ServerProxy.SomethingNew,                  server.serverproxy.something_new,                   TEMPORARY,     UNKNOWN
            Server,                                           soap:Server,                                        TEMPORARY,     UNKNOWN
            Clientele,                                        SOAP-ENV:Clientele,                                 TEMPORARY,     UNKNOWN
            V10580,                                           soap:V10580,                                        CONFIGURATION, CONFIGURATION
            """)
    void a_code_says_who_goes_on(String classic, String snake, Outcome reading, Outcome writing) {
        assertThat(FaultTable.outcome(classic, "", false)).isEqualTo(reading);
        assertThat(FaultTable.outcome(snake, "", false)).isEqualTo(reading);
        assertThat(FaultTable.outcome(classic, "", true)).isEqualTo(writing);
        assertThat(FaultTable.outcome(snake, "", true)).isEqualTo(writing);
    }

    @ParameterizedTest
    @CsvSource({"Isiku kohta andmeid ei leitud., BUSINESS", "Kutsekoolil PUUDUB KLASS 3A, BUSINESS", "Internal error, TEMPORARY"})
    void a_providers_own_fault_is_read_by_its_words(String text, Outcome outcome) {
        assertThat(FaultTable.outcome("soap:Server", text, false)).isEqualTo(outcome);
        assertThat(FaultTable.outcome("Server.ServerProxy.AccessDenied", text, false)).isEqualTo(Outcome.CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource({"Could not connect to any target host ([/10.0.0.1]), TEMPORARY", "Could not find addresses for service provider, TEMPORARY",
            "Connection reset, UNKNOWN", "'', UNKNOWN"})
    void a_network_error_says_by_its_words_whether_a_write_has_left_the_house(String text, Outcome writing) {
        assertThat(FaultTable.outcome("Server.ClientProxy.NetworkError", text, true)).isEqualTo(writing);
        assertThat(FaultTable.outcome("server.clientproxy.network_error", text, true)).isEqualTo(writing);
        assertThat(FaultTable.outcome("Server.ClientProxy.NetworkError", text, false)).isEqualTo(Outcome.TEMPORARY);
    }

    @ParameterizedTest
    @CsvSource({"Server.ServerProxy.ServiceFailed.HttpError, true", "SOAP-ENV:V10580, true", "'', true", "EE60402019147, false",
            "Isik.60402019147, false", "Mari Õun on surnud, false"})
    void a_code_is_shown_when_it_is_a_word_without_a_personal_code(String code, boolean shown) {
        assertThat(FaultTable.readable(code)).isEqualTo(shown ? code : "UNREADABLE");
    }

    @Test
    void a_code_as_long_as_a_letter_is_not_shown() {
        assertThat(FaultTable.readable("x".repeat(201))).isEqualTo("UNREADABLE");
    }
}

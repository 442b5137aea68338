package ee.kutseeksam.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulated security server refuses what a real one refuses, in its words, and hands back what it was sent. */
class SecurityServerTest {

    private static final String PERSON = Wire.golden("rr/RR434");

    @BeforeEach
    void nothing_is_wrong() throws IOException {
        Wire.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Client.MissingHeaderField|Required field 'id' is missing|<xrd:id>[^<]*</xrd:id>|",
        "Client.DuplicateHeaderField|duplicate field 'userId'|(<xrd:userId>[^<]*</xrd:userId>)|$1$1",
        "Client.MissingHeader|header missing|(?s)<soapenv:Header>.*</soapenv:Header>|",
        "Client.MissingBody|body missing|(?s)<soapenv:Body>.*</soapenv:Body>|<soapenv:Body/>",
        "Client.InvalidBody|exactly one|</soapenv:Body>|<x/></soapenv:Body>",
        "Client.InvalidProtocolVersion|provided: 3.1|>4.0<|>3.1<",
        "Client.InconsistentHeaders|service code does not match|<id:serviceCode>RR434|<id:serviceCode>RR435",
        "Client.InvalidXml|DOCTYPE|<soapenv:Envelope|<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><soapenv:Envelope",
        "Client.InvalidXml|Malformed|</soapenv:Envelope>|",
        "Server.ClientProxy.UnknownMember|Client 'SUBSYSTEM:ee-dev/NGO/90006414/muu' not found|>eksamihaldus<|>muu<",
        "Server.ClientProxy.UnknownMember|Could not find addresses for service provider|>70008440<|>70008441<",
        "Server.ServerProxy.UnknownService|SERVICE:ee-dev/GOV/70008440/rr/RR434/v9|>v1<|>v9<",
        "SOAP-ENV:Client|ei vasta skeemile|<Kehtivad>Jah</Kehtivad>|<Kehtivad>vist</Kehtivad>",
    })
    void refuses_with_http_200_and_the_fault_of_a_real_server(String code, String text, String what, String by) throws IOException {
        String answer = Wire.ask(PERSON.replaceFirst(what, by == null ? "" : by));
        assertThat(answer).contains("<faultcode>" + code + "</faultcode>").contains(text).contains("<faultactor/>")
                .containsPattern("<faultDetail>[0-9a-f-]{36}</faultDetail>");
    }

    @Test
    void what_is_wrong_first_is_said_first() throws IOException {
        assertThat(Wire.ask(PERSON.replace(">70008440<", ">1<").replace(">eksamihaldus<", ">muu<"))).contains("Client 'SUBSYSTEM");
        assertThat(Wire.ask(PERSON.replace(">70008440<", ">1<").replace("<xrd:protocolVersion>4.0</xrd:protocolVersion>", ""))).contains("Client.MissingHeaderField");
    }

    @Test
    void takes_post_of_xml_with_a_quoted_action_only() throws IOException {
        assertThat(Wire.send(Wire.to("/cgi-bin/consumer_proxy").GET()).body()).contains("Client.InvalidHttpMethod");
        assertThat(Wire.send(Wire.to("/cgi-bin/consumer_proxy").header("SOAPAction", "x").header("Content-Type", "text/xml").POST(BodyPublishers.ofString(PERSON))).body())
                .contains("Client.InvalidSoapAction");
        assertThat(Wire.send(Wire.to("/cgi-bin/consumer_proxy").header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}"))).body())
                .contains("Client.InvalidContentType");
    }

    @Test
    void spells_codes_as_servers_do_since_7_8() throws IOException {
        Wire.settings("{\"codes\":\"7.8\"}");
        assertThat(Wire.ask(PERSON.replace(">v1<", ">v9<"))).contains("<faultcode>server.serverproxy.unknown_service</faultcode>");
        assertThat(Wire.ask(PERSON.replace(">4.0<", ">3.1<"))).contains("<faultcode>client.invalid_protocol_version</faultcode>");
    }

    @Test
    void hands_the_headers_back_in_their_order_with_the_hash_of_what_came() throws Exception {
        String answer = Wire.ask(PERSON);
        String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-512").digest(PERSON.getBytes("UTF-8")));
        assertThat(answer).containsSubsequence("xrd:client", "eksamihaldus", "xrd:service", "RR434", "EE46001019905", "6f2a2f1e", "KT-345", "4.0", hash, "RR434Response");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ehis/eisOppeasutused", "ehis/oppuridKutseeksamiks", "ehis/eeIsikukaart", "ehis/eksamihaldusOppurid", "ehis/eksamihaldusOppekavad",
        "rr/RR434", "kutseregister/kutseAndjaInfo", "kutseregister/kutsetunnistuseLisamine", "kutseregister/kutsetunnistuseDuplikaat",
        "kutseregister/kutseAndjaTunnistused", "kutseregister/kutsetunnistus", "kutseregister/muutunudKutsestandardid"})
    void answers_every_service_by_the_schema(String service) throws Exception {
        Answers.requireValid(Wire.ask(Wire.golden(service)));
    }

    @Test
    void lists_services_and_clients() throws IOException {
        String list = PERSON.replace(">RR434<", ">listMethods<").replace("<id:serviceVersion>v1</id:serviceVersion>", "")
                .replaceFirst("(?s)<p:RR434>.*</p:RR434>", "<xrd:listMethods/>");
        assertThat(Wire.ask(list)).contains("listMethodsResponse").contains("RR434");
        assertThat(Wire.read("/listClients")).contains("eksamihaldus").contains("kutseregister");
    }

    @Test
    void speaks_rest_and_tells_its_own_errors_from_the_registers() throws IOException {
        HttpResponse<String> answer = rest("/r1/ee-dev/GOV/70008440/rr/dde/v1/isikud", "ee-dev/NGO/90006414/eksamihaldus");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Road-Id")).contains("11111111-2222-4333-8444-555555555555");
        assertThat(answer.headers().firstValue("X-Road-Error")).isEmpty();
        assertThat(answer.body()).contains("NÄIDIS-JAAN").contains("\"elemendiKood\":\"E\"");
        HttpResponse<String> stranger = rest("/r1/ee-dev/GOV/70008440/rr/dde/v1/isikud", "ee-dev/NGO/1/muu");
        assertThat(stranger.statusCode()).isEqualTo(500);
        assertThat(stranger.headers().firstValue("X-Road-Error")).contains("Server.ClientProxy.UnknownMember");
        assertThat(rest("/r1/ee-dev/GOV/70008440/rr/RR434", "ee-dev/NGO/90006414/eksamihaldus").statusCode()).isEqualTo(500);
        assertThat(Wire.ask(PERSON.replace("RR434", "dde"))).contains("Server.ServerProxy.ServiceType");
    }

    private static HttpResponse<String> rest(String path, String client) throws IOException {
        return Wire.send(Wire.to(path).header("X-Road-Client", client).header("X-Road-Id", "11111111-2222-4333-8444-555555555555")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"isikukoodid\":[\"50611029923\"]}")));
    }
}

package ee.kutseeksam.registers.certificates;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import ee.kutseeksam.DataRooms;
import ee.kutseeksam.TestDatabase;
import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.PersonId;
import ee.kutseeksam.kernel.PersonalCode;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.AwardingBody;
import ee.kutseeksam.organisations.CommissionMember;
import ee.kutseeksam.organisations.ReferenceData;
import ee.kutseeksam.organisations.Standard;
import ee.kutseeksam.organisations.StandardNames;
import ee.kutseeksam.people.Identity;
import ee.kutseeksam.people.People;
import ee.kutseeksam.registers.xroad.Register;
import ee.kutseeksam.registers.xroad.Service;
import ee.kutseeksam.registers.xroad.TestClient;
import ee.xtee.wire.ehis.OppurKutseeksamiks;
import ee.xtee.wire.ehis.OppuridKutseeksamiks;
import ee.xtee.wire.ehis.OppuridKutseeksamiksResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What the nodes share: the ledger's database, and people and an awarding body that the simulator knows too. */
final class StormWorld implements AutoCloseable {

    private static final String BODY = "KA-LEIB";
    private static final int STANDARD = 11330789;
    private static final PersonId SIGNER = new PersonId(new UUID(1, 0));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final HikariDataSource connections = new HikariDataSource();
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(connections);
    private final List<OppurKutseeksamiks> learners;
    private final People people = mock(People.class, withSettings().stubOnly());
    private final ReferenceData reference = mock(ReferenceData.class, withSettings().stubOnly());

    StormWorld(URI securityServer) throws IOException {
        JsonNode sample = new ObjectMapper().readTree(DataRooms.sampleData());
        learners = learners(securityServer, sample);
        Map<PersonId, Identity> identities = IntStream.range(0, learners.size()).boxed().collect(Collectors.toMap(StormWorld::id,
                place -> Identity.of(new PersonalCode(learners.get(place).getIsikukood()), learners.get(place).getEesnimi(), learners.get(place).getPerenimi())));
        connections.setDataSource(TestDatabase.fresh().asApp());
        connections.setMaximumPoolSize(12);
        when(people.codeForRegister(any())).thenAnswer(call -> identities.get(call.<PersonId>getArgument(0)).code());
        when(people.forRegister(anyCollection())).thenAnswer(call -> call.<Collection<PersonId>>getArgument(0).stream()
                .collect(Collectors.toMap(one -> one, identities::get)));
        when(reference.standard(STANDARD)).thenReturn(Optional.of(new Standard(STANDARD, "Kondiiter, tase 4", 4, 9, DAY.minusYears(1), DAY.plusYears(1),
                Optional.empty(), "", "", List.of(), List.of(), List.of(), List.of(), false, false)));
        when(reference.names(STANDARD)).thenAnswer(asked -> reference.standard(STANDARD).map(StandardNames::of));
        when(reference.awardingBody(BODY)).thenReturn(Optional.of(new AwardingBody(BODY, "Leivaliit", true, Optional.empty(), DAY.minusYears(1),
                Optional.empty(), List.of(STANDARD), List.of(), List.of(signer(sample)))));
    }

    /** As EHIS knows them; some are dead for the population register, or have another name there. */
    private static List<OppurKutseeksamiks> learners(URI securityServer, JsonNode sample) {
        OppuridKutseeksamiks question = new OppuridKutseeksamiks();
        question.setOasEhisKoodid(new OppuridKutseeksamiks.OasEhisKoodid());
        sample.path("schools").forEach(school -> question.getOasEhisKoodid().getOasEhisKood().add(school.path("ehisCode").asInt()));
        return TestClient.of(securityServer, new ArrayList<>(), PATIENCE).ask(Service.reading(Register.EDUCATION, "oppuridKutseeksamiks", "v1", PATIENCE),
                        question, OppuridKutseeksamiksResponse.class, "storm").getOppurid().getOppur().stream()
                .filter(one -> PersonalCode.parse(one.getIsikukood()).isPresent()).filter(distinct()).toList();
    }

    /** Somebody may study twice. */
    private static Predicate<OppurKutseeksamiks> distinct() {
        Set<String> seen = new HashSet<>();
        return one -> seen.add(one.getIsikukood());
    }

    private static CommissionMember signer(JsonNode sample) {
        for (JsonNode body : sample.path("awardingBodies")) {
            if (body.path("code").asText().equals(BODY)) {
                JsonNode member = body.path("committees").path(0).path("members").path(0);
                return new CommissionMember(member.path("id").asInt(), "Komisjon", SIGNER, member.path("role").asInt());
            }
        }
        throw new IllegalStateException("no " + BODY);
    }

    private static PersonId id(int place) {
        return new PersonId(new UUID(2, place));
    }

    /** Nobody is in two schedules at once when so many are played at once: a person's faults are met by that person. */
    private int place(long number, int atOnce) {
        return (int) (number % (learners.size() / atOnce * atOnce));
    }

    String code(long number, int atOnce) {
        return learners.get(place(number, atOnce)).getIsikukood();
    }

    Application application(long number, int atOnce) {
        LocalDate day = DAY.plusDays(number / (learners.size() / atOnce * atOnce));
        UUID id = new UUID(3, number);
        return new Application(id, id, id(place(number, atOnce)), Qualification.of(STANDARD), 1, false, BODY, SIGNER, day, day, Optional.empty(), List.of());
    }

    JdbcClient jdbc() {
        return JdbcClient.create(connections);
    }

    DataSourceTransactionManager transactions() {
        return transactions;
    }

    People people() {
        return people;
    }

    ReferenceData reference() {
        return reference;
    }

    @Override
    public void close() {
        connections.close();
    }
}

package ee.kutseeksam.registers.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import ee.kutseeksam.certificate.CertificateStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real adapter and its ledger on PostgreSQL against the simulator over HTTP, while registers fail, nodes die and nodes stand still. Each
 * schedule comes from a number and is the same for the same number: {@code -Dstorm.first=N -Dstorm.schedules=1} plays it alone.
 */
class StormTest {

    private static final int SCHEDULES = Integer.getInteger("storm.schedules", 100);
    private static final long FIRST = Long.getLong("storm.first", 0);
    private static final int ENOUGH_FOR_EVERY_POINT = 100;
    private static final int ENOUGH_FOR_EVERY_FAULT = 1000;
    private static final int AT_ONCE = 4;

    /** @param left how the storm left it: with a number, or with a human's task */
    private record Played(long number, StormJob job, CertificateStatus left) { }

    private final ConcurrentLinkedQueue<Played> played = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

    @Test
    void whatever_fails_each_award_gets_into_the_register_once_or_is_left_to_a_human(@TempDir Path folder) throws Exception {
        try (StormDesk desk = new StormDesk(folder); StormWorld world = new StormWorld(desk.securityServer())) {
            long begun = System.nanoTime();
            play(desk, world);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            compare(desk.certificates(), world);
            System.out.printf("storm: %d schedules from %d in %d s, left %s, met %s, registers %s%n", SCHEDULES, FIRST, took.toSeconds(),
                    played.stream().collect(Collectors.groupingBy(Played::left, Collectors.counting())), new TreeMap<>(Storm.MET), desk.counts());
            assertThat(broken).isEmpty();
            assertThat(played).hasSize(SCHEDULES);
            everythingWentWrong(desk.counts().toString());
        }
    }

    private void play(StormDesk desk, StormWorld world) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < AT_ONCE; worker++) {
                long first = FIRST + worker;
                all.add(workers.submit(() -> {
                    Storm storm = new Storm(desk, world);
                    for (long number = first; number < FIRST + SCHEDULES; number += AT_ONCE) {
                        play(storm, world, number);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private void play(Storm storm, StormWorld world, long number) {
        StormJob job = new StormJob(world.application(number, AT_ONCE));
        try {
            storm.play(StormPlan.of(number), job, world.code(number, AT_ONCE));
            CertificateStatus left = job.certificate().status();
            storm.clear(job);
            played.add(new Played(number, job, left));
        } catch (RuntimeException failed) {
            broken.add("schedule " + number + ": " + failed);
        }
    }

    /** By person and day: the register has exactly what is registered here, with the same numbers. */
    private void compare(List<JsonNode> register, StormWorld world) {
        Map<String, List<String>> numbers = register.stream().collect(Collectors.groupingBy(line -> line.path("person").asText() + line.path("issued").asText(),
                Collectors.mapping(line -> line.path("number").asText(), Collectors.toList())));
        for (Played one : played) {
            List<String> found = numbers.getOrDefault(Integer.toHexString(world.code(one.number(), AT_ONCE).hashCode()) + one.job().application.issuedOn(), List.of());
            List<String> expected = one.job().certificate().number().map(List::of).orElse(List.of());
            if (!found.equals(expected)) {
                broken.add("schedule " + one.number() + ": " + one.left() + ", then " + one.job().certificate().status() + ", expected " + expected
                        + ", in the register " + found + ", " + StormPlan.of(one.number()));
            }
        }
        long numbered = played.stream().filter(one -> one.job().certificate().number().isPresent()).count();
        if (register.size() != numbered) {
            broken.add(numbered + " have a number, the register has " + register.size());
        }
        played.stream().filter(one -> !one.job().isSettled()).forEach(one -> broken.add("schedule " + one.number() + " is not settled"));
    }

    /** A storm in which nothing happens proves nothing. */
    private static void everythingWentWrong(String counts) {
        if (SCHEDULES >= ENOUGH_FOR_EVERY_POINT) {
            assertThat(Arrays.stream(CrashPoint.values()).map(point -> "died " + point)).allMatch(Storm.MET::containsKey);
            assertThat(Storm.MET).containsKeys("stood still BEFORE_INTENT", "stood still AFTER_INTENT", "stood still AFTER_WRITE");
        }
        if (SCHEDULES >= ENOUGH_FOR_EVERY_FAULT) {
            assertThat(Stream.of(StormPlan.QUICK, StormPlan.LONG, StormPlan.CODES).flatMap(List::stream)
                    .filter(one -> !one.equals("SOAP_FAULT") && !one.equals("LATENCY") && !one.equals("SLOW")))
                    .allSatisfy(one -> assertThat(counts).contains("\"" + one + "\""));
        }
    }
}

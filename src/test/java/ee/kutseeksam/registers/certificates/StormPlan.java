package ee.kutseeksam.registers.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What is to go wrong with one certificate, by chance and the same for the same seed.
 *
 * @param faults  of the registers, each met once
 * @param deaths  where the node dies, each once
 * @param freezes where the node stands still until another one has gone on, each once
 * @param mends   how often somebody mends a refused application before it is left as a task
 */
record StormPlan(List<Fault> faults, List<CrashPoint> deaths, List<CrashPoint> freezes, int mends) {

    record Fault(String kind, String service, String code, String text, int millis) { }

    static final String WRITE = "kutsetunnistuseLisamine";
    static final String OF_BODY = "kutseAndjaTunnistused";
    static final List<String> SERVICES = List.of(WRITE, WRITE, WRITE, WRITE, OF_BODY, OF_BODY, "kutsetunnistus", "RR434");
    /** They are over at once. */
    static final List<String> QUICK = List.of("DROPPED", "HTTP_502", "SOAP_FAULT", "SOAP_FAULT", "SOAP_FAULT", "LATENCY", "LOST_AFTER_COMMIT", "LOST_AFTER_COMMIT",
            "LOST_AFTER_COMMIT", "TRUNCATED", "WRONG_ECHO", "GARBLED", "OLD_ANSWER", "OTHER_PERSON", "DUPLICATE_ROWS", "OTHER_ORDER", "UNKNOWN_ELEMENT",
            "MISSING_ELEMENT", "WRONG_DATE", "BOMB", "EXTERNAL_ENTITY", "REFUSED", "REFUSED");
    /** They last until the client's patience ends. */
    static final List<String> LONG = List.of("NO_ANSWER", "NO_ANSWER_AFTER_COMMIT", "SLOW");
    static final List<String> CODES = List.of("Client.MissingHeaderField", "Server.ClientProxy.UnknownMember", "Server.ClientProxy.NetworkError",
            "Server.ClientProxy.MaintenanceMode", "Server.ClientProxy.OutdatedGlobalConf", "Server.ServerProxy.UnknownService",
            "Server.ServerProxy.AccessDenied", "Server.ServerProxy.ServiceDisabled", "Server.ServerProxy.ServiceFailed.NetworkError",
            "Server.ServerProxy.ServiceFailed.IOError", "Server.ServerProxy.ServiceFailed.HttpError", "Server.ServerProxy.ServiceFailed.MissingSoap",
            "Server.ServerProxy.SomethingNew", "soap:Server");
    private static final int MOST_AT_ONCE = 6;

    static StormPlan of(long seed) {
        Random dice = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        for (int i = dice.nextInt(MOST_AT_ONCE); i > 0; i--) {
            String kind = one(dice.nextInt(12) == 0 ? LONG : QUICK, dice);
            faults.add(new Fault(kind, one(SERVICES, dice), one(CODES, dice), dice.nextInt(4) == 0 ? "Connection reset" : "", 20 + dice.nextInt(100)));
        }
        return new StormPlan(faults, points(dice, 3, CrashPoint.values().length), points(dice, 2, CrashPoint.AFTER_OUTCOME.ordinal()), dice.nextInt(4));
    }

    private static List<CrashPoint> points(Random dice, int most, int kinds) {
        List<CrashPoint> points = new ArrayList<>();
        for (int i = dice.nextInt(most + 1); i > 0; i--) {
            points.add(CrashPoint.values()[dice.nextInt(kinds)]);
        }
        return points;
    }

    private static String one(List<String> some, Random dice) {
        return some.get(dice.nextInt(some.size()));
    }
}

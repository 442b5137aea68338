package ee.kutseeksam.registers.xroad;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a fault's code means, row by row; the first row that fits counts. Since X-Road 7.8 the codes are written in lower case with
 * underscores, so both are dropped before. A code that no row knows is the provider's own.
 */
final class FaultTable {

    /** The outcome of a read and of a write that fail so. */
    private record Row(String code, Pattern text, Outcome reading, Outcome writing) { }

    private static final List<Row> ROWS = List.of(
            both("client", Outcome.CONFIGURATION),
            unsent("server.clientproxy.networkerror", "could not connect to any target host|could not find addresses"),
            both("server.clientproxy.maintenancemode", Outcome.TEMPORARY),
            both("server.clientproxy.outdatedglobalconf", Outcome.TEMPORARY),
            both("server.clientproxy.unknownmember", Outcome.CONFIGURATION),
            both("server.clientproxy.sslauthenticationfailed", Outcome.CONFIGURATION),
            both("server.serverproxy.unknownservice", Outcome.CONFIGURATION),
            both("server.serverproxy.accessdenied", Outcome.CONFIGURATION),
            both("server.serverproxy.servicetype", Outcome.CONFIGURATION),
            both("server.serverproxy.servicedisabled", Outcome.TEMPORARY),
            both("server.serverproxy.maintenancemode", Outcome.TEMPORARY),
            both("server.serverproxy.outdatedglobalconf", Outcome.TEMPORARY),
            lost("server.serverproxy.servicefailed"),
            lost("server.clientproxy"),
            lost("server.serverproxy"),
            both("v10580", Outcome.CONFIGURATION),
            said("andmeid ei leitud|puudub klass|isikut ei leitud"),
            lost(""));

    private FaultTable() { }

    static Outcome outcome(String code, String text, boolean writes) {
        String normal = normal(code);
        Row row = ROWS.stream().filter(one -> fits(one.code(), normal) && one.text().matcher(text).find()).findFirst().orElseThrow();
        return writes ? row.writing() : row.reading();
    }

    /** A code from outside as it may be shown and kept: a word of letters, digits and marks. What holds a personal code, or a sentence, is not one. */
    static String readable(String code) {
        return code.matches("[A-Za-z0-9_.:-]{0,200}") && !code.matches(".*[0-9]{11}.*") ? code : "UNREADABLE";
    }

    private static String normal(String code) {
        return code.substring(code.indexOf(':') + 1).toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** A row is of a code and of everything under it. */
    private static boolean fits(String row, String code) {
        return row.isEmpty() || code.equals(row) || code.startsWith(row + ".");
    }

    private static Row both(String code, Outcome outcome) {
        return new Row(code, Pattern.compile(""), outcome, outcome);
    }

    /** With these words nothing has gone to the provider; without them the rows below go for it. */
    private static Row unsent(String code, String words) {
        return new Row(code, Pattern.compile(words, Pattern.CASE_INSENSITIVE), Outcome.TEMPORARY, Outcome.TEMPORARY);
    }

    /** Something has gone to the provider, and what became of it nobody knows. */
    private static Row lost(String code) {
        return new Row(code, Pattern.compile(""), Outcome.TEMPORARY, Outcome.UNKNOWN);
    }

    /** The provider's own words for having nothing to say. */
    private static Row said(String words) {
        return new Row("", Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), Outcome.BUSINESS, Outcome.UNKNOWN);
    }
}

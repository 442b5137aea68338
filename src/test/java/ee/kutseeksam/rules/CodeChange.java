package ee.kutseeksam.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * Takes a rule out that has no name and no table but is the code of a class outside the core: one place of its source says something else.
 *
 * @param type simple name of the class, as in the rule's row
 * @param from stands in its source once
 * @param to   neither adds nor removes a method or a lambda, so that a running class can be changed
 */
record CodeChange(int rule, String type, String from, String to) {

    static final List<CodeChange> ALL = List.of(
            new CodeChange(2, "LinkWatch", "interventions.tell(exam.number(), Message.LINK_ARRIVED);", ""),
            new CodeChange(10, "RosterDesk", "LEARNER_IS_LISTED.require(found != null);", ""),
            new CodeChange(15, "OrderProcess", "return Optional.empty();", "throw new IllegalStateException(away);"),
            new CodeChange(26, "Statistics", "origin == Origin.EHIS", "origin != null"),
            new CodeChange(31, "Turns", "new Act(who.toString(), role.name(),", "new Act(who.toString(), \"body\","),
            new CodeChange(32, "Turns", "new Act(who.toString(), role.name(),", "new Act(who.toString(), \"school\","),
            new CodeChange(48, "Applications", "return school && award.origin() == Origin.EHIS;", "return school;"),
            new CodeChange(50, "CertificateProcess", "after.status() != CertificateStatus.REJECTED", "true"),
            new CodeChange(61, "Claims", "candidate.qualification().standard()", "candidate.qualification().hashCode()"),
            new CodeChange(61, "Claims", "Math.max(again ? 2 : 1,", "Math.max(1,"),
            new CodeChange(63, "ReimbursementProcess", "step.set(\"payable\", count(lines, LineStatus.PAYABLE) > 0);",
                    "step.set(\"payable\", count(lines, LineStatus.PAYABLE) > 0 && count(lines, LineStatus.REVIEW) == 0);"),
            new CodeChange(66, "ReimbursementProcess", "return monday.isAfter(now) ? monday : monday.plusWeeks(1);", "return now;"),
            new CodeChange(73, "Log", "json.write(event.act())", "json.write(Act.bySystem(event.act().subject()))"),
            new CodeChange(74, "ExamCounts", " && !row.get(\"outcome\").equals(\"ABSENT\")", ""),
            new CodeChange(74, "Statistics", "row.getInt(\"sat\"), row.getInt(\"awarded\")", "row.getInt(\"candidates\"), row.getInt(\"awarded\")"));

    Path source() {
        return Rules.source(type);
    }

    String changed() {
        return Rules.text(source()).replace(from, to);
    }

    boolean takesOut(RulesPage.Row row) {
        return row.number() == rule && row.code().contains(type);
    }

    @Override
    public String toString() {
        return rule + " " + type + ": " + from;
    }
}

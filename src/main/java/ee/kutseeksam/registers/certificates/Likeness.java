package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.StandardNames;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether an entry of the register is what we applied for: the same person, standard, part, kind and day, and not struck out. */
record Likeness(LocalDate issuedOn, int kind, Qualification qualification, String code, StandardNames names) {

    Likeness(Application application, String code, StandardNames names) {
        this(application.issuedOn(), application.kind(), application.qualification(), code, names);
    }

    boolean fits(KutsetunnistusV2 entry) {
        return isAbout(entry) && !Boolean.TRUE.equals(entry.isKehtetu());
    }

    /** The same, valid or not. */
    boolean isAbout(KutsetunnistusV2 entry) {
        return isNear(entry) && named(entry.getSpetsialiseerumine(), names.specialisations(), qualification.specialisation())
                && named(entry.getOsakutse(), names.partQualifications(), qualification.partQualification());
    }

    /** Of the same person, standard, kind and day, whatever specialisation or part it names. */
    boolean isNear(KutsetunnistusV2 entry) {
        return code.equals(entry.getIsikukood()) && issuedOn.equals(entry.getValjaantud()) && !Boolean.TRUE.equals(entry.isKustutatud())
                && !Boolean.TRUE.equals(entry.isDuplikaat()) && ofKind(entry) && ofStandard(entry);
    }

    /** By a name that it has or had, with or without the level at its end, and by level where the entry tells it. The entry's row id is its own, not the standard's. */
    private boolean ofStandard(KutsetunnistusV2 entry) {
        String said = plain(entry.getStandard());
        return names.standard().stream().map(this::plain).anyMatch(said::equals) && (entry.getEkrtase() == null || entry.getEkrtase() == names.level());
    }

    private String plain(String name) {
        String level = ", tase " + names.level();
        String said = normal(name);
        return said.endsWith(level) ? said.substring(0, said.length() - level.length()) : said;
    }

    private boolean ofKind(KutsetunnistusV2 entry) {
        String said = normal(entry.getTyyp());
        boolean part = said.contains("osakutse");
        boolean first = said.contains("esmane");
        return kind == 2 ? part : kind == 3 ? first || said.contains("kantav kutse") : !part && !first;
    }

    private static boolean named(String said, Map<Integer, Set<String>> all, int wanted) {
        return all.getOrDefault(wanted, Set.of("")).stream().map(Likeness::normal).anyMatch(normal(said)::equals);
    }

    private static String normal(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Likeness[" + issuedOn + ", " + qualification + "]";
    }
}

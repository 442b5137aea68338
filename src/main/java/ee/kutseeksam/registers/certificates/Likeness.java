package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.kernel.Qualification;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Whether an entry of the register is what we applied for: the same person, standard, part, kind and day, and not struck out. */
record Likeness(LocalDate issuedOn, int kind, Qualification qualification, String code, Standard standard) {

    Likeness(Application application, String code, Standard standard) {
        this(application.issuedOn(), application.kind(), application.qualification(), code, standard);
    }

    boolean fits(KutsetunnistusV2 entry) {
        return isAbout(entry) && !Boolean.TRUE.equals(entry.isKehtetu());
    }

    /** The same, valid or not. */
    boolean isAbout(KutsetunnistusV2 entry) {
        return isNear(entry) && named(entry.getSpetsialiseerumine(), standard.specialisations(), qualification.specialisation())
                && named(entry.getOsakutse(), standard.partQualifications(), qualification.partQualification());
    }

    /** Of the same person, standard, kind and day, whatever specialisation or part it names. */
    boolean isNear(KutsetunnistusV2 entry) {
        return code.equals(entry.getIsikukood()) && issuedOn.equals(entry.getValjaantud()) && !Boolean.TRUE.equals(entry.isKustutatud())
                && !Boolean.TRUE.equals(entry.isDuplikaat()) && ofKind(entry) && ofStandard(entry);
    }

    /** By name, with or without the level at its end, and by level where the entry tells it. The entry's row id is its own, not the standard's. */
    private boolean ofStandard(KutsetunnistusV2 entry) {
        return plain(entry.getStandard()).equals(plain(standard.name())) && (entry.getEkrtase() == null || entry.getEkrtase() == standard.level());
    }

    private String plain(String name) {
        String level = ", tase " + standard.level();
        String said = normal(name);
        return said.endsWith(level) ? said.substring(0, said.length() - level.length()) : said;
    }

    private boolean ofKind(KutsetunnistusV2 entry) {
        String said = normal(entry.getTyyp());
        boolean part = said.contains("osakutse");
        boolean first = said.contains("esmane");
        return kind == 2 ? part : kind == 3 ? first || said.contains("kantav kutse") : !part && !first;
    }

    private static boolean named(String said, List<Named> all, int wanted) {
        String name = all.stream().filter(one -> one.id() == wanted).map(Named::name).findFirst().orElse("");
        return normal(said).equals(normal(name));
    }

    private static String normal(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "Likeness[" + issuedOn + ", " + qualification + "]";
    }
}

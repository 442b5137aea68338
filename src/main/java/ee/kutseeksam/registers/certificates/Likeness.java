package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.kutseeksam.organisations.Named;
import ee.kutseeksam.organisations.Standard;
import ee.xtee.wire.kutseregister.KutsetunnistusV2;
import java.util.List;
import java.util.Locale;

/** Whether an entry of the register is what we applied for: the same person, standard, part, kind and day, and not struck out. */
record Likeness(Application application, String code, Standard standard) {

    boolean fits(KutsetunnistusV2 entry) {
        return code.equals(entry.getIsikukood()) && application.issuedOn().equals(entry.getValjaantud()) && stands(entry) && ofKind(entry)
                && ofStandard(entry) && named(entry.getSpetsialiseerumine(), standard.specialisations(), application.qualification().specialisation())
                && named(entry.getOsakutse(), standard.partQualifications(), application.qualification().partQualification());
    }

    private static boolean stands(KutsetunnistusV2 entry) {
        return !Boolean.TRUE.equals(entry.isKehtetu()) && !Boolean.TRUE.equals(entry.isKustutatud()) && !Boolean.TRUE.equals(entry.isDuplikaat());
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
        String kind = normal(entry.getTyyp());
        boolean part = kind.contains("osakutse");
        boolean first = kind.contains("esmane");
        return application.kind() == 2 ? part : application.kind() == 3 ? first || kind.contains("kantav kutse") : !part && !first;
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
        return "Likeness[" + application.id() + "]";
    }
}

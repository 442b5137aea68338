package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.certificate.Application;
import ee.xtee.wire.kutseregister.KutsetunnistuseLisamineParing;
import java.util.List;

/** The application as the register wants it. */
final class Form {

    private Form() { }

    /** @param chosen of the proved competences those that the standard lets one choose; the others go without saying */
    static KutsetunnistuseLisamineParing of(Application application, String name, String code, int signer, List<Integer> chosen) {
        KutsetunnistuseLisamineParing form = new KutsetunnistuseLisamineParing();
        form.setAsutus(application.awardingBody());
        form.setNimi(name);
        form.setIsikukood(code);
        form.setTyyp(application.kind());
        form.setKutsestandard(application.qualification().standard());
        form.setSpetsialiseerumine(orNone(application.qualification().specialisation()));
        form.setOsakutse(orNone(application.qualification().partQualification()));
        if (!chosen.isEmpty()) {
            KutsetunnistuseLisamineParing.Kompetentsid competences = new KutsetunnistuseLisamineParing.Kompetentsid();
            competences.getKompetents().addAll(chosen);
            form.setKompetentsid(competences);
        }
        form.setValjastamisekpv(application.issuedOn());
        form.setKehtivusealgus(application.validFrom());
        application.validTo().ifPresent(form::setKehtivuselopp);
        form.setAllkirjastaja(signer);
        return form;
    }

    private static Integer orNone(int id) {
        return id == 0 ? null : id;
    }
}

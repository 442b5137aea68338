package ee.kutseeksam.registers.certificates;

import ee.kutseeksam.organisations.AwardingRows.AwardedRow;
import ee.kutseeksam.organisations.AwardingRows.BodyRow;
import ee.kutseeksam.organisations.AwardingRows.MemberRow;
import ee.kutseeksam.organisations.AwardingRows.StandardRow;
import ee.kutseeksam.organisations.Named;
import ee.xtee.wire.kutseregister.KompetentsidTyybiti;
import ee.xtee.wire.kutseregister.KutseAndjaInfoVastus;
import ee.xtee.wire.kutseregister.KutseandjaStandard;
import ee.xtee.wire.kutseregister.Kutsekomisjon;
import ee.xtee.wire.kutseregister.Liige;
import ee.xtee.wire.kutseregister.MuutunudKutsestandardidVastus;
import ee.xtee.wire.kutseregister.MuutunudStandard;
import ee.xtee.wire.kutseregister.Nimetus;
import ee.xtee.wire.kutseregister.Osakutsed;
import ee.xtee.wire.kutseregister.Spetsialiseerumised;
import ee.xtee.wire.kutseregister.Viga;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The register's answers on standards and bodies in our words. A list that is not there is an empty one. */
final class AwardingReading {

    private static final int OF_A_PART = 2;

    private AwardingReading() { }

    static List<StandardRow> standards(MuutunudKutsestandardidVastus answer) {
        return answer.getKutsestandardid() == null ? List.of()
                : answer.getKutsestandardid().getKutsestandard().stream().map(AwardingReading::standard).toList();
    }

    private static StandardRow standard(MuutunudStandard one) {
        return new StandardRow(one.getId(), one.getNimetus(), one.getEkrtase(), one.getVersioon(), one.getKehtivusealgus(), one.getKehtivuselopp(),
                Objects.toString(one.getValdkond(), "").strip(), specialisations(one.getSpetsialiseerumised()), parts(one.getOsakutsed()));
    }

    /** The register's words on what it refuses are not taken over: they may name people. */
    static BodyRow body(String code, KutseAndjaInfoVastus answer) {
        List<String> refused = answer.getVead() == null ? List.of() : answer.getVead().getViga().stream().map(AwardingReading::field).distinct().toList();
        if (!refused.isEmpty() || answer.getVigadearv() > 0 || answer.getKutseandja() == null) {
            return BodyRow.refused(code, refused.isEmpty() ? List.of("põhjuseta") : refused);
        }
        List<AwardedRow> standards = answer.getKutsestandardid() == null ? List.of()
                : answer.getKutsestandardid().getKutsestandard().stream().map(AwardingReading::awarded).toList();
        List<MemberRow> members = answer.getKutsekomisjonid() == null ? List.of()
                : answer.getKutsekomisjonid().getKutsekomisjon().stream().flatMap(AwardingReading::members).toList();
        List<String> languages = answer.getKutseeksamikeeled() == null ? List.of()
                : answer.getKutseeksamikeeled().getKeel().stream().map(one -> Objects.toString(one.getNimetus(), "").strip()).distinct().toList();
        return new BodyRow(code, List.of(), answer.getKutseandja().getNimetus(), answer.getKutseandja().isVoibinfotpeita(), standards, members, languages);
    }

    private static String field(Viga fault) {
        String field = Objects.toString(fault.getElement(), "");
        return field.matches("[A-Za-z]{1,40}") ? field : "põhjuseta";
    }

    private static AwardedRow awarded(KutseandjaStandard one) {
        List<Integer> types = one.getTyybid() == null ? List.of() : one.getTyybid().getTyyp();
        List<Named> competences = one.getKompetentsid().stream().filter(AwardingReading::isOfTheWhole).filter(some -> some.getKompetentsinimekiri() != null)
                .flatMap(some -> named(some.getKompetentsinimekiri().getKompetents()).stream()).distinct().toList();
        return new AwardedRow(one.getId(), List.copyOf(types), specialisations(one.getSpetsialiseerumised()), parts(one.getOsakutsed()), competences,
                one.isPohikutse());
    }

    /** What is named on the certificate of a part alone is not chosen by anybody who applies for the whole. */
    private static boolean isOfTheWhole(KompetentsidTyybiti some) {
        return some.getTunnistusetyybid() == null || some.getTunnistusetyybid().getTunnistusetyyp().stream().anyMatch(type -> type != OF_A_PART);
    }

    private static Stream<MemberRow> members(Kutsekomisjon commission) {
        List<Liige> members = commission.getLiikmed() == null ? List.of() : commission.getLiikmed().getLiige();
        return members.stream().map(one -> new MemberRow(one.getId(), commission.getNimetus(), Objects.toString(one.getNimi(), ""), one.getRoll()));
    }

    private static List<Named> specialisations(Spetsialiseerumised list) {
        return list == null ? List.of() : named(list.getSpetsialiseerumine());
    }

    private static List<Named> parts(Osakutsed list) {
        return list == null ? List.of() : named(list.getOsakutse());
    }

    private static List<Named> named(List<Nimetus> list) {
        return list.stream().map(one -> new Named(one.getId(), Objects.toString(one.getNimetus(), "").strip())).distinct().toList();
    }
}

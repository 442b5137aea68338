package ee.kutseeksam.exam;

import ee.kutseeksam.kernel.Rule;

/** The rules of an exam, each a sentence that its breaker reads. The number is that of docs/rules.md, 0 where only we have it. */
public enum ExamRule implements Rule {

    CURRICULUM_IS_OPEN(1, "Õppekaval %s on õppimine suletud, seetõttu ei saa sellele eksamit tellida. Õppekava seisundit muudab kool EHISes."),
    CURRICULUM_IS_OF_THE_SCHOOL(1, "Õppekava %s ei ole selle kooli õppekava. Vali oma kooli õppekava."),
    CURRICULUM_HAS_A_STANDARD(2, "Õppekava %s ei ole seotud kutsestandardiga. Seo õppekava EHISes kutsestandardiga ja proovi siis uuesti."),
    STANDARD_IS_LINKED(2, "Õppekava ei ole EHISes seotud valitud kutsestandardiga. Vali õppekavaga seotud standard."),
    BODY_HAS_THE_RIGHT(3, "Kutse andjal ei ole eksamipäeval %s kutse andmise õigust. Vali teine päev; tellimisel võid valida ka teise kutse andja."),
    BODY_AWARDS_THE_STANDARD(4, "Valitud kutse andja ei anna kutset „%s“. Jäta see sellest eksamist välja ja telli selle kutse andja juures eraldi eksam või vali kutse andja, kellel on selle kutse andmise õigus."),
    LEARNER_IS_LISTED(5, "Lõpetajana saab lisada ainult EHISes selle õppekava õppijate nimekirjas oleva inimese. Nimekirja parandab kool EHISes; teised lisa töömaailma taotlejana."),
    LEARNER_MAY_SIT(6, "See õppija ei ole lõpukursusel ega ole nominaalaja lõpust möödas kuni aasta. Õppeandmeid parandab kool EHISes."),
    LISTED_ONCE(9, "See inimene on juba selle eksami nimekirjas sama kutse taotlejana."),
    NOT_IN_ANOTHER_EXAM(9, "See inimene on sama kutse taotlejana juba eksami %s nimekirjas. Jäta ta siit välja või eemalda enne sealt."),
    ONE_ORIGIN_PER_PERSON(24, "See inimene on selle eksami nimekirjas juba %s. Lisa ka tema teine taotlus samamoodi või eemalda enne esimene."),
    SPECIALISATION_OR_PART(39, "Spetsialiseerumist ja osakutset ei saa taotleda ühe taotlusena: osakutsel spetsialiseerumist ei ole. Vali üks neist."),
    WHOLE_OR_PART(39, "Kutset ja sama standardi osakutset ei saa ühel eksamil korraga taotleda, sest kutse hõlmab osakutse. Jäta alles üks neist."),
    STANDARD_IS_USABLE(11, "Kutsestandard ei kehti eksamipäeval %s. Vali päev, mil standard kehtib või selle alusel veel kutset antakse."),
    LEVEL_IS_TWO_TO_FIVE(12, "Siin korraldatakse ainult 2.–5. taseme kutseeksameid. Muu taseme kutset taotletakse otse kutse andjalt."),
    DAYS_BEFORE_EXAM(13, "Nimekirja saatmise ja eksami vahele peab jääma vähemalt %s päeva. Muuda eksamipäeva või räägi kutse andjaga."),
    EVERYBODY_IS_VERIFIED(15, "Kõik isikud ei ole rahvastikuregistris kontrollitud või mõne andmed on lahendamata. Lahenda erinevused ja saada siis uuesti."),
    NAME_CAN_BE_TAKEN(15, "Rahvastikuregister ei pakkunud sellele isikule teist nime. Eemalda isik nimekirjast või paranda tema andmed EHISes."),
    EVERYBODY_IS_IN_A_GROUP(18, "Kõik ei ole veel grupis: grupita on %s inimest. Määra igaühele üks grupp."),
    IN_ONE_GROUP_ONLY(18, "Sama inimene ei saa olla kahes grupis. Jäta ta ühte gruppi."),
    MEMBER_IS_ON_THE_ROSTER(18, "Grupis on inimene, keda eksami nimekirjas enam ei ole. Laadi leht uuesti ja jaga grupid siis uuesti."),
    NO_GROUP_IS_EMPTY(19, "Grupis „%s“ ei ole kedagi. Lisa inimesi või kustuta grupp."),
    ROSTER_IS_OPEN(20, "Saadetud eksami nimekirja ei saa muuta. Kuni kutse andja ei ole tellimust vastu võtnud, palu see tagastada või võta see tagasi; hiljem saab paluda taotlejaid lisada."),
    ROSTER_WAITS_FOR_THE_BODY(20, "See tellimus ei oota kutse andja vastust."),
    SCHOOL_CANCELS_BEFORE_ACCEPTANCE(20, "Kutse andja on tellimuse juba vastu võtnud, kool seda enam tühistada ei saa. Palu eksam tühistada kutse andjal."),
    BODY_CANCELS_BEFORE_THE_START(20, "Kutse andja saab tühistada eksami, mille ta on vastu võtnud ja mis ei ole veel alanud. Muul juhul tühistab eksami Kutsekoda."),
    NOTHING_IS_SIGNED(20, "Eksamil on juba allkirjastatud protokoll, seda enam tühistada ei saa. Viga parandatakse uue protokolliga."),
    CANCELLING_HAS_A_REASON(20, "Kirjuta tühistamise põhjus vähemalt 10 tähemärgiga, et teised teaksid, miks eksam ära jääb."),
    RETURN_HAS_A_REASON(21, "Kirjuta tagastamise põhjus vähemalt 10 tähemärgiga, et kool teaks, mida parandada."),
    ADDITION_AFTER_ACCEPTANCE(23, "Taotlejaid saab juurde paluda siis, kui kutse andja on tellimuse vastu võtnud ja mõni grupp ei ole veel alanud. Enne vastuvõtmist muudab kool nimekirja ise."),
    ONE_ADDITION_AT_A_TIME(23, "Eelmine palve taotlejaid lisada on pooleli. Vii see lõpuni või oota kutse andja vastus ära."),
    ADDITION_IS_OPEN(23, "Palvet taotlejaid lisada ei ole või on see juba vastatud."),
    ADDITION_IS_ANSWERED(23, "Palve on vastamata. Nõustu taotlejate lisamisega või keeldu põhjendusega."),
    LATECOMERS_JOIN_A_GROUP(23, "Vali grupp, millega lisatavad taotlejad ühinevad."),
    LATECOMERS_JOIN_BEFORE_THE_START(23, "Grupi „%s“ eksam on juba alanud. Vali grupp, mis ei ole veel alanud."),
    LATECOMERS_JOIN_THEIR_OWN_GROUP(23, "Üks lisatavatest on sellel eksamil juba grupis „%s“. Vali see grupp või jäta ta palvest välja."),
    ADDITION_REFUSAL_HAS_A_REASON(23, "Kirjuta keeldumise põhjus vähemalt 10 tähemärgiga, et kool teaks, miks taotlejaid ei lisata."),
    MANUAL_STAYS_MANUAL(24, "Käsitsi lisatud taotleja on töömaailma taotleja ja jääb selleks: ta ei saa selle eksami lõpetajaks ega riigi rahastatavaks. Katse on kirja pandud."),
    STANDARD_IS_VALID(25, "Kutsestandard ei kehti enam eksamipäeval %s. Üleminekuaeg on ainult lõpetajatele, töömaailma taotleja saab seda kutset taotleda standardi kehtivuse ajal."),
    COMMITTEE_IS_LARGE_ENOUGH(27, "Hindamiskomisjonis peab olema vähemalt %s liiget, nende hulgas üks esimees."),
    COMMITTEE_MEMBERS_DIFFER(27, "Sama inimene on hindamiskomisjonis mitu korda. Vali erinevad liikmed."),
    ASSESSOR_DOES_NOT_DECIDE(28, "Hindamiskomisjonis osalenu ei saa samade inimeste kutse andmist otsustada ega protokolli allkirjastada. Seda teeb %s."),
    APPLICANT_DOES_NOT_DECIDE(28, "Taotled sellel eksamil ise kutset, seetõttu ei saa sa selle eksami kohta otsustada ega protokolli allkirjastada. Seda teeb %s."),
    APPLICANT_DOES_NOT_ASSESS(28, "Hindamiskomisjonis on keegi, kes sellel eksamil ise kutset taotleb. Vali tema asemele teine liige."),
    ASSESSOR_DOES_NOT_APPLY(28, "See inimene on selle eksami hindamiskomisjonis. Lisada saab ta siis, kui kutse andja on määranud tema asemele teise liikme."),
    APPLICANT_ENTERS_NO_RESULTS(28, "Taotled sellel eksamil ise kutset, seetõttu sisestab tulemused mõni teine kutse andja esindaja."),
    SOMEBODY_IS_LEFT_TO_DECIDE(28, "Hindamiskomisjonis on kõik, kes saaksid nende inimeste kutse andmise otsustada ja protokolli allkirjastada. Jäta kutsekomisjoni esimees või aseesimees hindamiskomisjonist välja."),
    BARRED_DOES_NOT_DECIDE(29, "Oled selle eksami kohta otsustamisest taandatud. Sinu asemel otsustab ja allkirjastab %s."),
    BARRED_IS_OF_THE_COMMISSION(29, "Taandada saab ainult selle kutse andja kutsekomisjoni esimeest või aseesimeest, kelle volitus kehtib."),
    BARRED_DECISIONS_ARE_TAKEN_OVER(29, "%s taotleja kohta otsustas kutsekomisjoni liige, kes on nüüd taandatud. Need otsused vaatab üle ja võtab üle see, kes nende kohta praegu otsustab."),
    IMPEDIMENT_HAS_A_REASON(29, "Kirjuta põhjus vähemalt 10 tähemärgiga."),
    SUBSTITUTE_IS_APPOINTED(29, "Siis ei jääks kedagi, kes saaks otsustada ja protokolli allkirjastada. Kutse andja peab enne kutseregistris määrama asendava aseesimehe; küsi abi Kutsekojast."),
    SIGNER_IS_OF_THE_COMMISSION(30, "Otsustada ja allkirjastada saab kutsekomisjoni esimees või aseesimees, kelle volitus täna kehtib. Praegu on see %s."),
    DEPUTY_STANDS_IN(30, "Aseesimees otsustab ja allkirjastab siis, kui esimees on taandatud, hindas sama gruppi või puudub. Praegu teeb seda %s. Kui esimees ei saa, märgi ta eksami lehel puuduvaks."),
    ABSENT_IS_THE_CHAIR(30, "Puuduvaks saab märkida ainult selle kutse andja kutsekomisjoni esimehe, kelle volitus kehtib."),
    RESULTS_AFTER_THE_START(33, "Tulemusi saab sisestada pärast grupi eksami algust."),
    EVERYBODY_HAS_A_RESULT(34, "Tulemus puudub veel %s taotlejal. Sisesta kõigi tulemused."),
    REMOVAL_LEAVES_NO_GROUP_EMPTY(19, "Pärast eemaldamist ei oleks grupis „%s“ kedagi ja gruppe enne saatmist enam ümber jagada ei saa. Vali varasem päev või tühista eksam ja telli uus."),
    LANGUAGE_IS_OFFERED(40, "Kutse andja ei korralda selles keeles eksameid. Vali kutse andja eksamikeel."),
    EVERYBODY_IS_DECIDED(41, "Otsus puudub veel %s taotleja kohta. Otsusta kõigi kohta."),
    EVERY_PROTOCOL_IS_SIGNED(45, "Kõik protokollid ei ole veel allkirjastatud."),
    EVERY_AWARD_IS_APPLIED_FOR(45, "Kõik antud kutsed ei ole veel kutsetunnistuse taotlusena esitatud."),
    PROTOCOL_IS_SIGNED_ONCE(46, "Selle grupi protokoll on juba allkirjastatud. Allkirjastatud protokolli ei muudeta."),
    CORRECTION_AFTER_THE_SIGNATURE(46, "Selle grupi protokoll on veel allkirjastamata. Enne allkirja saab kutsekomisjon tulemused parandamiseks tagasi saata."),
    CORRECTED_ARE_OF_THE_GROUP(46, "Vali vähemalt üks taotleja, kelle tulemust parandada, kõik samast grupist."),
    CORRECTION_SAYS_WHY(46, "Kirjuta vähemalt 10 tähemärgiga, milles viga seisneb."),
    CORRECTION_IS_OPEN(46, "See parandus on juba allkirjastatud või tagasi võetud. Uue vea kohta saab alustada uut parandust."),
    RETAKE_IS_SAT_IN_TIME(56, "Päev %s on kordajale liiga hilja: tema kordusõigus lõpeb %s. Vali varasem päev; kui see ei sobi, eemaldab kool kordaja enne saatmist nimekirjast või eksam tühistatakse."),
    HELD_SINCE_NOVEMBER_2021(69, "Enne 01.11.2021 toimunud eksamit siin luua ei saa."),
    PERSON_IS_LISTED(0, "Seda inimest ei ole selle eksami nimekirjas. Laadi leht uuesti."),
    SCHOOL_AWARDS_TO_ITS_LEARNERS(0, "See kutse andja on kool, mis annab kutset ainult oma õppijatele. Vali kutse andja, kes on õiguse saanud konkursiga."),
    ORDER_IS_PLACED(0, "Tellimus on täitmata. Täida eksami tellimise vorm."),
    STANDARD_IS_ORDERED_ONCE(0, "Sama kutsestandard on tellimuses mitu korda. Jäta see sinna üks kord."),
    SOMETHING_IS_MISSING(2, "Õppekaval on eksamiks kõik olemas, oodata ei ole midagi. Vali kutsestandard ja kutse andja ning salvesta tellimus."),
    ORDER_WAITS(2, "See tellimus ei oota enam õppekava seost. Laadi leht uuesti."),
    ORDER_IS_NEW(0, "See eksam on juba tellitud."),
    START_EXISTS(0, "Sellist kellaaega sel päeval ei ole: kell keeratakse öösel kella 3 pealt 4 peale. Vali teine aeg."),
    EXAM_IS_WITHIN_FIVE_YEARS(0, "Nii kauget eksamit ei saa tellida, viimane päev on praegu %s. Kontrolli aastat."),
    EXAM_IS_IN_THE_FUTURE(0, "Eksami aeg peab olema tulevikus. Vali hilisem aeg."),
    ROSTER_IS_NOT_EMPTY(0, "Nimekirjas ei ole kedagi. Lisa vähemalt üks taotleja."),
    RESPONSIBLE_IS_NAMED(0, "Vastutaja on määramata. Vali kutse andja vastutaja."),
    RESPONSIBLE_IS_OF_THE_BODY(0, "Vastutaja peab olema selle kutse andja esindaja."),
    EXAM_IS_NOT_OVER(0, "Eksam on lõpetatud või tühistatud, selle korraldust enam muuta ei saa."),
    EXAM_IS_ACCEPTED(0, "Kutse andja ei ole seda eksamit veel vastu võtnud, seetõttu ei saa grupile aega ja komisjoni määrata."),
    GROUP_EXISTS(0, "Gruppi %s ei ole."),
    GROUP_IS_SCHEDULED(0, "Grupi aeg, koht ja komisjon on määramata."),
    GROUP_HAS_NOT_STARTED(0, "Grupi eksam on juba alanud, aega ja komisjoni enam muuta ei saa."),
    RESCHEDULING_HAS_A_REASON(0, "Kirjuta aja muutmise põhjus vähemalt 10 tähemärgiga."),
    PLACE_IS_GIVEN(0, "Kirjuta eksami koht, vähemalt 3 tähemärki."),
    COMMISSION_IS_CALLED_ON(0, "Kutsekomisjoni liikme taandumise või puudumise saab kirja panna siis, kui kutse andja on tellimuse vastu võtnud."),
    DECISION_IS_OPEN(0, "Kutse andmise otsus ei ole praegu pooleli.");

    private final int number;
    private final String sentence;

    ExamRule(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    @Override public int number() {
        return number;
    }

    @Override public String sentence() {
        return sentence;
    }
}

package ee.kutseeksam.candidacy;

import ee.kutseeksam.kernel.Rule;

/** The rules of one candidacy. */
public enum CandidacyRule implements Rule {

    ONE_RESULT_PER_CANDIDATE(34, "Tulemust saab sisestada ainult selle grupi taotlejale, kelle eksam käib."),
    RESULT_IS_NOT_DECIDED(46, "Otsus on juba allkirjastatud, tulemust enam muuta ei saa. Vea parandamiseks tuleb koostada uus protokoll."),
    CORRECTED_IS_SIGNED(46, "Parandada saab allkirjastatud protokolli tulemust. Enne allkirja saab kutsekomisjon tulemused tagasi saata."),
    CORRECTED_IS_THE_LATEST_SITTING(46, "Taotleja on pärast seda käinud teisel eksamil. Parandada saab ainult tema viimase eksami tulemust."),
    ONE_CORRECTION_AT_A_TIME(46, "Selle taotleja tulemuse parandamine on juba pooleli. Vii see lõpuni või võta tagasi."),
    CORRECTED_IS_ON_NO_RETAKE(46, "Taotleja on juba korduseksami nimekirjas. Enne parandamist peab kool ta sealt eemaldama."),
    CORRECTION_IS_UNDER_WAY(46, "Selle taotleja tulemust see parandus ei muuda."),
    CORRECTION_HAS_REASONS(46, "Allkirjastatud otsusest erinevat otsust tuleb põhjendada vähemalt 10 tähemärgiga."),
    RETAKE_WAITS_FOR_THE_CORRECTION(46, "Selle taotleja tulemust parandatakse. Korduseksami saab tellida, kui parandus on allkirjastatud või tagasi võetud."),
    ABSENT_HAS_NO_RESULT(34, "Puudunule ei saa osade tulemusi sisestada. Märgi kohalolek või tühjenda osade tulemused."),
    ABSENCE_HAS_A_REASON(34, "Kirjuta vähemalt 10 tähemärgiga, miks inimene puudus või miks ta eksamilt eemaldati."),
    ATTENDANCE_IS_THE_SAME(34, "Sama inimese kohalolek peab ühel eksamil olema igal tema real ühesugune. Muuda tema read koos; kus ta käis, aga ei sooritanud, märgi osad mittesooritatuks."),
    PRESENT_HAS_EVERY_PART(35, "Märgi iga osa tulemus: %s on märkimata. Kui inimene sellele osale ei tulnud, vali „ei tulnud“."),
    PRESENT_SAT_A_PART(35, "Kohal olnu on teinud vähemalt ühe osa. Kui inimene ei tulnud ühelegi osale, märgi kohalolekuks „ei ilmunud“."),
    PARTS_ARE_OF_THE_EXAM(35, "Selles eksamis ei ole osa „%s“."),
    CARRIED_PART_STANDS(58, "Varem sooritatud osa „%s“ tulemust ei saa muuta."),
    PARTIAL_NEEDS_TWO_PARTS(36, "Ühe osaga eksamit ei saa sooritada osaliselt. Eksami tulemuse tabelit parandab analüütik."),
    MANDATORY_COMPETENCES_ARE_PROVED(37, "Sooritatud eksami puhul peavad kõik kohustuslikud kompetentsid olema tõendatud. Märgi puuduvad kompetentsid või muuda tulemust."),
    COMPETENCE_IS_OF_THE_STANDARD(37, "Märgitud kompetents ei kuulu sellesse kutsestandardisse."),
    REFUSAL_HAS_REASONS(41, "Kutse andmata jätmist tuleb põhjendada vähemalt 10 tähemärgiga: too õiguslik alus ja põhjus."),
    DEVIATION_HAS_REASONS(42, "Hindamiskomisjoni ettepanekust erinevat otsust tuleb põhjendada vähemalt 10 tähemärgiga."),
    DECISION_NEEDS_A_RESULT(41, "Otsustada saab ainult selle kohta, kelle tulemus on sisestatud."),
    WHO_CAME_IS_DECIDED(41, "Otsustamata jääb ainult see, kes eksamile ei ilmunud. Kohal olnule tuleb kutse anda või jätta see põhjendusega andmata."),
    ABSENT_IS_NOT_AWARDED(41, "Puudunule ei saa kutset anda."),
    PART_AWARD_NEEDS_A_PART(39, "Osakutse saab anda ainult siis, kui taotleti standardis olevat osakutset."),
    PART_IS_AWARDED_AS_A_PART(39, "Osakutse taotlejale saab anda ainult taotletud osakutse, mitte kogu kutset."),
    SIGNED_ONLY_WHEN_DECIDED(45, "Allkirjastada saab ainult otsustatud taotluse."),
    RETAKE_AFTER_PARTIAL_OR_FAILED(55, "Korduseksamile saab tulla see, kes sooritas eksami osaliselt, ei sooritanud või puudus mõjuval põhjusel. Ilma põhjuseta puudunu saab tulla ainult siis, kui kutse andja kord seda lubab."),
    RETAKE_WITHIN_THE_WINDOW(56, "Kordusõigus kehtib kuni %s. Vali varasem päev; pärast seda saab tulla eksamile uue taotlejana."),
    RETAKES_ARE_LEFT(57, "Kordusõigust enam ei ole: see on kasutatud, lõppenud või teise eksami oma. Uue taotlejana saab kool inimese tellida pärast kordusõiguse aega.");

    private final int number;
    private final String sentence;

    CandidacyRule(int number, String sentence) {
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

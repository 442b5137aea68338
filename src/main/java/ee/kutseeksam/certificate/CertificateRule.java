package ee.kutseeksam.certificate;

import ee.kutseeksam.kernel.Rule;

/** The rules of a certificate. */
public enum CertificateRule implements Rule {

    PART_CERTIFICATE_NAMES_ITS_PART(39, "Osakutsetunnistus on osakutse kohta ja osakutse kohta on osakutsetunnistus. Taotluse liik ja kutse ei käi kokku."),
    CODE_IS_KNOWN(16, "Kutseregistrisse saab kanda ainult isikukoodiga inimese. Lisa isikukood ja esita taotlus siis uuesti."),
    AWARD_STANDS(46, "Kutse andmise otsus on parandatud, seda taotlust enam ei esitata. Kutsekoda märgib selle lõppenuks."),
    ISSUED_AFTER_THE_DECISION(47, "Tunnistuse väljaandmise ja kehtivuse algus ei saa olla enne kutse andmise otsust."),
    ENDS_AFTER_IT_BEGINS(47, "Tunnistuse kehtivus peab lõppema pärast selle algust. Paranda kehtivuse tabeli rida, mis selle tunnistuse kohta käib."),
    APPLIED_FOR_FIRST(49, "Seda tunnistust ei ole taotletud."),
    INTENT_COMES_FIRST(49, "Registrisse kandmise kavatsus on märkimata."),
    SOMETHING_IS_TO_BE_SENT(0, "Selle eksami kõik tunnistused on juba kutseregistris, peatada ei ole midagi."),
    HOLDING_HAS_A_REASON(0, "Kirjuta peatamise põhjus vähemalt 10 tähemärgiga, et teised teaksid, mida oodatakse."),
    REVOKED_WHEN_REGISTERED(53, "Kutseregister ei ole seda tunnistust veel registreerinud. Oota, kuni sellel on number, ja tunnista see siis registris kehtetuks.");

    private final int number;
    private final String sentence;

    CertificateRule(int number, String sentence) {
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

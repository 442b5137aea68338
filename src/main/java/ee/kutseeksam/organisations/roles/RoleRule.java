package ee.kutseeksam.organisations.roles;

import ee.kutseeksam.kernel.Rule;

/** What must hold when a role is asked for, given, ended, passed on for some days or moved. */
public enum RoleRule implements Rule {

    ENTRY_IS_YOURS(0, "Sellist kirjet sinu rollide juures ei ole."),
    ROLE_IS_GIVEN_ON_REQUEST(0, "Seda rolli siit küsida ei saa: kutsekomisjoni koosseis tuleb kutseregistrist. Vali roll loetelust."),
    ORGANISATION_IS_KNOWN(0, "Asutust %s ei leitud. Vali asutus nimekirjast."),
    ORGANISATION_IS_OPEN(0, "Asutus on suletud ja tema rollid ei anna enam midagi. Küsi rolli õigusjärglase juures või pöördu Kutsekoja poole."),
    REASON_IS_WRITTEN(0, "Kirjuta põhjus, 10 kuni 4000 tähemärki."),
    ROLE_IS_NEW(0, "See roll on sellel inimesel juba olemas."),
    REQUEST_IS_THE_ONLY_ONE(0, "Seda rolli on juba küsitud ja taotlus ootab vastust. Vastab asutuse rollide haldur või Kutsekoda."),
    REQUEST_WAITS(0, "Sellele taotlusele on juba vastatud. Laadi leht uuesti."),
    ANOTHER_PERSON_ANSWERS(0, "Enda kohta otsustab teine inimene: asutuse teine rollide haldur või, kui teist ei ole, Kutsekoda."),
    ADMINISTRATOR_ANSWERS(0, "Selle asutuse rollide üle otsustab asutuse enda rollide haldur, mitte Kutsekoda."),
    LAST_DAY_IS_TO_COME(0, "Rolli viimane päev on täna või hiljem."),
    ROLE_IS_HELD(0, "See roll on juba lõppenud. Laadi leht uuesti."),
    LAST_ADMINISTRATOR_STAYS(0, "See on asutuse viimane rollide haldur: pärast teda vastab taotlustele Kutsekoda. Kinnita enne teine haldur või märgi, et lõpetad rolli siiski."),
    COMMISSION_IS_NOT_DELEGATED(30, "Kutsekomisjoni otsust ja allkirja volitusega edasi ei anta: kui esimees puudub või on taandunud, otsustab ja allkirjastab aseesimees. Märgi see eksami lehel osas „Toimingud“."),
    ROLE_CAN_BE_DELEGATED(0, "Volitusega saab edasi anda kooli, kutse andja ja Kutsekoja esindaja rolli. Muu roll on ühe inimese oma: selle annab rollide haldur või Kutsekoda."),
    DELEGATED_ROLE_IS_OWN(0, "Edasi saad anda rolli, mis on sinu enda oma. Volitusega saadud rolli edasi ei anta."),
    DELEGATE_IS_ANOTHER(0, "Asendaja on teine inimene kui sina."),
    DELEGATE_LACKS_THE_ROLE(0, "Asendajal on see roll juba, volitust ei ole vaja."),
    DELEGATION_IS_TO_COME(0, "Volitus algab täna või hiljem ega lõpe enne, kui algab."),
    DELEGATION_IS_FOR_A_YEAR(0, "Volitus kestab kuni 365 päeva. Püsiva rolli annab rollide haldur."),
    DELEGATION_IS_THE_ONLY_ONE(0, "Sellele inimesele on see roll neil päevadel juba volitatud."),
    DELEGATION_STANDS(0, "See volitus on juba lõppenud või tagasi võetud. Laadi leht uuesti."),
    KUTSEKODA_CLOSES(0, "Asutuse sulgemise paneb kirja Kutsekoda."),
    CLOSING_IS_NEW(0, "Selle asutuse sulgemine on juba kirjas."),
    CLOSING_IS_TO_COME(0, "Sulgemise päev on täna või hiljem."),
    SUCCESSOR_IS_OPEN(0, "Õigusjärglane on sama liiki asutus, mis ise ei ole suletud."),
    COMMISSION_HAS_A_SIGNER(30, "Selles kutsekomisjonis ei ole enam esimeest ega aseesimeest, kes võiks otsustada ja allkirjastada. Kutsekoda täiendab koosseisu kutseregistris."),
    TAKEOVER_IS_IN_TIME(0, "Kutsekomisjoni viimane päev on täna või hiljem, mitte enne kutse andja sulgemist ega üle ühe aasta pärast seda.");

    private final int number;
    private final String sentence;

    RoleRule(int number, String sentence) {
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

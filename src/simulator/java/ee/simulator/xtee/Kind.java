package ee.simulator.xtee;

/** What can go wrong; the words are what the fault desk's page shows. */
enum Kind {
    LATENCY("Vastab hiljem"),
    NO_ANSWER("Ei vasta ega töötle"),
    DROPPED("Ühendus katkeb enne töötlemist"),
    HTTP_502("HTTP 502 ja HTML-leht"),
    SOAP_FAULT("SOAP-viga"),
    REFUSED("Register keeldub oma sõnadega"),
    LOST_AFTER_COMMIT("Töötleb, aga vastus läheb kaduma"),
    NO_ANSWER_AFTER_COMMIT("Töötleb, aga ei vasta"),
    TRUNCATED("Vastus katkeb poole pealt"),
    GARBLED("Vastus on rikutud"),
    WRONG_ECHO("Vastuse päises on võõras tunnus"),
    OLD_ANSWER("Tuleb sama teenuse eelmine vastus"),
    OTHER_PERSON("Vastuses on teise inimese kood"),
    DUPLICATE_ROWS("Iga rida on topelt"),
    OTHER_ORDER("Read on vastupidises järjekorras"),
    UNKNOWN_ELEMENT("Vastuses on tundmatu element"),
    MISSING_ELEMENT("Vastusest puudub kohustuslik element"),
    WRONG_DATE("Vastuses on kuupäev 31.02.2026"),
    HUGE("Vastus on 10 MB"),
    SLOW("Üks bait sekundis"),
    BOMB("XML-pomm"),
    EXTERNAL_ENTITY("Väline olem vastuses");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Happens instead of the register's work. */
    boolean before() {
        return ordinal() <= SOAP_FAULT.ordinal();
    }
}

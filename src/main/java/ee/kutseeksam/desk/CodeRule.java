package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Rule;

/** What a personal code must be, and whose. */
public enum CodeRule implements Rule {

    CODE_OR_BIRTH_DATE(16, "Kirjuta isikukood. Kui inimesel Eesti isikukoodi ei ole, kirjuta selle asemel tema sünniaeg."),
    CODE_HAS_NO_PREFIX(14, "Kirjuta isikukood ilma riigi tunnuseta „EE“: ainult 11 numbrit."),
    CODE_IS_PLAIN_DIGITS(14, "Kirjuta isikukood ainult tavaliste numbritega 0–9, ilma tühikute, tähtede ja muude märkideta."),
    CODE_IS_ELEVEN_DIGITS(14, "Isikukoodis on 11 numbrit, siin on neid %s. Kontrolli isikukoodi."),
    CODE_BEGINS_WITH_A_CENTURY(14, "Isikukoodi esimene number on 1–6: see näitab sugu ja sünnisajandit. Kontrolli isikukoodi."),
    CODE_HAS_A_DATE(14, "Sellist kuupäeva, nagu on isikukoodi numbrites 2–7, ei ole olemas. Kontrolli isikukoodi."),
    CODE_IS_VALID(14, "Isikukoodi viimane number ei klapi teistega: mõni number on vale või vahetuses. Kontrolli isikukoodi."),
    BORN_ALREADY(14, "Sünniaeg on alles tulevikus. Kontrolli isikukoodi või sünniaega."),
    CODE_FITS_THE_BIRTH_DATE(16, "Isikukoodi järgi on inimene sündinud teisel päeval, kui tema kohta teada on. Kontrolli isikukoodi; vale sünniaja parandab kool EHISes."),
    CODE_STAYS(16, "Sellel inimesel on juba teine isikukood, seda siin ei muudeta. Kontrolli, kas valisid õige inimese."),
    CODE_IS_NOT_ANOTHERS(16, "See isikukood on juba teise nimega inimesel. Kontrolli isikukoodi. Kui see on sama inimene, kelle nimi on muutunud, kinnitab seda Kutsekoda."),
    CODE_HAS_THE_NAME(15, "Rahvastikuregistris on selle isikukoodiga inimesel teine nimi. Kontrolli isikukoodi. Kui see on sama inimene, kelle nimi on muutunud, kinnita seda märkega."),
    CODE_IS_OF_SOMEBODY_ALIVE(15, "Rahvastikuregister ei kinnita selle isikukoodiga elavat inimest. Kontrolli isikukoodi."),
    POPULATION_REGISTER_ANSWERS(15, "Rahvastikuregister praegu ei vasta, seetõttu jäi isikukood lisamata. Proovi mõne aja pärast uuesti.");

    private final int number;
    private final String sentence;

    CodeRule(int number, String sentence) {
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

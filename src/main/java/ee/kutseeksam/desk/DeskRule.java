package ee.kutseeksam.desk;

import ee.kutseeksam.kernel.Rule;

/** What a form must hold before anything can be decided about it. */
public enum DeskRule implements Rule {

    CURRICULUM_IS_KNOWN(1, "Õppekava %s ei leitud. Vali õppekava nimekirjast; puuduva õppekava lisab kool EHISes."),
    BODY_IS_KNOWN(4, "Kutse andjat %s ei leitud. Vali kutse andja nimekirjast."),
    STANDARD_IS_KNOWN(4, "Kutsestandardit %s ei leitud."),
    NAME_IS_GIVEN(0, "Kirjuta ees- ja perekonnanimi."),
    QUALIFICATION_IS_OF_THE_ORDER(10, "Seda kutset selles eksamis ei taotleta. Vali tellimuses olev kutse."),
    TARGET_IS_CHOSEN(10, "Vali, millist kutset taotletakse."),
    RIGHT_IS_USED(58, "Sellel inimesel on selle kutse kordusõigus kuni %s: kordajana kandub varem sooritatud osa üle. Vali ta kordusõigusega taotlejate hulgast või telli talle korduseksam."),
    RETAKES_ARE_USED_UP(57, "Sellel inimesel on selle kutse kordused selle kutse andja juures kasutatud. Uue taotlejana saab ta tulla eksamile, mis on pärast %s."),
    RIGHT_IS_AS_NAMED(58, "Kordaja õigus on pärast nimetamist muutunud: tulemust on parandatud või kehtib grupi päeval standardi uuem versioon. Keeldu palvest, et kool saaks ta uuesti nimetada."),
    RIGHT_IS_OF_THIS_EXAM(59, "Seda kordusõigust ei saa selles eksamis kasutada: kool, õppekava, kutse andja, eksami vorm ja kutse peavad olema samad mis eksamil, kust õigus tuli. Telli talle korduseksam selle eksami lehelt."),
    STANDARD_HAS_A_NEWER_VERSION(59, "Kutsestandard „%s“ ei kehti eksamipäeval %s ja uuemat versiooni, mille järgi korrata, ei ole. Vali varasem päev, mil standard kehtib."),
    SPECIALISATION_IS_GIVEN(38, "Selle kutse puhul tuleb valida spetsialiseerumine."),
    SPECIALISATION_IS_OF_THE_STANDARD(38, "Valitud spetsialiseerumine ei kuulu sellesse kutsestandardisse."),
    PART_IS_OF_THE_STANDARD(39, "Valitud osakutse ei kuulu sellesse kutsestandardisse."),
    BETTER_FROM_EHIS(24, "See inimene on täna selle õppekava EHISe nimekirjas: lisa ta EHISe nimekirjast, muidu riik tema eksamit ei rahasta. Kui ta tuleb ometi töömaailma taotlejana, kinnita seda märkega."),
    FIELD_IS_FILLED(0, "Täida see väli."),
    TEXT_IS_SHORT_ENOUGH(0, "Siia mahub kuni %s tähemärki, praegu on neid %s. Lühenda teksti."),
    ROWS_ARE_FEW_ENOUGH(0, "Korraga saab saata kuni %s rida, praegu on neid %s. Saada need mitmes osas."),
    ROW_COMES_ONCE(0, "See rida on saadetud mitu korda. Jäta alles see, mis kehtib."),
    ROW_IS_AS_SEEN(0, "Seda rida on vahepeal muudetud: %s, %s. Sinu sisestatu on alles. Vaata muudatus üle ja vali, kumb jääb."),
    FORM_IS_AS_SEEN(0, "Neid andmeid on vahepeal muudetud: %s, %s. Sinu sisestatu on alles. Vaata muudatus üle ja vali, kumb jääb."),
    REMOVED_IS_LISTED(0, "Seda taotlejat ei ole selle eksami nimekirjas, seetõttu ei saa teda eemaldada. Laadi leht uuesti."),
    GROUPS_ARE_NUMBERED(0, "Gruppide numbrid on järjest 1, 2, 3 …: siin peab olema %s, saadeti %s."),
    GROUP_NAMES_DIFFER(0, "Kahe grupi nimi on „%s“. Anna gruppidele erinevad nimed."),
    COMMITTEE_IS_KNOWN(27, "Hindamiskomisjoni saab valida ainult hindajaid ning kutse andja ja kutsekomisjoni liikmeid. Vali inimesed nimekirjast."),
    DELEGATE_IS_CHOSEN(0, "Vali asendaja oma asutuse inimeste loetelust või kirjuta tema isikukood ja nimi."),
    ROWS_ARE_RIGHT(34, "Mõnel real on viga. Paranda märgitud read; teised read jäid samuti salvestamata.");

    private final int number;
    private final String sentence;

    DeskRule(int number, String sentence) {
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

package fr.entente.dossierservice.testing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A declaration as landlords send it. All of it is invented. */
public final class RplsFile {

    public static final String HEADER = "SIRET;DEPCOM;LIBCOM;NUMVOIE;TYPVOIE;NOMVOIE;BAT;IMMEU;QPV;TYPECONST;SURFHAB;NBPIECE";
    public static final String SIRET = "12345678900011";
    public static final String TOWN = "CHAMPIGNY-SUR-MARNE";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** So many dwellings of a building. */
    public RplsFile with(String programme, String building, int dwellings, int qpv) {
        return with(TOWN, programme, building, dwellings, qpv);
    }

    public RplsFile with(String town, String programme, String building, int dwellings, int qpv) {
        for (int i = 0; i < dwellings; i++) {
            lines.add(String.join(";", SIRET, "94017", town, "12", "RUE", "DES LILAS", building, programme,
                    String.valueOf(qpv), "C", "62,5", "3"));
        }
        return this;
    }

    public RplsFile line(String line) {
        lines.add(line);
        return this;
    }

    public String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    public byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    public byte[] bytes(Charset charset) {
        return text().getBytes(charset);
    }

    /** With all national columns, as many dwellings in as many buildings. */
    public static byte[] large(int dwellings, int buildings) {
        String columns = "DROIT;DEPCOM;CODEPOSTAL;LIBCOM;NUMVOIE;INDREP;TYPVOIE;NOMVOIE;NUMAPPT;NUMBOITE;ESC;COULOIR;ETAGE;"
                + "COMPLIDENT;ENTREE;BAT;IMMEU;COMPLGEO;LIEUDIT;QPV;TYPECONST;NBPIECE;SURFHAB;CONSTRUCT;LOCAT;PATRIMOINE;"
                + "ORIGINE;FINAN;FINANAUTRE;CONV;NUMCONV;DATCONV;NEWLOGT;CUS;DPEDATE;DPEENERGIE;DPESERRE;SRU_EXPIR;"
                + "SRU_ALINEA;CODSEGPATRIM;LIBSEGPATRIM";
        StringJoiner file = new StringJoiner("\n", columns + "\n", "\n");
        for (int i = 0; i < dwellings; i++) {
            int building = i % buildings;
            file.add(
                    ("1;94017;94500;%s;%d;;RUE;DES LILAS;%d;;;;%d;;;B%d;RÉSIDENCE %d;;;%d;C;3;62,50;1972;1;1972;1;10;;1;"
                            + "N%d;1980;2;1;01/06/2021;D;D;;;S;\"SEGMENT; A\"")
                            .formatted(TOWN, building, i, i % 9, building, building / 10, building % 20 < 10 ? 1 : 2,
                                    i));
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

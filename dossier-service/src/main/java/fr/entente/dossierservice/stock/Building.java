package fr.entente.dossierservice.stock;

/**
 * The dwellings of one building, counted.
 *
 * @param number its place in the file, from 1; tells buildings of one import apart
 * @param key the same every year, however the file is written
 * @param inQpv how many of them are said to lie in a priority district
 * @param outsideQpv how many are said not to
 */
public record Building(int number, String key, String programme, String label, String town, String district,
        int dwellings, int inQpv, int outsideQpv) {

    String programmeKey() {
        return key.substring(0, key.lastIndexOf('|'));
    }

    /** The same whatever the programme is called. */
    String addressKey() {
        return addressOf(key);
    }

    static String addressOf(String key) {
        return key.substring(0, key.indexOf('|')) + key.substring(key.lastIndexOf('|'));
    }

    Building with(Entry entry) {
        return new Building(number, key, programme, label, town, district.isEmpty() ? entry.district() : district,
                dwellings + entry.dwellings(),
                inQpv + (entry.priority() == Priority.INSIDE ? entry.dwellings() : 0),
                outsideQpv + (entry.priority() == Priority.OUTSIDE ? entry.dwellings() : 0));
    }

    static Building first(int number, Entry entry) {
        return new Building(number, entry.key(), entry.programme(), entry.building(), entry.town(), entry.district(), 0,
                0, 0).with(entry);
    }
}

package fr.entente.interventionservice.shift.views;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;

import fr.entente.interventionservice.shift.Note;
import fr.entente.interventionservice.shift.Sector;
import fr.entente.interventionservice.shift.SectorMood;
import fr.entente.interventionservice.shift.ShiftEvent;
import fr.entente.interventionservice.shift.ShiftEvent.EndToldByOther;
import fr.entente.interventionservice.shift.ShiftEvent.ShiftEnded;

/** Keeps one row for each sector of a shift, for each of its sites, and for the place of each note. */
record Sectors(JdbcClient jdbc) {

    private static final String ADD = """
            insert into shift_sector (shift_id, position, scheme_id, name) values (?, ?, ?, ?)""";

    private static final String ADD_SITE = """
            insert into shift_site (shift_id, site_id, position, scheme_id, landlord_id) values (?, ?, ?, ?, ?)""";

    /** Another view is kept once, and only where it is another. */
    private static final String ALSO_TOLD = """
            with told (mood, shift, place) as (values (?, ?::uuid, ?::int))
            update shift_sector s set also_told = s.also_told || told.mood from told
             where s.shift_id = told.shift and s.position = told.place
               and told.mood <> all (s.also_told || s.mood)""";

    private static final String PLACE_NOTE = """
            insert into shift_note_place (note_id, shift_id, position, scheme_id, site_id, landlord_id, for_landlord)
            values (:note, :shift, :position, :scheme, :site, :landlord, :forLandlord)
            on conflict (note_id) do nothing""";

    /** All there are, in the place of all there were. */
    void set(ShiftEvent event, List<Sector> sectors) {
        for (var table : List.of("shift_sector", "shift_site", "shift_note_place")) {
            jdbc.sql("delete from %s where shift_id = ?".formatted(table)).param(event.shiftId().value()).update();
        }
        IntStream.range(0, sectors.size()).forEach(position -> add(event, sectors.get(position), position));
    }

    private void add(ShiftEvent event, Sector sector, int position) {
        var shift = event.shiftId().value();
        var scheme = event.schemeId().value();
        jdbc.sql(ADD).params(shift, position, scheme, sector.name()).update();
        sector.sites().forEach(site -> jdbc.sql(ADD_SITE)
                .params(shift, site.siteId().value(), position, scheme, site.landlordId().value()).update());
    }

    void end(ShiftEnded event) {
        tell("update shift_sector set mood = ? where shift_id = ? and position = ?", event, event.moods(),
                event.notes());
    }

    void tell(EndToldByOther event) {
        tell(ALSO_TOLD, event, event.moods(), event.notes());
    }

    private void tell(String sql, ShiftEvent event, List<SectorMood> moods, List<Note> notes) {
        for (int position = 0; position < moods.size(); position++) {
            jdbc.sql(sql).params(moods.get(position).mood().name(), event.shiftId().value(), position).update();
        }
        var names = moods.stream().map(SectorMood::sector).toList();
        notes.forEach(note -> place(note, names.indexOf(note.sector()), event));
    }

    private void place(Note note, int position, ShiftEvent event) {
        var site = note.siteId();
        var landlord = note.landlordId();
        jdbc.sql(PLACE_NOTE).param("note", note.noteId()).param("shift", event.shiftId().value())
                .param("position", position).param("scheme", event.schemeId().value())
                .param("site", site == null ? null : site.value())
                .param("landlord", landlord == null ? null : landlord.value())
                .param("forLandlord", note.forLandlord()).update();
    }
}

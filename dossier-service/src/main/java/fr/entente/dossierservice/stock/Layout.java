package fr.entente.dossierservice.stock;

import java.util.Optional;

/** How the columns of a file are to be understood. */
sealed interface Layout permits RplsLayout, TemplateLayout {

    /** Nothing where the line is wrong; the faults say why. */
    Optional<Entry> read(Line line, Faults faults);

    /** The legal number of who declares the dwellings, where the file tells it. */
    Optional<String> owner();

    /** Nothing where the first line names no columns that one could go by. */
    static Optional<Layout> of(Line first, Faults faults) {
        var header = new Header(first, faults);
        if (TemplateLayout.isFor(header)) {
            return TemplateLayout.of(header, faults);
        }
        if (RplsLayout.isFor(header)) {
            return RplsLayout.of(header, faults);
        }
        faults.add(first.number(), null, Cause.UNKNOWN_COLUMNS);
        return Optional.empty();
    }
}

package fr.entente.reportingservice.dossier;

import java.time.LocalDate;

import fr.entente.reportingservice.cells.Measure;

/** What one dossier adds to a cell of a day; a flow may take away. */
record DossierMark(LocalDate day, Measure measure, String code) {}

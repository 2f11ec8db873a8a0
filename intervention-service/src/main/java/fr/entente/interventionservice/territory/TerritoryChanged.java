package fr.entente.interventionservice.territory;

/** The copy says something else than before about sites, members or contracts: what is remembered of it is old. */
public record TerritoryChanged() {}

package fr.entente.peers.crudoutbox;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Dossiers extends JpaRepository<Dossier, UUID> {}

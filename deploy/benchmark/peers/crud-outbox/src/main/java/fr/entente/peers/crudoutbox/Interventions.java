package fr.entente.peers.crudoutbox;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface Interventions extends JpaRepository<Intervention, UUID> {}

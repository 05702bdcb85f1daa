package io.stoa.benchmarks.host;

import org.springframework.data.jpa.repository.JpaRepository;

/** The host's own repository. */
interface Notes extends JpaRepository<Note, String> {}

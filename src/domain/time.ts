/** A moment in UTC, ISO 8601 with milliseconds (`2026-11-22T09:56:18.000Z`), so that it sorts as text. */
export type Instant = string;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** How much of a stranger's request is borne before anything of ours runs. */
export interface HttpLimits {
  /** Largest body in bytes, told or counted. */
  readonly bodyBytes: number;
  /** Levels of arrays and objects in the JSON of a body. */
  readonly jsonDepth: number;
  /** Until all headers have arrived, in milliseconds. */
  readonly headersMs: number;
  /** Until the whole request has arrived, in milliseconds. */
  readonly requestMs: number;
  /** How often the two above are looked after, in milliseconds. */
  readonly checkEveryMs: number;
  /** Until the readiness check has answered, in milliseconds. */
  readonly readyMs: number;
}

/** The limits that hold unless a test needs shorter ones. */
export const httpLimits: HttpLimits = {
  bodyBytes: 256 * 1024,
  jsonDepth: 20,
  headersMs: 8_000,
  requestMs: 9_000,
  checkEveryMs: 500,
  readyMs: 3_000,
};

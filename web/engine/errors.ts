/**
 * An answer that is no analysis. Codes are the core's (`bad-request`, `snapshot-truncated`, `too-large`, …) and
 * `trap` (the core stopped; its engine is dead), `dead` (a call on a dead engine), `bad-answer` (an answer that breaks the contract).
 */
export class EngineError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EngineError';
    this.code = code;
  }
}
